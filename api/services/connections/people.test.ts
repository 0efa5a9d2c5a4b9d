import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Directory, PeoplePage, PeopleSearch } from '../../domain/directory.ts';
import {
  aCaller,
  aConnection,
  aPerson,
  idOf,
  NOW,
  TENANT,
} from '../../domain/factories.fixture.ts';
import type { DirectoryPerson } from '../../domain/person.ts';
import { ResyncRequiredError } from '../../domain/run-errors.ts';
import { toTenantId } from '../../domain/tenant.ts';
import { createSealer } from '../../lib/seal.ts';
import { accessTo, aDirectory } from './directory.fixture.ts';
import { createPeople, type PeopleQuery } from './people.ts';

const caller = aCaller();
const connectionId = aConnection().id;
const sealer = createSealer([{ id: 'k', key: Buffer.alloc(32, 1) }]);
const everybody = (count: number) =>
  Array.from({ length: count }, (_, n) => aPerson({ id: idOf(n + 1), displayName: `P ${n + 1}` }));

/** A directory whose list comes in these pages, whatever limit is asked for. */
const inPages = (pages: DirectoryPerson[][]): Directory['searchPeople'] =>
  vi.fn((_search: PeopleSearch, link?: string) => {
    const at = Number(link ?? 0);
    return Promise.resolve({
      people: pages[at] ?? [],
      nextLink: at + 1 < pages.length ? String(at + 1) : null,
      total: link === undefined ? pages.flat().length : null,
    });
  });

function somePeople(
  searchPeople: Directory['searchPeople'],
  importedIds: string[] = [],
  rest = {},
) {
  const listImported = vi.fn((_tenant: string, _directory: string, ids: readonly string[]) =>
    Promise.resolve(
      ids
        .filter((id) => importedIds.includes(id))
        .map((directoryId) => ({ directoryId, cardId: 'c', byName: 'Ada', at: NOW })),
    ),
  );
  const access = accessTo(aDirectory({ searchPeople, ...rest }));
  const people = createPeople({ access, cards: { listImported }, sealer });
  const list = (query: Partial<PeopleQuery> = {}) =>
    people.list(caller, connectionId, { state: 'all', limit: 50, ...query });
  return { ...people, list, listImported };
}

/** Every page until the end, with the limits taken in turn. */
async function listAll(
  list: ReturnType<typeof somePeople>['list'],
  state: PeopleQuery['state'],
  limits: number[],
) {
  const pages: string[][] = [];
  for (let cursor: string | null | undefined, turn = 0; cursor !== null; turn++) {
    if (turn > 500) throw new Error('the list does not come to an end');
    const limit = limits[turn % limits.length] ?? 1;
    const page = await list({ state, limit, ...(cursor && { cursor }) });
    expect(page.people.length).toBeLessThanOrEqual(limit);
    pages.push(page.people.map(({ person }) => person.id));
    cursor = page.nextCursor;
  }
  return pages;
}

test('every person is shown exactly once, in order, for any limits, pages and state', async () => {
  const pageSizes = fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 30 });
  const limits = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 });
  const state = fc.constantFrom('all' as const, 'new' as const, 'imported' as const);
  await fc.assert(
    fc.asyncProperty(pageSizes, limits, state, fc.nat(), async (sizes, turns, wanted, seed) => {
      const people = everybody(sizes.reduce((sum, size) => sum + size, 0));
      let taken = 0;
      const pages = sizes.map((size) => people.slice(taken, (taken += size)));
      const isImported = (_: unknown, n: number) => ((n + 1) * 7919 + seed) % 3 > 0;
      const imported = people.filter(isImported).map(({ id }) => id);
      const { list } = somePeople(inPages(pages), imported);
      const shown = (await listAll(list, wanted, turns)).flat();
      const expected = people
        .map(({ id }) => id)
        .filter((id) => wanted === 'all' || (wanted === 'imported') === imported.includes(id));
      expect(shown).toEqual(expected);
    }),
    { seed: 21, numRuns: 200 },
  );
});

test('a page that is shorter when it is read again does not keep the list from ending', async () => {
  const people = everybody(12);
  const pages = [people.slice(0, 5), people.slice(5, 10), people.slice(10)];
  const { list } = somePeople(inPages(pages));
  const first = await list({ limit: 7 });
  pages[1] = people.slice(5, 6);
  const rest = await listAll(
    (query) => list({ ...query, cursor: query?.cursor ?? first.nextCursor ?? '' }),
    'all',
    [7],
  );
  expect(rest.flat()).toEqual([idOf(11), idOf(12)]);
});

test('a list without what is looked for reads only so far, and goes on when asked', async () => {
  const search = inPages(everybody(100).map((person) => [person]));
  const { list } = somePeople(search, []);
  const first = await list({ state: 'imported' });
  expect(first.people).toEqual([]);
  expect(first.nextCursor).not.toBeNull();
  expect(search).toHaveBeenCalledTimes(10);
});

