import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FolderView } from '../../api/contract/folders.ts';
import type { TemplateView } from '../../api/contract/templates.ts';
import type { ImportPreview } from '../../api/contract/imports.ts';
import type { Tenant } from '../../sandbox/tenant.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { type Choice, listChosen } from '../support/oracle.ts';
import { readProblem } from '../support/problems.ts';
import { dumpDatabase, PHOTO_TABLES, readRowVersions } from '../support/sql.ts';

let carte: Carte;
beforeAll(async () => void (carte = await startCarte({ sandbox: { people: 12 } })));
afterAll(() => carte[Symbol.asyncDispose]());

/** A directory of the test's own, connected by the practice organization. */
async function connect(people: number) {
  const tenant = carte.sandbox.addTenant({ people, withCast: true });
  const connection = await carte.admin.connect(tenant);
  return { tenant, id: connection.id };
}

const cardsOf = async (connectionId: string) =>
  (await carte.admin.listCards()).filter((card) => card.connectionId === connectionId);

const peopleOf = (cards: Awaited<ReturnType<typeof cardsOf>>) =>
  cards.map(({ directoryId }) => directoryId).sort();

const groupNamed = ({ directory }: Tenant, name: string) =>
  directory.groups().find(({ displayName }) => displayName === name)?.id ?? '';

const all = { all: true as const, except: [], also: [] };
const idsAt = ({ directory }: Tenant, ...positions: number[]) =>
  positions.map((position) => directory.store.personAt(position).id);

const choices: [string, (tenant: Tenant) => Choice][] = [
  ['everybody', () => ({ people: all })],
  ['everybody but three', (tenant) => ({ people: { ...all, except: idsAt(tenant, 0, 5, 9) } })],
  ['four by name', (tenant) => ({ people: { only: idsAt(tenant, 1, 3, 44, 60) } })],
  ['two departments, in any case', () => ({ filter: { departments: ['SALES', ' marketing '] } })],
  ['a department that nobody is in', () => ({ filter: { departments: ['Alchemy'] } })],
  ['licensed people', () => ({ filter: { licensedOnly: true } })],
  ['guests too', () => ({ filter: { includeGuests: true } })],
  ['disabled accounts too', () => ({ filter: { includeDisabled: true } })],
  [
    'a group with groups within groups',
    (tenant) => ({ filter: { groupIds: [groupNamed(tenant, 'Business card holders')] } }),
  ],
  [
    'groups that lie within each other',
    (tenant) => ({ filter: { groupIds: [groupNamed(tenant, 'Makers’ guild')] } }),
  ],
  [
    'a group and a department, guests too',
    (tenant) => ({
      filter: {
        groupIds: [groupNamed(tenant, 'Leadership'), groupNamed(tenant, 'Legal')],
        departments: ['Legal'],
        includeGuests: true,
      },
    }),
  ],
];

test.each(choices)(
  '%s: exactly the chosen get a card, and the preview said so',
  async (_, choose) => {
    const { tenant, id } = await connect(90);
    const choice = choose(tenant);
    const expected = listChosen(tenant, choice);
    const body = { connectionId: id, people: all, ...choice };

    const untouched = await readRowVersions(carte.databaseUrl, PHOTO_TABLES);
    const preview = await carte.admin.make<ImportPreview>('/api/imports?preview=true', body, 200);
    expect(await readRowVersions(carte.databaseUrl, PHOTO_TABLES)).toEqual(untouched);
    expect(preview).toMatchObject({ create: expected.length, update: 0, pause: 0, unchanged: 0 });
    for (const { action, directoryId, changes } of preview.sample) {
      expect(expected.includes(directoryId)).toBe(action === 'create');
      if (action === 'create') expect(changes.map(({ field }) => field)).toContain('displayName');
    }

    const run = await carte.admin.finish((await carte.admin.startImport(id, choice)).id);
    const cards = await cardsOf(id);
    expect(peopleOf(cards)).toEqual(expected);
    expect(run).toMatchObject({
      status: 'done',
      created: preview.create,
      skipped: preview.skip,
      updated: 0,
      unchanged: 0,
      paused: 0,
      failed: 0,
      problems: [],
    });
    expect(run.created + run.skipped).toBe(run.total);
    expect(run.seen).toBe(run.total);
  },
);

