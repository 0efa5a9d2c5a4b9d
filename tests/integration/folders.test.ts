import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import type { FolderView } from '../../api/contract/folders.ts';
import type { RulesPage } from '../../api/contract/rules.ts';
import { MAX_FOLDER_DEPTH } from '../../api/domain/folder.ts';
import { type Carte, startCarte } from '../support/carte.ts';

let carte: Carte;
beforeAll(async () => void (carte = await startCarte({ sandbox: { people: 12 } })));
afterAll(() => carte[Symbol.asyncDispose]());

const makeFolder = (name: string, parentId: string | null = null) =>
  carte.admin.make<FolderView>('/api/folders', { name, parentId });

const makeCard = (displayName: string, folderId: string | null = null) =>
  carte.admin.make<CardView>('/api/cards', { fields: { displayName }, folderId });

async function change(path: string, body: object): Promise<{ status: number; code?: string }> {
  const answer = await carte.admin.patch(path, body);
  return { status: answer.status, ...((await answer.json()) as { code?: string }) };
}

type Listed = { items: FolderView[]; rootCardCount: number };
const listFolders = () => carte.admin.read<Listed>('/api/folders?limit=200');

async function findFolder(id: string): Promise<FolderView | undefined> {
  return (await listFolders()).items.find((folder) => folder.id === id);
}

/** Where each card lies now; null for the root directory, undefined for a card that is gone. */
async function placesOf(cards: readonly CardView[]): Promise<(string | null | undefined)[]> {
  const all = await carte.admin.listCards();
  return cards.map(({ id }) => all.find((card) => card.id === id)?.folderId);
}

const statusOf = async ({ slug }: CardView): Promise<number> =>
  (await carte.anonymous.get(`/c/${slug}`)).status;

test('a folder counts its own cards and those below it', async () => {
  const outer = await makeFolder('Counting');
  const inner = await makeFolder('Inner', outer.id);
  const before = (await listFolders()).rootCardCount;
  for (const folderId of [outer.id, inner.id, inner.id, null]) await makeCard('Counted', folderId);
  expect(await findFolder(outer.id)).toMatchObject({ cardCount: 1, treeCardCount: 3 });
  expect(await findFolder(inner.id)).toMatchObject({ cardCount: 2, treeCardCount: 2 });
  expect((await listFolders()).rootCardCount).toBe(before + 1);
});

test('a folder moves with what lies below it, and never into itself', async () => {
  const from = await makeFolder('From');
  const moved = await makeFolder('Moved', from.id);
  const below = await makeFolder('Below', moved.id);
  const to = await makeFolder('To');
  await makeCard('Somebody', below.id);

  const at = `/api/folders/${moved.id}`;
  expect(await change(at, { parentId: to.id })).toMatchObject({
    status: 200,
    name: 'Moved',
    parentId: to.id,
    treeCardCount: 1,
  });
  expect(await findFolder(from.id)).toMatchObject({ treeCardCount: 0 });
  expect(await findFolder(to.id)).toMatchObject({ treeCardCount: 1 });
  for (const parentId of [moved.id, below.id])
    expect(await change(at, { parentId })).toMatchObject({ status: 422, code: 'folder_cycle' });
  expect(await change(at, { parentId: null, name: 'Free' })).toMatchObject({
    status: 200,
    name: 'Free',
    parentId: null,
  });
  const missing = '00000000-0000-4000-8000-000000000000';
  expect(await change(at, { parentId: missing })).toMatchObject({
    status: 400,
    errors: [{ path: 'parentId' }],
  });
  expect(await change(`/api/folders/${missing}`, { name: 'X' })).toMatchObject({ status: 404 });
});

test('two folders that move into each other at once make no circle', async () => {
  const [a, b] = await Promise.all([makeFolder('Circle A'), makeFolder('Circle B')]);
  const moved = await Promise.all([
    change(`/api/folders/${a.id}`, { parentId: b.id }),
    change(`/api/folders/${b.id}`, { parentId: a.id }),
  ]);
  expect(moved.map(({ status }) => status).sort()).toEqual([200, 422]);
});

test('two folders in one place do not share a name, in different ones they may', async () => {
  const [here, there] = await Promise.all([makeFolder('Here'), makeFolder('There')]);
  await makeFolder('Team', here.id);
  const other = await makeFolder('team', there.id);
  const at = `/api/folders/${other.id}`;
  expect(await change(at, { parentId: here.id })).toMatchObject({
    status: 409,
    code: 'folder_exists',
  });
  expect(await change(at, { parentId: here.id, name: 'Team 2' })).toMatchObject({ status: 200 });
});

