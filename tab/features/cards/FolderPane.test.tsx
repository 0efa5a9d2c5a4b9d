import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { FolderView } from '../../../api/contract/folders.ts';
import { createFakeApi, refuse } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { FolderPane } from './FolderPane.tsx';

const SALES: FolderView = {
  id: 'f0000000-0000-4000-8000-000000000001',
  name: 'Sales',
  parentId: null,
  cardCount: 3,
  createdAt: '2026-03-01T09:00:00.000Z',
};
const NORTH = {
  ...SALES,
  id: 'f0000000-0000-4000-8000-000000000002',
  name: 'North',
  parentId: SALES.id,
};

type Handlers = Parameters<typeof createFakeApi>[0];

async function showPane(folder = '', handlers: Handlers = {}) {
  const fake = createFakeApi({
    listFolders: () => ({ items: [NORTH, SALES], nextCursor: null }),
    ...handlers,
  });
  const onChoose = vi.fn();
  const view = renderInTab(<FolderPane folder={folder} onChoose={onChoose} />, { api: fake.api });
  const list = await screen.findByRole('list');
  return { ...view, ...fake, onChoose, list };
}

async function openMenu({ user, list }: Awaited<ReturnType<typeof showPane>>, item: string) {
  await user.click(within(list).getByRole('button', { name: 'More for the folder Sales' }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
}

test('each folder stands below the one it lies in, with what it holds', async () => {
  const { list, user, onChoose } = await showPane(SALES.id);
  const names = within(list)
    .getAllByRole('button')
    .filter((button) => button.hasAttribute('aria-current'))
    .map((button) => button.textContent);
  expect(names).toEqual(['All cards', 'The root directory', 'Sales3', 'North3']);
  expect(within(list).getByRole('button', { current: true }).textContent).toBe('Sales3');
  await user.click(within(list).getByRole('button', { name: 'North 3 cards' }));
  expect(onChoose).toHaveBeenCalledWith(NORTH.id);
  await user.click(within(list).getByRole('button', { name: 'All cards' }));
  expect(onChoose).toHaveBeenLastCalledWith('');
});

test('a new folder needs a name, and is chosen once it is made', async () => {
  const made = { ...SALES, id: 'f0000000-0000-4000-8000-000000000003', name: 'Board' };
  const pane = await showPane('', { createFolder: () => made });
  const { user, callsOf, onChoose } = pane;
  const [newFolder] = screen.getAllByRole('button', { name: 'New folder' });
  await user.click(newFolder as HTMLElement);
  await user.click(await screen.findByRole('button', { name: 'Create folder' }));
  expect(await screen.findByText('Give the folder a name.')).toBeTruthy();
  expect(callsOf('createFolder')).toEqual([]);

  await user.type(screen.getByRole('textbox', { name: 'Name of the folder' }), ' Board {Enter}');
  await waitFor(() => expect(onChoose).toHaveBeenCalledWith(made.id));
  expect(callsOf('createFolder')).toMatchObject([{ body: { name: 'Board' } }]);
});

test('a name that is taken is said at its field', async () => {
  const pane = await showPane('', {
    updateFolder: () =>
      refuse({ errors: [{ path: 'name', message: 'There is such a folder already.' }] }),
  });
  await openMenu(pane, 'Rename folder');
  const input = await screen.findByRole('textbox', { name: 'Name of the folder' });
  await pane.user.clear(input);
  await pane.user.type(input, 'North{Enter}');
  expect(await screen.findByText('There is such a folder already.')).toBeTruthy();
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(pane.callsOf('updateFolder')).toMatchObject([
    { params: { id: SALES.id }, body: { name: 'North' } },
  ]);
});

test('deleting says what becomes of the cards, and leaves a folder that is gone', async () => {
  const pane = await showPane(SALES.id, { deleteFolder: () => undefined });
  await openMenu(pane, 'Delete folder');
  expect(await screen.findByText(/Its 3 cards move to the root directory/)).toBeTruthy();
  expect(pane.callsOf('deleteFolder')).toEqual([]);
  await pane.user.click(screen.getByRole('button', { name: 'Delete folder' }));
  await waitFor(() => expect(pane.onChoose).toHaveBeenCalledWith(''));
  expect(pane.callsOf('deleteFolder')).toMatchObject([{ params: { id: SALES.id } }]);
});

test('folders that lie nowhere known still show', async () => {
  const orphan = { ...NORTH, parentId: 'f0000000-0000-4000-8000-00000000dead' };
  await showPane('', { listFolders: () => ({ items: [orphan], nextCursor: null }) });
  expect(screen.getByRole('button', { name: 'North 3 cards' })).toBeTruthy();
});
