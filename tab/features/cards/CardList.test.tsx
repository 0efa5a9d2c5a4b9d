import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { aCard } from '../../test-support/a-card.ts';
import { aFolder, folderPage } from '../../test-support/a-folder.ts';
import { createFakeApi, refuse } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { CardList } from './CardList.tsx';
import { type CardFilters, NO_FILTERS } from './card-filters.ts';

const SALES = aFolder();
const [ADA, BOB, CLEO] = ['Ada', 'Bob', 'Cleo'].map((displayName, n) =>
  aCard({
    id: `01990000-0000-7000-8000-00000000000${n}`,
    fields: { displayName },
    status: displayName === 'Cleo' ? 'paused' : 'active',
  }),
) as [ReturnType<typeof aCard>, ReturnType<typeof aCard>, ReturnType<typeof aCard>];

type Handlers = Parameters<typeof createFakeApi>[0];

async function showList(filters: Partial<CardFilters> = {}, handlers: Handlers = {}) {
  // The list draws what is in sight, and here nothing has a size.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(60);
  const fake = createFakeApi({
    listCards: () => ({ items: [ADA, BOB, CLEO], nextCursor: null, total: 3 }),
    listFolders: () => folderPage(SALES),
    moveCards: () => ({ changed: 2 }),
    pauseCards: () => ({ changed: 2 }),
    resumeCards: () => ({ changed: 2 }),
    deleteCards: () => ({ changed: 2 }),
    ...handlers,
  });
  const view = renderInTab(
    <CardList filters={{ ...NO_FILTERS, ...filters }} onFilter={vi.fn()} onOpen={vi.fn()} />,
    { api: fake.api },
  );
  await screen.findByRole('grid');
  const { user } = view;
  const choose = async (...names: string[]) => {
    for (const name of names)
      await user.click(screen.getByRole('checkbox', { name: `Choose the card of ${name}` }));
  };
  const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
  return { ...view, ...fake, choose, press };
}

test('chosen cards move together, and go back where all of them came from one place', async () => {
  const { choose, press, callsOf, user } = await showList();
  await choose('Ada', 'Bob');
  expect(screen.getByText('2 cards chosen')).toBeTruthy();
  await press('Move');
  const dialog = await screen.findByRole('dialog', { name: 'Move 2 cards' });
  await user.selectOptions(within(dialog).getByLabelText('Move to'), SALES.id);
  await press('Move cards');
  await screen.findByText('2 cards moved to Sales');
  await press('Undo');
  await waitFor(() => expect(callsOf('moveCards')).toHaveLength(2));
  const ids = [ADA.id, BOB.id];
  expect(callsOf('moveCards').map(({ body }) => body)).toEqual([
    { ids, folderId: SALES.id },
    { ids, folderId: null },
  ]);
  expect(screen.queryByText('2 cards chosen')).toBeNull();
});

test('all that the list shows are chosen by what it shows, but for some', async () => {
  const { choose, press, callsOf, user } = await showList({ folder: SALES.id, search: 'x' });
  await user.click(screen.getByRole('checkbox', { name: 'Choose all cards in this list' }));
  expect(screen.getByText('3 cards chosen')).toBeTruthy();
  await choose('Bob');
  expect(screen.getByText('2 cards chosen')).toBeTruthy();
  await press('Pause');
  await screen.findByText('2 cards paused');
  expect(callsOf('pauseCards').map(({ body }) => body)).toEqual([
    { filter: { search: 'x', folderId: SALES.id }, except: [BOB.id] },
  ]);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('cards that were all active can be brought back at once', async () => {
  const { choose, press, callsOf } = await showList();
  await choose('Ada', 'Bob');
  await press('Pause');
  await press('Undo');
  await waitFor(() => expect(callsOf('resumeCards')).toHaveLength(1));
  expect(callsOf('resumeCards')[0]?.body).toEqual({ ids: [ADA.id, BOB.id] });
});

test('deleting asks first and says how many', async () => {
  const { choose, press, callsOf } = await showList();
  await choose('Ada', 'Cleo');
  await press('Delete');
  await screen.findByRole('alertdialog', { name: 'Delete 2 cards?' });
  expect(callsOf('deleteCards')).toEqual([]);
  await press('Delete cards');
  await screen.findByText('2 cards deleted');
  expect(callsOf('deleteCards')[0]?.body).toEqual({ ids: [ADA.id, CLEO.id] });
});

test('what is refused is said, and the choice stays', async () => {
  const { choose, press } = await showList(
    {},
    {
      pauseCards: () => refuse({ status: 404, detail: 'This card does not exist, or no longer.' }),
    },
  );
  await choose('Ada');
  await press('Pause');
  expect(await screen.findByText('This card does not exist, or no longer.')).toBeTruthy();
  expect(screen.getByText('1 card chosen')).toBeTruthy();
});

test('an empty folder is said to be empty; filters are cleared where filters hide everything', async () => {
  const listCards = () => ({ items: [], nextCursor: null, total: 0 });
  const onFilter = vi.fn();
  const { api } = createFakeApi({ listCards, listFolders: () => folderPage(SALES) });
  const draw = (filters: Partial<CardFilters>) => (
    <CardList filters={{ ...NO_FILTERS, ...filters }} onFilter={onFilter} onOpen={vi.fn()} />
  );
  const { user, unmount } = renderInTab(draw({ folder: SALES.id }), { api });
  await screen.findByRole('heading', { name: 'This folder is empty' });
  await user.click(screen.getByRole('button', { name: 'Show all cards' }));
  expect(onFilter).toHaveBeenLastCalledWith(NO_FILTERS);
  unmount();
  renderInTab(draw({ folder: SALES.id, search: 'x' }), { api });
  await screen.findByRole('heading', { name: 'No card matches' });
  expect(screen.getByRole('button', { name: 'Clear the filters' })).toBeTruthy();
});
