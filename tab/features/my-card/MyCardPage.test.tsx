import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { aCard, myCard } from '../../test-support/a-card.ts';
import { aLead, someInsights } from '../../test-support/a-lead.ts';
import { createFakeApi, refuse } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { MyCardPage } from './MyCardPage.tsx';

type Handlers = Parameters<typeof createFakeApi>[0];

const showPage = (getMyCard: NonNullable<Handlers['getMyCard']>) =>
  renderInTab(<MyCardPage />, {
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

test('the link is sent by mail, and by the device where it can', async () => {
  const share = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator) as Navigator, { share }));
  const { user } = showPage(() => myCard());
  const mail = await screen.findByText('Email link');
  expect(decodeURIComponent(mail.closest('a')?.href ?? '')).toContain(aCard().url);
  await user.click(screen.getByText('Share card'));
  expect(share).toHaveBeenCalledWith({
    title: 'Contact details of Grace Hopper',
    url: aCard().url,
  });
  vi.unstubAllGlobals();
});

test('a paused card says so and offers no code', async () => {
  showPage(() => myCard({ status: 'paused' }));
  expect(await screen.findByText(/Your card is paused/)).toBeTruthy();
  expect(screen.queryByAltText(/QR code/)).toBeNull();
  expect(screen.queryByText('Email link')).toBeNull();
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