test('more people by name than are asked for one by one', async () => {
  const { tenant, id } = await connect(300);
  const only = [...tenant.directory.people()].map((person) => person.id).slice(0, 230);
  const { directory } = tenant;
  carte.sandbox.requests.clear();
  const run = await carte.admin.finish(
    (await carte.admin.startImport(id, { people: { only } })).id,
  );
  expect(run).toMatchObject({ status: 'done', created: 230, failed: 0 });
  expect(carte.sandbox.requests.of('users.get')).toEqual([]);
  expect(peopleOf(await cardsOf(id))).toEqual(only.toSorted());
  expect(directory.count()).toBe(300);
});

test('who is named and not there is a problem of one person', async () => {
  const { tenant, id } = await connect(20);
  const nobody = randomUUID();
  const [known = ''] = idsAt(tenant, 3);
  const people = { only: [known.toUpperCase(), nobody, known] };
  const run = await carte.admin.finish((await carte.admin.startImport(id, { people })).id);
  expect(run).toMatchObject({
    status: 'done',
    created: 1,
    failed: 1,
    total: 2,
    problems: [{ directoryId: nobody, code: 'person_not_found' }],
  });
  expect(run.problems[0]?.detail).toContain('nobody with this id');
});

test('a folder and a template are taken over, and unknown ones are refused', async () => {
  const { tenant, id } = await connect(15);
  const folder = await carte.admin.make<FolderView>('/api/folders', { name: `F ${randomUUID()}` });
  const [template] = (await carte.admin.read<{ items: TemplateView[] }>('/api/templates')).items;
  const place = { folderId: folder.id, templateId: template?.id };
  const before = await dumpDatabase(carte.databaseUrl, PHOTO_TABLES);
  for (const unknown of [{ folderId: randomUUID() }, { templateId: randomUUID() }]) {
    for (const query of ['', '?preview=true']) {
      const body = { connectionId: id, people: all, ...place, ...unknown };
      const problem = await readProblem(carte.admin.post(`/api/imports${query}`, body));
      expect(problem).toMatchObject({ status: 400, code: 'invalid_request' });
      expect(problem.errors?.map(({ path }) => path)).toEqual(Object.keys(unknown));
    }
  }
  expect(await dumpDatabase(carte.databaseUrl, PHOTO_TABLES)).toEqual(before);

  await carte.admin.finish((await carte.admin.startImport(id, place)).id);
  const cards = await cardsOf(id);
  expect(peopleOf(cards)).toEqual(listChosen(tenant, { people: all }));
  for (const card of cards) expect(card).toMatchObject(place);
  const listed = await carte.admin.listCards(`&folderId=${folder.id}`);
  expect(peopleOf(listed)).toEqual(peopleOf(cards));
});

test('syncing daily is switched on by the import that asks for it', async () => {
  const { id } = await connect(12);
  const path = `/api/connections/${id}`;
  await carte.admin.finish((await carte.admin.startImport(id, { syncDaily: true })).id);
  const after = await carte.admin.read<{ nextSyncAt: string }>(path);
  expect(after).toMatchObject({ syncDaily: true, syncedAt: expect.any(String) as string });
  expect(Date.parse(after.nextSyncAt)).toBeGreaterThan(Date.now());
  await carte.admin.finish((await carte.admin.startImport(id)).id);
  expect(await carte.admin.read(path)).toMatchObject({ syncDaily: true });
  await carte.admin.finish((await carte.admin.startImport(id, { syncDaily: false })).id);
  expect(await carte.admin.read(path)).toMatchObject({ syncDaily: false, nextSyncAt: null });
});
