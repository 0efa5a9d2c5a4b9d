import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Whereabouts } from '../../teams/find-host.ts';
import type { Host } from '../../teams/host.ts';
import { aCard, myCard } from '../../test-support/a-card.ts';
import { aLead, someInsights } from '../../test-support/a-lead.ts';
import { createFakeApi, refuse } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { MyCardPage } from './MyCardPage.tsx';

type Handlers = Parameters<typeof createFakeApi>[0];

const showPage = (
  getMyCard: NonNullable<Handlers['getMyCard']>,
  whereabouts: Whereabouts = { kind: 'browser' },
) =>
  renderInTab(<MyCardPage />, {
    whereabouts,
    api: createFakeApi({
      getMyCard,
      listMyLeads: () => ({ items: [aLead()], nextCursor: null, total: 1 }),
      getMyInsights: () => someInsights(),
    }).api,
    me: { roles: ['employee'] },
  });

test('one’s own card shows its code, its link and what it says', async () => {
  showPage(() => myCard());
  const code = await screen.findByAltText('QR code that opens the card of Grace Hopper');
  expect(code.getAttribute('src')).toBe(`/c/${aCard().slug}/qr.svg`);
  expect(screen.getAllByText('Copy link')).not.toHaveLength(0);
  expect(screen.getByText('grace@example.com')).toBeTruthy();
});

test('fields that the organization keeps are locked, with the reason', async () => {
  showPage(() => myCard());
  expect(await screen.findByText(/Your organization keeps these fields/)).toBeTruthy();
  expect(screen.getAllByLabelText('Locked')).toHaveLength(4);
  expect(screen.queryByRole('textbox')).toBeNull();
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

test('a paused card says so and offers no code', async () => {
  showPage(() => myCard({ status: 'paused' }));
  expect(await screen.findByText(/Your card is paused/)).toBeTruthy();
  expect(screen.queryByAltText(/QR code/)).toBeNull();
  expect(screen.queryByText('Share card')).toBeNull();
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