test('folders lie so deep and no deeper', async () => {
  let parentId: string | null = null;
  for (let depth = 1; depth <= MAX_FOLDER_DEPTH; depth++)
    parentId = (await makeFolder(`Level ${depth}`, parentId)).id;
  const refused = await carte.admin.post('/api/folders', { name: 'Too deep', parentId });
  expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'folder_too_deep' }]);
});

test('what lies in a deleted folder, and the rule that fills it, move up', async () => {
  const { admin, sandbox } = carte;
  const connection = await admin.connect(sandbox);
  const outer = await makeFolder('Outer');
  const deleted = await makeFolder('Deleted', outer.id);
  const inner = await makeFolder('Kept', deleted.id);
  const cards = [await makeCard('Ida', deleted.id), await makeCard('Ivo', inner.id)];
  const rules = `/api/connections/${connection.id}/rules`;
  await admin.put(rules, {
    rules: [{ name: 'Everybody', folderId: deleted.id }, { name: 'Others' }],
  });
  expect(await findFolder(deleted.id)).toMatchObject({
    filledBy: [
      { connectionId: connection.id, connectionName: connection.name, ruleName: 'Everybody' },
    ],
  });

  expect((await admin.delete(`/api/folders/${deleted.id}`)).status).toBe(204);
  expect(await placesOf(cards)).toEqual([outer.id, inner.id]);
  expect(await findFolder(inner.id)).toMatchObject({ parentId: outer.id });
  expect(await findFolder(outer.id)).toMatchObject({ filledBy: [{ ruleName: 'Everybody' }] });
  expect(await findFolder(deleted.id)).toBeUndefined();

  await admin.delete(`/api/folders/${outer.id}`);
  expect(await placesOf(cards)).toEqual([null, inner.id]);
  const { items } = await admin.read<RulesPage>(rules);
  expect(items.map(({ name, folderId }) => [name, folderId])).toEqual([
    ['Everybody', null],
    ['Others', null],
  ]);
});

test('a folder stays where one in it would meet its own name further up', async () => {
  const outer = await makeFolder('Same name');
  const inner = await makeFolder('Level', outer.id);
  await makeFolder('Meeting', outer.id);
  await makeFolder('Meeting', inner.id);
  const refused = await carte.admin.delete(`/api/folders/${inner.id}`);
  expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'folder_exists' }]);
  expect(await findFolder(inner.id)).toMatchObject({ parentId: outer.id });
});

test('cards move together, named one by one or all that match', async () => {
  const { admin } = carte;
  const [from, to] = await Promise.all([makeFolder('Move from'), makeFolder('Move to')]);
  const cards = [];
  for (const name of ['Müller One', 'Müller Two', 'Other'])
    cards.push(await makeCard(name, from.id));
  const [one, , other] = cards as [CardView, CardView, CardView];

  const byId = { ids: [one.id, one.id.toUpperCase()], folderId: to.id };
  expect(await admin.make('/api/cards/move', byId, 200)).toEqual({ changed: 1 });
  expect(await admin.make('/api/cards/move', byId, 200)).toEqual({ changed: 0 });
  const matching = {
    filter: { folderId: from.id },
    except: [other.id],
    folderId: to.id,
  };
  expect(await admin.make('/api/cards/move', matching, 200)).toEqual({ changed: 1 });
  expect(await placesOf(cards)).toEqual([to.id, to.id, from.id]);
  const toRoot = { filter: { search: 'muller TWO' }, folderId: null };
  expect(await admin.make('/api/cards/move', toRoot, 200)).toEqual({ changed: 1 });
  expect(await placesOf(cards)).toEqual([to.id, null, from.id]);
});

test('of several cards none moves where one is not there, or the folder is not', async () => {
  const { admin } = carte;
  const missing = '00000000-0000-4000-8000-000000000000';
  const card = await makeCard('Stays');
  const folder = await makeFolder('Not reached');
  const to = { ids: [card.id, missing], folderId: folder.id };
  expect((await admin.post('/api/cards/move', to)).status).toBe(404);
  const nowhere = { ids: [card.id], folderId: missing };
  expect((await admin.post('/api/cards/move', nowhere)).status).toBe(400);
  expect(await placesOf([card])).toEqual([null]);
});

