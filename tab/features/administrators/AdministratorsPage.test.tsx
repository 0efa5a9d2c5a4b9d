import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { AdministratorView } from '../../../api/contract/administrators.ts';
import { aCard } from '../../test-support/a-card.ts';
import { createFakeApi, refuse } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { AdministratorsPage } from './AdministratorsPage.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

const OWN = 'f0a1c6de-6c50-4a57-9d0f-5d2f1d9a9b01';
const GRACE = aCard().directoryId ?? '';

const anAdministrator = (one: Partial<AdministratorView> = {}): AdministratorView => ({
  id: GRACE,
  name: 'Grace Hopper',
  byRole: false,
  appointed: { by: 'Ada Admin', at: '2025-03-02T09:00:00.000Z' },
  seenAt: null,
  hasLeft: false,
  ...one,
});
const OWN_ROLE = anAdministrator({
  id: OWN,
  name: 'Ada Admin',
  byRole: true,
  appointed: null,
  seenAt: '2025-03-03T09:00:00.000Z',
});

function showPage(all: AdministratorView[], handlers: Parameters<typeof createFakeApi>[0] = {}) {
  const fake = createFakeApi({
    listAdministrators: () => ({ items: all, nextCursor: null }),
    listCards: () => ({ items: [aCard()], nextCursor: null, total: 1 }),
    getCard: () => aCard(),
    ...handlers,
  });
  const path = '/administrators';
  return { ...fake, ...renderInTab(<AdministratorsPage />, { api: fake.api, path }) };
}

const itemOf = async (name: string) => {
  const item = (await screen.findByRole('heading', { name })).closest('li');
  if (!item) throw new Error(`${name} is not in a list`);
  return within(item);
};

test('each says by which right, and only what Carte gave can be taken away', async () => {
  showPage([
    OWN_ROLE,
    anAdministrator(),
    anAdministrator({
      id: '3',
      name: 'Alan',
      appointed: { by: null, at: '2025-03-02T09:00:00.000Z' },
      hasLeft: true,
    }),
  ]);
  const own = await itemOf('Ada Admin');
  expect(own.getByText('By a role in Microsoft Entra')).toBeTruthy();
  expect(own.getByText('You')).toBeTruthy();
  expect(own.queryByRole('button')).toBeNull();
  const grace = await itemOf('Grace Hopper');
  expect(grace.getByText(/^Made an administrator by Ada Admin on .*2025/)).toBeTruthy();
  expect(grace.getByText('Has not opened Carte since')).toBeTruthy();
  expect(grace.queryByText('Has left')).toBeNull();
  const alan = await itemOf('Alan');
  expect(alan.getByText(/^Made an administrator on .*2025/)).toBeTruthy();
  expect(alan.getByText('Has left')).toBeTruthy();
  expect(screen.queryByText(/^So far everybody/)).toBeNull();
});

test('a colleague is found by name and made one by their object id', async () => {
  const { user, callsOf } = showPage([OWN_ROLE], {
    appointAdministrator: () => anAdministrator(),
  });
  expect(await screen.findByText(/^So far everybody/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Add an administrator' }));
  await user.click(await screen.findByRole('combobox', { name: 'Who' }));
  await user.click(await screen.findByRole('option', { name: 'Grace Hopper' }));
  await waitFor(() => expect(callsOf('getCard')).toHaveLength(1));
  await user.click(screen.getByRole('button', { name: 'Make administrator' }));
  expect(await screen.findByText('Grace Hopper is an administrator now')).toBeTruthy();
  expect(callsOf('appointAdministrator')[0]?.params).toEqual({ id: GRACE });
  expect(callsOf('listAdministrators')).toHaveLength(2);
});

test('a card that was made by hand belongs to nobody who could be one', async () => {
  const byHand = aCard({ directoryId: null });
  const { user, callsOf } = showPage([OWN_ROLE], {
    listCards: () => ({ items: [byHand], nextCursor: null, total: 1 }),
    getCard: () => byHand,
  });
  await user.click(await screen.findByRole('button', { name: 'Add an administrator' }));
  await user.click(await screen.findByRole('combobox', { name: 'Who' }));
  await user.click(await screen.findByRole('option', { name: 'Grace Hopper' }));
  expect(await screen.findByText(/^This card was made by hand/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Make administrator' }));
  expect(callsOf('appointAdministrator')).toEqual([]);
});

test('one is removed after a question, and why the last one stays is told in it', async () => {
  const answers = [
    refuse({ status: 409, code: 'last_administrator', detail: 'Nobody else is known.' }),
    undefined,
  ];
  const { user, callsOf } = showPage([OWN_ROLE, anAdministrator()], {
    removeAdministrator: () => answers.shift(),
  });
  await user.click(await screen.findByRole('button', { name: 'Remove Grace Hopper' }));
  expect(await screen.findByText(/^From their next click/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText('Nobody else is known.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText('Grace Hopper was removed as an administrator')).toBeTruthy();
  expect(callsOf('removeAdministrator')[1]?.params).toEqual({ id: GRACE });
});

test('whoever removes themself is warned, and begins again as an employee', async () => {
  const restart = vi.fn();
  const { api } = createFakeApi({ removeAdministrator: () => undefined });
  const own = anAdministrator({ id: OWN, name: 'Ada Admin' });
  const { user } = renderInTab(
    <RemoveDialog administrator={own} onClose={() => undefined} restart={restart} />,
    { api },
  );
  expect(screen.getByText(/^You will see your own card alone/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(restart).toHaveBeenCalledOnce());
});

test('an administrator who is none any more reads that, and can try again', async () => {
  const refusal = refuse({
    status: 403,
    code: 'admin_no_longer',
    detail: 'Another administrator has ended it.',
  });
  showPage([], { listAdministrators: () => refusal });
  expect(await screen.findByText('Another administrator has ended it.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});
