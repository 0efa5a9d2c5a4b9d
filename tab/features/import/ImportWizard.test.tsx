import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { Route, Routes } from 'react-router';
import type { PersonView } from '../../../api/contract/people.ts';
import { aConnection } from '../../test-support/a-connection.ts';
import { aFolder, folderPage } from '../../test-support/a-folder.ts';
import { createFakeApi, refuse } from '../../test-support/fake-api.ts';
import { renderInTab } from '../../test-support/render.tsx';
import { ImportWizard } from './ImportWizard.tsx';

type Handlers = Parameters<typeof createFakeApi>[0];

const idOf = (index: number) => `d0000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const aPerson = (index: number, person: Partial<PersonView> = {}): PersonView => ({
  directoryId: idOf(index),
  displayName: `Person ${index}`,
  jobTitle: null,
  department: 'Sales',
  mail: null,
  accountEnabled: true,
  userType: 'Member',
  preselected: true,
  imported: null,
  ...person,
});
const PEOPLE = [aPerson(1), aPerson(2), aPerson(3, { preselected: false, userType: 'Guest' })];
const PLAN = { create: 2, update: 0, unchanged: 0, skip: 1, pause: 0, planHash: '0', sample: [] };
const RUN = '01990000-0000-7000-8000-00000000000a';
const FOLDER = aFolder({ name: 'Berlin', cardCount: 0, treeCardCount: 0 });

// An empty text is no draft; without one, the page's own memory would answer.
beforeEach(() => sessionStorage.setItem('carte.import', ''));

function open(path: string, handlers: Handlers = {}) {
  const fake = createFakeApi({
    listConnections: () => ({ items: [aConnection()], nextCursor: null }),
    listFolders: () => folderPage(),
    listTemplates: () => ({ items: [], nextCursor: null }),
    listPeople: () => ({ items: PEOPLE, nextCursor: null, total: PEOPLE.length }),
    createImport: ({ query }) => (query.preview ? PLAN : { id: RUN }),
    ...handlers,
  });
  const page = renderInTab(
    <Routes>
      <Route path="/import/new/*" element={<ImportWizard />} />
      <Route path="*" element={<p>Elsewhere</p>} />
    </Routes>,
    { api: fake.api, path },
  );
  return { ...page, ...fake };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const next = () => button('Next');

test('everyone without a card is chosen; unticking one leaves them out; it begins once', async () => {
  const begun = Promise.withResolvers<{ id: string }>();
  const { user, address, callsOf } = open('/import/new', {
    createImport: ({ query }) => (query.preview ? PLAN : begun.promise),
  });
  await user.click(await screen.findByRole('button', { name: 'Next' }));
  expect(await screen.findByText('2 people chosen')).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: 'Select Person 2' }));
  expect(screen.getByText('1 person chosen')).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: 'Select Person 3' }));
  await user.click(next());
  await user.dblClick(await screen.findByRole('button', { name: 'Import 2 people' }));
  begun.resolve({ id: RUN });
  await waitFor(() => expect(address()).toBe(`/import/runs/${RUN}`));
  const starts = callsOf('createImport').filter(({ query }) => !query.preview);
  expect(starts).toHaveLength(1);
  expect(callsOf('createImport')).toHaveLength(2);
  expect(starts[0]?.body).toMatchObject({
    connectionId: aConnection().id,
    people: { all: true, except: [idOf(2)], also: [idOf(3)] },
    syncDaily: true,
  });
});

test('after one import has begun the next starts with nothing of it', async () => {
  const { user, address, unmount } = open('/import/new/choose');
  await user.click(await screen.findByRole('checkbox', { name: 'Select Person 2' }));
  await user.click(next());
  await user.click(await screen.findByRole('button', { name: 'Import 2 people' }));
  await waitFor(() => expect(address()).toBe(`/import/runs/${RUN}`));
  unmount();
  open('/import/new/choose');
  expect(await screen.findByText('2 people chosen')).toBeTruthy();
});

test('with nobody chosen there is no going on', async () => {
  const { user, address } = open('/import/new/choose');
  await screen.findByText('2 people chosen');
  await user.click(screen.getByRole('checkbox', { name: 'Select everyone without a card' }));
  expect(await screen.findByText('Nobody is chosen')).toBeTruthy();
  await user.click(next());
  expect(address()).toBe('/import/new/choose');
});

test('what was chosen is still there after going back and after a reload', async () => {
  const { user, unmount } = open('/import/new/choose');
  await user.click(await screen.findByRole('checkbox', { name: 'Select Person 2' }));
  await user.click(button('Back'));
  await user.click(await screen.findByRole('switch', { name: 'Automatically sync daily' }));
  unmount();
  open('/import/new/choose');
  expect(await screen.findByText('1 person chosen')).toBeTruthy();
  await user.click(button('Back'));
  const sync = await screen.findByRole<HTMLInputElement>('switch');
  expect(sync.checked).toBe(false);
});

test('a new folder needs a name, is made once, and is where the cards go', async () => {
  const folders: (typeof FOLDER)[] = [];
  const { user, callsOf } = open('/import/new/options', {
    listFolders: () => folderPage(...folders),
    createFolder: () => (folders.push(FOLDER), FOLDER),
  });
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Folder' }), 'A new folder');
  await user.click(next());
  expect(screen.getByText('Give the folder a name.')).toBeTruthy();
  await user.type(screen.getByLabelText(/^Name of the folder/), ' Berlin ');
  await user.dblClick(next());
  await screen.findByText('2 people chosen');
  await user.click(next());
  const begun = () => callsOf('createImport').find(({ query }) => !query.preview);
  const begin = await screen.findByRole('button', { name: 'Import 2 people' });
  expect(screen.getByText('Berlin')).toBeTruthy();
  await user.click(begin);
  expect(callsOf('createFolder').map(({ body }) => body)).toEqual([{ name: 'Berlin' }]);
  await waitFor(() => expect(begun()?.body).toMatchObject({ folderId: FOLDER.id }));
});

test('a folder that somebody deleted meanwhile is shown as none, and sent as none', async () => {
  const { user, callsOf, unmount } = open('/import/new/options', {
    listFolders: () => folderPage(FOLDER),
  });
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Folder' }), 'Berlin');
  unmount();
  const again = open('/import/new/options');
  await again.user.click(await screen.findByRole('button', { name: 'Next' }));
  await screen.findByText('2 people chosen');
  await again.user.click(next());
  await screen.findByText('The root directory');
  await waitFor(() =>
    expect(again.callsOf('createImport')[0]?.body).toMatchObject({ folderId: null }),
  );
  expect(callsOf('createImport')).toEqual([]);
});

test('several directories are asked about first, and another one has other people', async () => {
  const other = aConnection({ id: 'c0000000-0000-4000-8000-000000000002', name: 'Fabrikam' });
  const { user, address } = open('/import/new', {
    listConnections: () => ({ items: [aConnection(), other], nextCursor: null }),
  });
  await screen.findByRole('radio', { name: /^Fabrikam/ });
  expect(address()).toBe('/import/new/directory');
  expect(next().getAttribute('aria-disabled')).toBe('true');
  await user.click(screen.getByRole('radio', { name: /^Fabrikam/ }));
  await user.click(next());
  await waitFor(() => expect(address()).toBe('/import/new/options'));
});

test('without a directory the way leads to connecting one', async () => {
  open('/import/new', { listConnections: () => ({ items: [], nextCursor: null }) });
  expect(await screen.findByText('Connect a directory first')).toBeTruthy();
});

test('a start that fails says why, and can be tried again', async () => {
  let isUp = false;
  const { user, address } = open('/import/new/review', {
    createImport: ({ query }) =>
      query.preview
        ? PLAN
        : isUp
          ? { id: RUN }
          : refuse({ status: 503, detail: 'Try in a minute.' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Import 2 people' }));
  expect(await screen.findByText('Try in a minute.')).toBeTruthy();
  isUp = true;
  await user.click(button('Import 2 people'));
  await waitFor(() => expect(address()).toBe(`/import/runs/${RUN}`));
});

test('“all” of a filter loads everybody who matches first; what was ticked meanwhile stays', async () => {
  const more = Promise.withResolvers<PersonView[]>();
  const { user } = open('/import/new/choose', {
    listPeople: async ({ query }) => {
      if (query.state !== 'new') return { items: PEOPLE, nextCursor: null, total: 3 };
      if (!query.cursor) return { items: [aPerson(1), aPerson(2)], nextCursor: 'x', total: 4 };
      return { items: await more.promise, nextCursor: null, total: 4 };
    },
  });
  await screen.findByText('2 people chosen');
  await user.click(screen.getByRole('checkbox', { name: 'Select everyone without a card' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Without a card');
  await user.click(await screen.findByRole('checkbox', { name: 'Select all 4 people shown' }));
  expect(screen.getByText('Loading everyone who matches: 2 so far')).toBeTruthy();
  more.resolve([aPerson(8), aPerson(9)]);
  expect(await screen.findByText('4 people chosen')).toBeTruthy();
});

test('“all” of a filter that was changed meanwhile chooses nobody', async () => {
  const more = Promise.withResolvers<PersonView[]>();
  const { user } = open('/import/new/choose', {
    listPeople: async ({ query }) => {
      if (query.state !== 'new') return { items: PEOPLE, nextCursor: null, total: 3 };
      if (!query.cursor) return { items: [aPerson(1)], nextCursor: 'x', total: 2 };
      return { items: await more.promise, nextCursor: null, total: 2 };
    },
  });
  await screen.findByText('2 people chosen');
  await user.click(screen.getByRole('checkbox', { name: 'Select everyone without a card' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Without a card');
  await user.click(await screen.findByRole('checkbox', { name: 'Select all 2 people shown' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Everyone');
  more.resolve([aPerson(9)]);
  await waitFor(() => expect(screen.queryByText(/^Loading everyone/)).toBeNull());
  expect(screen.getByText('Nobody is chosen')).toBeTruthy();
});

test('a department that is picked narrows the list and keeps the focus', async () => {
  const { user, callsOf } = open('/import/new/choose');
  await screen.findByText('2 people chosen');
  const box = screen.getByRole('combobox', { name: 'Department' });
  await user.click(box);
  await user.click(await screen.findByRole('option', { name: 'Sales' }));
  await waitFor(() => expect(callsOf('listPeople').at(-1)?.query.department).toBe('Sales'));
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Department' }));
});

test('a department that is typed narrows the list', async () => {
  const { user, callsOf } = open('/import/new/choose');
  await screen.findByText('2 people chosen');
  await user.type(screen.getByRole('combobox', { name: 'Department' }), 'Legal{Enter}');
  await waitFor(() => expect(callsOf('listPeople').at(-1)?.query.department).toBe('Legal'));
});
