import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { ChangeRequestView } from '../../../api/contract/change-requests.ts';
import type { Whereabouts } from '../../teams/find-host.ts';
import type { Host } from '../../teams/host.ts';
import { aCard, myCard } from '../../test-support/a-card.ts';
import { aLead, someInsights } from '../../test-support/a-lead.ts';
import { createFakeApi, refuse } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { MyCardPage } from './MyCardPage.tsx';

type Handlers = Parameters<typeof createFakeApi>[0];

const aRequest: ChangeRequestView = {
  id: 'a0000000-0000-4000-8000-000000000001',
  cardId: aCard().id,
  cardName: 'Grace Hopper',
  kind: 'change',
  fields: { jobTitle: 'Commodore' },
  message: null,
  state: 'declined',
  askedBy: 'Grace Hopper',
  askedAt: '2026-03-02T09:00:00.000Z',
  answeredBy: 'Ada Admin',
  answeredAt: '2026-03-03T09:00:00.000Z',
  answer: 'Not now',
};

function showPage(
  getMyCard: NonNullable<Handlers['getMyCard']>,
  whereabouts: Whereabouts = { kind: 'browser' },
) {
  const fake = createFakeApi({
    getMyCard,
    updateMyCard: () => myCard(),
    previewMyCard: () => ({ html: '<p>Grace</p>' }),
    pauseMyCard: () => myCard({ status: 'paused', pausedBy: 'employee' }),
    resumeMyCard: () => myCard(),
    listMyChangeRequests: () => ({ items: [aRequest], nextCursor: null, total: 1 }),
    createChangeRequest: () => aRequest,
    createObjection: () => aRequest,
    getMyData: () => refuse({ status: 503 }),
    linkMyData: () => ({
      url: 'https://cards.example/api/downloads/x',
      expiresAt: '2026-03-02T09:05:00.000Z',
    }),
    listMyLeads: () => ({ items: [aLead()], nextCursor: null, total: 1 }),
    getMyInsights: () => someInsights(),
  });
  const options = { api: fake.api, me: { roles: ['employee' as const] }, whereabouts };
  return { ...fake, ...renderInTab(<MyCardPage />, options) };
}

test('one’s own card shows its code, its link and what it says', async () => {
  showPage(() => myCard());
  const code = await screen.findByAltText('QR code that opens the card of Grace Hopper');
  expect(code.getAttribute('src')).toBe(`/c/${aCard().slug}/qr.svg`);
  expect(screen.getAllByText('Copy link')).not.toHaveLength(0);
  expect(await screen.findByText('grace@example.com')).toBeTruthy();
});

test('a card goes into the wallets that the organization has set up, outside of a host’s frame', async () => {
  const openLink = vi.fn(async () => undefined);
  showPage(() => myCard({ wallets: ['apple', 'google'] }), {
    kind: 'host',
    host: { openLink } as unknown as Host,
  });
  const apple = await screen.findByRole('link', { name: 'Add to Apple Wallet' });
  expect(apple.getAttribute('href')).toBe(`${aCard().url}/apple.pkpass`);
  fireEvent.click(screen.getByRole('link', { name: 'Add to Google Wallet' }));
  expect(openLink).toHaveBeenCalledWith(`${aCard().url}/google-wallet`);
});

test('what is not one’s own to write is locked, and the rest is edited with what visitors will see', async () => {
  const { user, callsOf } = showPage(() => myCard());
  expect(await screen.findByText(/fields with a lock/)).toBeTruthy();
  expect(screen.getAllByLabelText('Locked')).toHaveLength(4);
  await user.click(screen.getByRole('button', { name: 'Edit card' }));
  await user.type(await screen.findByLabelText('Note'), 'Hello');
  expect(screen.getAllByRole('textbox')).toHaveLength(1);
  await waitFor(() =>
    expect(callsOf('previewMyCard').at(-1)?.body).toEqual({ fields: { note: 'Hello' } }),
  );
  await user.click(screen.getByRole('button', { name: 'Save fields' }));
  await waitFor(() =>
    expect(callsOf('updateMyCard')[0]?.body).toEqual({ fields: { note: 'Hello' } }),
  );
  expect(await screen.findByText('Saved')).toBeTruthy();
});

