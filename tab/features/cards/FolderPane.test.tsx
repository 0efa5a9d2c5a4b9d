import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { aFolder, folderPage } from '../../test-support/a-folder.ts';
import { aTemplate } from '../../test-support/a-template.ts';
import { createFakeApi, refuse } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { FolderPane } from './FolderPane.tsx';

const SALES = aFolder();
const NORTH = aFolder({
  id: 'f0000000-0000-4000-8000-000000000002',
  name: 'North',
  parentId: SALES.id,
});

const BOARD = aTemplate({
  id: 'd0000000-0000-4000-8000-000000000002',
  name: 'Board',
  isDefault: false,
});

type Handlers = Parameters<typeof createFakeApi>[0];

async function showPane(folder = '', handlers: Handlers = {}) {
  const fake = createFakeApi({
    listFolders: () => folderPage(NORTH, SALES),
    listTemplates: () => ({ items: [aTemplate(), BOARD], nextCursor: null }),
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
  expect(names).toEqual(['All cards', 'The root directory5', 'Sales3', 'North3']);
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
  expect(
    await screen.findByText(
      'What is in it moves to the root directory: 3 cards, 1 folder. Links stay as they are.',
    ),
  ).toBeTruthy();
  expect(pane.callsOf('deleteFolder')).toEqual([]);
  await pane.user.click(screen.getByRole('button', { name: 'Delete folder' }));
  await waitFor(() => expect(pane.onChoose).toHaveBeenCalledWith(''));
  expect(pane.callsOf('deleteFolder')).toMatchObject([{ params: { id: SALES.id } }]);
});

test('folders that lie nowhere known still show', async () => {
  const orphan = { ...NORTH, parentId: 'f0000000-0000-4000-8000-00000000dead' };
  await showPane('', { listFolders: () => folderPage(orphan) });
  expect(screen.getByRole('button', { name: 'North 3 cards' })).toBeTruthy();
});

test('a folder moves by its menu, into none that lies in it, and back', async () => {
  const south = aFolder({ id: 'f0000000-0000-4000-8000-000000000003', name: 'South' });
  const pane = await showPane('', {
    listFolders: () => folderPage(NORTH, SALES, south),
    updateFolder: ({ body }) => ({ ...SALES, ...(body as object) }),
  });
  const { user, callsOf } = pane;
  await openMenu(pane, 'Move folder');
  const places = await screen.findByLabelText('Move to');
  expect(
    within(places)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['The root directory', 'South']);
  await user.selectOptions(places, south.id);
  await user.click(screen.getByRole('button', { name: 'Move folder' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(callsOf('updateFolder')).toHaveLength(2));
  expect(callsOf('updateFolder').map(({ body }) => body)).toEqual([
    { parentId: south.id },
    { parentId: null },
  ]);
});

test('a folder is dragged onto another one, and not onto one that lies in it', async () => {
  const { list, callsOf } = await showPane('', {
    updateFolder: ({ body }) => ({ ...NORTH, ...(body as object) }),
  });
  const rowOf = (name: string) =>
    within(list).getByText(name).closest<HTMLElement>('li') as HTMLElement;
  const dataTransfer = { setData: vi.fn() };
  fireEvent.dragStart(rowOf('Sales'), { dataTransfer });
  // What is let go of where it cannot be is not prevented from doing nothing.
  expect(fireEvent.dragOver(rowOf('North'))).toBe(true);
  fireEvent.drop(rowOf('North'));
  expect(callsOf('updateFolder')).toEqual([]);

  fireEvent.dragStart(rowOf('North'), { dataTransfer });
  expect(fireEvent.dragOver(rowOf('The root directory'))).toBe(false);
  fireEvent.drop(rowOf('The root directory'));
  await waitFor(() => expect(callsOf('updateFolder')).toHaveLength(1));
  expect(callsOf('updateFolder')).toMatchObject([
    { params: { id: NORTH.id }, body: { parentId: null } },
  ]);
});

test('a folder says what lies below it and which rule fills it; a new one is made in it', async () => {
  const filled = aFolder({
    treeCardCount: 40,
    filledBy: [
      {
        connectionId: 'c0000000-0000-4000-8000-000000000001',
        connectionName: 'Contoso',
        ruleId: 'b0000000-0000-4000-8000-000000000001',
        ruleName: 'Everybody',
      },
    ],
  });
  const pane = await showPane('', {
    listFolders: () => folderPage(filled),
    createFolder: () => NORTH,
  });
  const { user, list, callsOf, address } = pane;
  within(list).getByRole('button', { name: 'Sales 3 cards, 40 with the folders below' });
  await openMenu(pane, 'New folder in it');
  await user.type(await screen.findByRole('textbox'), 'North{Enter}');
  await waitFor(() => expect(callsOf('createFolder')).toHaveLength(1));
  expect(callsOf('createFolder')[0]?.body).toEqual({ name: 'North', parentId: filled.id });
  await openMenu(pane, 'Rule “Everybody”');
  await waitFor(() =>
    expect(address()).toBe('/directory/c0000000-0000-4000-8000-000000000001/rules'),
  );
});

test('a folder has a template of its own or the one that comes down to it, and the tree shows which', async () => {
  let templateId: string | null = null;
  const pane = await showPane('', {
    listFolders: () => folderPage(NORTH, { ...SALES, templateId }),
    updateFolder: ({ body }) => {
      templateId = (body as { templateId: string }).templateId;
      return { ...SALES, templateId };
    },
  });
  await openMenu(pane, 'Template');
  const choice = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Template' });
  expect([...choice.options].map(({ text }) => text)).toEqual([
    'The default: Standard',
    'Standard',
    'Board',
  ]);
  await pane.user.selectOptions(choice, BOARD.id);
  await pane.user.click(screen.getByRole('button', { name: 'Save template' }));
  expect(await screen.findByRole('img', { name: 'Template Board' })).toBeTruthy();
  expect(pane.callsOf('updateFolder')).toMatchObject([
    { params: { id: SALES.id }, body: { templateId: BOARD.id } },
  ]);
});