test.each([
  ['neither', {}],
  ['both', { ids: ['00000000-0000-4000-8000-000000000000'], filter: {} }],
  ['nobody', { ids: [] }],
])('which cards are meant has to be said: %s is refused', async (_, chosen) => {
  for (const action of ['move', 'pause', 'resume', 'delete']) {
    const body = { ...chosen, ...(action === 'move' && { folderId: null }) };
    expect((await carte.admin.post(`/api/cards/${action}`, body)).status).toBe(400);
  }
});

test('cards are paused, resumed and deleted together, and their pages say so at once', async () => {
  const { admin } = carte;
  const folder = await makeFolder('Together');
  const cards = [await makeCard('Ada', folder.id), await makeCard('Bob', folder.id)];
  const bystander = await makeCard('Cleo');
  const all = [...cards, bystander];
  const statuses = () => Promise.all(all.map(statusOf));
  const chosen = { filter: { folderId: folder.id } };
  expect(await statuses()).toEqual([200, 200, 200]);

  expect(await admin.make('/api/cards/pause', chosen, 200)).toEqual({ changed: 2 });
  expect(await statuses()).toEqual([410, 410, 200]);
  expect(await admin.read(`/api/cards/${cards[0]?.id}`)).toMatchObject({ status: 'paused' });
  expect(await admin.make('/api/cards/pause', chosen, 200)).toEqual({ changed: 0 });
  expect(await admin.make('/api/cards/resume', chosen, 200)).toEqual({ changed: 2 });
  expect(await statuses()).toEqual([200, 200, 200]);
  const ids = { ids: cards.map(({ id }) => id) };
  expect(await admin.make('/api/cards/delete', ids, 200)).toEqual({ changed: 2 });
  expect(await statuses()).toEqual([404, 404, 200]);
});

test('cards look as the nearest folder above them says, and at once as another one says', async () => {
  const { admin, anonymous } = carte;
  const template = await admin.make<{ id: string }>('/api/templates', {
    name: 'Boutique',
    legalLine: 'Drawn by the boutique',
  });
  const outer = await makeFolder('Look outer');
  const inner = await makeFolder('Look inner', outer.id);
  const card = await makeCard('Looked at', inner.id);
  const isBoutique = async () =>
    (await (await anonymous.get(`/c/${card.slug}`)).text()).includes('Drawn by the boutique');
  expect(await isBoutique()).toBe(false);

  const looks = { templateId: template.id };
  expect(await change(`/api/folders/${outer.id}`, looks)).toMatchObject({ status: 200, ...looks });
  expect(await isBoutique()).toBe(true);
  await change(`/api/folders/${inner.id}`, { parentId: null });
  expect(await isBoutique()).toBe(false);
  await admin.make('/api/cards/move', { ids: [card.id], folderId: outer.id }, 200);
  expect(await isBoutique()).toBe(true);
  await admin.delete(`/api/folders/${outer.id}`);
  expect(await isBoutique()).toBe(false);
  const missing = { templateId: '00000000-0000-4000-8000-000000000000' };
  expect(await change(`/api/folders/${inner.id}`, missing)).toMatchObject({
    status: 400,
    errors: [{ path: 'templateId' }],
  });
});

test('what is done to many cards stands in the history of each', async () => {
  const { admin } = carte;
  const outer = await makeFolder('History outer');
  const inner = await makeFolder('History inner', outer.id);
  const card = await makeCard('Remembered');
  const chosen = { ids: [card.id] };
  await admin.make('/api/cards/move', { ...chosen, folderId: inner.id }, 200);
  for (const action of ['pause', 'pause', 'resume'])
    await admin.make(`/api/cards/${action}`, chosen, 200);
  await admin.delete(`/api/folders/${inner.id}`);
  const { items } = await admin.read<{ items: unknown[] }>(`/api/cards/${card.id}/history`);
  const moved = (from: string | null, to: string | null) => ({
    action: 'change',
    changes: [{ field: 'folder', from, to }],
  });
  expect(items).toMatchObject([
    moved('History inner', 'History outer'),
    { action: 'resume', changes: [] },
    { action: 'pause', changes: [] },
    moved(null, 'History inner'),
    { action: 'create' },
  ]);
});