test('the count is given where it is the list’s own, and goes along from page to page', async () => {
  const { list } = somePeople(inPages([everybody(3), everybody(2)]));
  const first = await list({ limit: 3 });
  expect(first.total).toBe(5);
  expect((await list({ limit: 3, cursor: first.nextCursor ?? '' })).total).toBe(5);
  expect((await list({ state: 'new' })).total).toBeNull();
});

test.each<[string, Partial<DirectoryPerson>, boolean]>([
  ['an ordinary member', {}, true],
  ['somebody of whom little is known', { accountEnabled: null, userType: null }, true],
  ['a disabled account', { accountEnabled: false }, false],
  ['a guest', { userType: 'Guest' }, false],
])('%s is preselected: %s', async (_, overrides, preselected) => {
  const { list } = somePeople(inPages([[aPerson(overrides)]]));
  expect((await list()).people[0]).toMatchObject({ imported: null, preselected });
});

test('whoever has a card is shown with it and not preselected, whoever made it', async () => {
  const { list, listImported } = somePeople(inPages([everybody(2)]), [idOf(2)]);
  expect((await list()).people).toMatchObject([
    { person: { id: idOf(1) }, imported: null, preselected: true },
    { person: { id: idOf(2) }, imported: { byName: 'Ada' }, preselected: false },
  ]);
  expect(listImported).toHaveBeenCalledWith(TENANT, aConnection().directoryTenantId, [
    idOf(1),
    idOf(2),
  ]);
});

test('a cursor holds no address that anybody could read or change', async () => {
  const link = 'https://graph.microsoft.com/v1.0/users?$skiptoken=canary';
  const search = () => Promise.resolve({ people: everybody(1), nextLink: link, total: 2 });
  const { list } = somePeople(search);
  const { nextCursor } = await list({ limit: 1 });
  expect(Buffer.from(nextCursor ?? '', 'base64url').toString()).not.toContain('canary');
  expect(nextCursor).not.toContain('graph');
});

test.each([
  '',
  'x',
  'v1.k.AAAA.AAAA.AAAA',
  Buffer.from('{"link":null,"skip":0}').toString('base64url'),
])('a cursor that was made up (“%s”) is refused', async (cursor) => {
  const { list } = somePeople(inPages([everybody(1)]));
  await expect(list({ cursor })).rejects.toMatchObject({ code: 'invalid_request' });
});

test('a cursor of another organization, connection or list is refused', async () => {
  const {
    list,
    listGroups,
    list: _,
  } = somePeople(inPages([everybody(1), everybody(1)]), [], {
    searchGroups: () => Promise.resolve({ groups: [], nextLink: 'next' }),
  });
  const { nextCursor } = await list({ limit: 1 });
  const cursor = nextCursor ?? '';
  const stranger = aCaller({ tenantId: toTenantId(idOf(99)) });
  const { list: listAs } = createPeople({
    access: accessTo(aDirectory({ searchPeople: inPages([everybody(1)]) })),
    cards: { listImported: () => Promise.resolve([]) },
    sealer,
  });
  const query = { state: 'all' as const, limit: 1, cursor };
  const refused = { code: 'invalid_request' };
  await expect(listAs(stranger, connectionId, query)).rejects.toMatchObject(refused);
  await expect(listAs(caller, idOf(98), query)).rejects.toMatchObject(refused);
  await expect(listGroups(caller, connectionId, query)).rejects.toMatchObject(refused);
  const groups = await listGroups(caller, connectionId, { limit: 1 });
  await expect(list({ cursor: groups.nextCursor ?? '' })).rejects.toMatchObject(refused);
});

test('a list that was left open for too long says to begin anew', async () => {
  const lost = () => Promise.reject<PeoplePage>(new ResyncRequiredError());
  const { list, listGroups } = somePeople(lost, [], { searchGroups: lost });
  await expect(list()).rejects.toMatchObject({ code: 'directory_changed' });
  const groups = listGroups(caller, connectionId, { limit: 1 });
  await expect(groups).rejects.toMatchObject({ code: 'directory_changed' });
});

test('groups come page by page to the end', async () => {
  const searchGroups = vi.fn<Directory['searchGroups']>((_search, link) =>
    Promise.resolve({
      groups: [{ id: idOf(link ? 2 : 1), displayName: 'Group' }],
      nextLink: link ? null : 'next',
    }),
  );
  const { listGroups } = somePeople(inPages([]), [], { searchGroups });
  const first = await listGroups(caller, connectionId, { limit: 1, search: 'g' });
  const second = await listGroups(caller, connectionId, {
    limit: 1,
    cursor: first.nextCursor ?? '',
  });
  expect([first, second].flatMap(({ groups }) => groups.map(({ id }) => id))).toEqual([
    idOf(1),
    idOf(2),
  ]);
  expect(second.nextCursor).toBeNull();
  expect(searchGroups.mock.calls[1]?.[1]).toBe('next');
});