test('a change of a locked field is asked for, and the answer is shown', async () => {
  const { user, callsOf } = showPage(() => myCard());
  expect(await screen.findByText('Declined')).toBeTruthy();
  expect(screen.getByText('Not now')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Ask for a change' }));
  const dialog = await screen.findByRole('dialog');
  const title = within(dialog).getByLabelText('Job title');
  await user.clear(title);
  await user.type(title, 'Commodore');
  await user.type(within(dialog).getByLabelText('Reason (optional)'), 'Promoted');
  await user.click(within(dialog).getByRole('button', { name: 'Send request' }));
  await waitFor(() =>
    expect(callsOf('createChangeRequest')[0]?.body).toEqual({
      fields: { jobTitle: 'Commodore' },
      message: 'Promoted',
    }),
  );
});

test('photo, pause, export and objection are one’s own to decide', async () => {
  const assign = vi.spyOn(location, 'assign').mockReturnValue(undefined);
  const { user, callsOf } = showPage(() => myCard({ hasPhoto: true }));
  await user.click(await screen.findByRole('switch', { name: 'Show my photo to visitors' }));
  await waitFor(() => expect(callsOf('updateMyCard')[0]?.body).toEqual({ photoHidden: true }));
  await user.click(screen.getByRole('button', { name: 'Download my data' }));
  await waitFor(() => expect(assign).toHaveBeenCalledWith('https://cards.example/api/downloads/x'));
  await user.click(screen.getByRole('button', { name: 'Object to having a card' }));
  await user.click(await screen.findByRole('button', { name: 'Send objection' }));
  await waitFor(() => expect(callsOf('createObjection')).toHaveLength(1));
  await user.click(screen.getByRole('button', { name: 'Pause card' }));
  await user.click(await screen.findByRole('button', { name: 'Resume card' }));
  expect(await screen.findByText('Share card')).toBeTruthy();
  assign.mockRestore();
});

test('the link is sent by the device where it can, else by Teams, and by mail', async () => {
  const share = vi.fn(() => Promise.resolve());
  const open = vi.spyOn(window, 'open').mockReturnValue(null);
  Object.defineProperty(navigator, 'share', { value: share, configurable: true });
  const { user } = showPage(() => myCard());
  await user.click(await screen.findByText('Share card'));
  expect(share).toHaveBeenCalledWith({
    title: 'Contact details of Grace Hopper',
    url: aCard().url,
  });
  await user.click(screen.getByText('Share in Teams'));
  await user.click(screen.getByText('Send by email'));
  const [teams, mail] = open.mock.calls.map(([address]) => new URL(String(address)));
  expect(teams?.origin + (teams?.pathname ?? '')).toBe('https://teams.microsoft.com/share');
  expect(teams?.searchParams.get('href')).toBe(aCard().url);
  expect(mail?.protocol).toBe('mailto:');
  expect(mail?.searchParams.get('body')).toBe(aCard().url);
  Reflect.deleteProperty(navigator, 'share');
  open.mockRestore();
});

test('in a host its own dialogs send the link, and files open outside', async () => {
  const host = {
    shareLink: vi.fn(() => Promise.resolve()),
    composeMail: vi.fn(() => Promise.reject(new Error('no mailbox'))),
    openLink: vi.fn(() => Promise.resolve()),
  };
  const whereabouts = { kind: 'host', host: host as unknown as Host } as const;
  const { user } = showPage(() => myCard(), whereabouts);
  await user.click(await screen.findByText('Share card'));
  const message = 'Contact details of Grace Hopper';
  expect(host.shareLink).toHaveBeenCalledWith({ url: aCard().url, message });
  await user.click(screen.getByText('Send by email'));
  await waitFor(() =>
    expect(host.openLink).toHaveBeenCalledWith(
      expect.stringMatching(/^https:\/\/outlook\.office\.com\/mail\/deeplink\/compose\?/),
    ),
  );
  await user.click(await screen.findByText('Contact and code as files'));
  await user.click(await screen.findByText('Contact (vCard)'));
  expect(host.openLink).toHaveBeenLastCalledWith(`${aCard().url}.vcf`);
  expect(screen.getByText(/open in your browser/)).toBeTruthy();
});

test('the code fills the screen with the screen kept on, and holds the contact itself where asked', async () => {
  const release = vi.fn(() => Promise.resolve());
  const request = vi.fn(() => Promise.resolve({ release }));
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
  const { user } = showPage(() => myCard());
  await user.click(await screen.findByRole('switch', { name: 'Works without a network' }));
  const offline = screen.getByAltText('QR code that holds the contact of Grace Hopper');
  expect(offline.getAttribute('src')).toBe(`/c/${aCard().slug}/offline-qr.svg`);
  await user.click(offline);
  const large = await screen.findByRole('dialog', { name: 'QR code on the whole screen' });
  expect(within(large).getByAltText(/holds the contact/)).toBeTruthy();
  expect(request).toHaveBeenCalledWith('screen');
  await user.click(within(large).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(release).toHaveBeenCalled());
  Reflect.deleteProperty(navigator, 'wakeLock');
});

test('a card that an administrator paused says so and offers no code', async () => {
  showPage(() => myCard({ status: 'paused', pausedBy: 'admin' }));
  expect(await screen.findByText(/Ask an administrator if you still/)).toBeTruthy();
  expect(screen.queryByText('Resume card')).toBeNull();
  expect(await screen.findByText(/Your card is paused/)).toBeTruthy();
  // Nothing is offered that would answer that the card is gone; what is kept still can be had.
  expect(await screen.findByText('Download my data')).toBeTruthy();
  expect(screen.queryByAltText(/QR code/)).toBeNull();
  for (const name of ['Share card', 'Copy link', 'Open card', 'As visitors see it'])
    expect(screen.queryByText(name)).toBeNull();
  expect(screen.queryByText('Contact and code as files')).toBeNull();
});

test('somebody without a card is told how to get one', async () => {
  showPage(() => refuse({ status: 404, code: 'not_found' }));
  expect(await screen.findByText('You have no card yet')).toBeTruthy();
  expect(screen.getByText(/Ask them to import you/)).toBeTruthy();
});

test('a card that cannot be loaded can be tried again', async () => {
  const getMyCard = vi
    .fn()
    .mockReturnValueOnce(refuse({ status: 500, code: 'internal', detail: 'Try again.' }))
    .mockReturnValue(myCard());
  const { user } = showPage(getMyCard);
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('grace@example.com')).toBeTruthy();
});

test('who left their details at one’s own card, and how often it was opened', async () => {
  showPage(() => myCard());
  expect(await screen.findByRole('heading', { name: 'Who left me their details' })).toBeTruthy();
  expect(await screen.findByText('Ada Lovelace')).toBeTruthy();
  const visits = await screen.findByText('Visits', { selector: 'dt' });
  expect(visits.nextSibling?.textContent).toBe('12');
});
