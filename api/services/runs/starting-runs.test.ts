import { expect, test, vi } from 'vitest';
import type { Connection } from '../../domain/connection.ts';
import { AppError, NotFoundError } from '../../domain/errors.ts';
import {
  aCaller,
  aConnection,
  aPerson,
  aRun,
  idOf,
  NOW,
  TENANT,
} from '../../domain/factories.fixture.ts';
import type { PersonProblem, Run } from '../../domain/run.ts';
import { ResyncRequiredError } from '../../domain/run-errors.ts';
import { nextDailySync } from '../../domain/schedule.ts';
import { EVERYBODY } from '../../domain/selection.ts';
import { accessTo, aDirectory } from '../connections/directory.fixture.ts';
import { createStartingRuns, type ImportInput } from './starting-runs.ts';

const caller = aCaller();
const DAY_MS = 24 * 3_600_000;
const ago = (ms: number) => new Date(NOW.getTime() - ms);
const input: ImportInput = {
  connectionId: idOf(0xcc),
  selection: EVERYBODY,
  folderId: idOf(0xf0),
  templateId: null,
};

/** Runs in memory: whatever is inserted stays queued until a test says otherwise. */
function aStart({
  connection = {},
  runs = [],
  directory = aDirectory(),
}: {
  connection?: Partial<Connection>;
  runs?: Run[];
  directory?: ReturnType<typeof aDirectory>;
} = {}) {
  const stored = [...runs];
  const isOpen = ({ status }: Run) => ['queued', 'running', 'waiting'].includes(status);
  const store = {
    listStoredCards: () => Promise.resolve([]),
    listCardsOf: () => Promise.resolve([]),
    requirePlace: vi.fn(() => Promise.resolve()),
    insert: vi.fn(async (_: unknown, run: Run) => void stored.push(run)),
    insertUnlessOpen: vi.fn(async (_tenant: unknown, _connection: string, run: Run) => {
      const open = stored.find(isOpen);
      if (!open) stored.push(run);
      return open;
    }),
    insertDue: vi.fn(async (_tenant: unknown, run: Run) => {
      stored.push(run);
      return true;
    }),
    resumeAt: vi.fn(() => Promise.resolve()),
  };
  const wake = vi.fn();
  const connecting = { update: vi.fn(() => Promise.resolve()) };
  const getRun = vi.fn<(...args: unknown[]) => Promise<Run & { problems: PersonProblem[] }>>();
  let made = 0;
  const starting = createStartingRuns({
    store,
    access: accessTo(directory, aConnection(connection)),
    connecting,
    getRun,
    wake,
    createId: () => idOf(0x100 + made++),
    clock: () => NOW,
  });
  return { ...starting, store, stored, wake, connecting, getRun };
}

test('an import is a queued run in the name of who asked, and a worker hears of it', async () => {
  const { startImport, stored, wake, connecting } = aStart();
  const { id } = await startImport(caller, input);
  expect(stored).toEqual([
    aRun({
      id,
      status: 'queued',
      request: {
        kind: 'import',
        selection: EVERYBODY,
        folderId: idOf(0xf0),
        templateId: null,
      },
      attempts: 0,
      startedAt: null,
    }),
  ]);
  expect(wake).toHaveBeenCalledOnce();
  expect(connecting.update).not.toHaveBeenCalled();
});

test('“keep it in step” is set with the import, on or off', async () => {
  const { startImport, connecting } = aStart();
  await startImport(caller, { ...input, syncDaily: true });
  await startImport(caller, { ...input, syncDaily: false });
  expect(connecting.update.mock.calls).toEqual([
    [caller, idOf(0xcc), { syncDaily: true }],
    [caller, idOf(0xcc), { syncDaily: false }],
  ]);
});

test('an import into a folder that does not exist starts nothing and changes nothing', async () => {
  const { startImport, store, connecting, stored } = aStart();
  store.requirePlace.mockRejectedValueOnce(new AppError('invalid_request', 'no folder'));
  await expect(startImport(caller, { ...input, syncDaily: true })).rejects.toThrow('no folder');
  expect(connecting.update).not.toHaveBeenCalled();
  expect(stored).toEqual([]);
});

test.each(['queued', 'running'] as const)('a sync while one is %s is that one', async (status) => {
  const { startSync, stored, store } = aStart({ runs: [aRun({ id: idOf(7), status })] });
  expect(await startSync(TENANT, idOf(0xcc), caller)).toEqual({ id: idOf(7), isNew: false });
  expect(stored).toHaveLength(1);
  expect(store.resumeAt).not.toHaveBeenCalled();
});

test.each([
  ['at once', null, NOW],
  ['at once, where the wait is over', ago(1_000), NOW],
  ['as soon as Graph allows', ago(-90_000), ago(-90_000)],
])('a parked run goes on %s, as itself', async (_, notBefore, resumeAt) => {
  const { startSync, store, wake } = aStart({
    connection: { notBefore },
    runs: [aRun({ id: idOf(7), status: 'waiting' })],
  });
  expect(await startSync(TENANT, idOf(0xcc), caller)).toEqual({ id: idOf(7), isNew: false });
  expect(store.resumeAt).toHaveBeenCalledExactlyOnceWith(TENANT, idOf(7), resumeAt);
  expect(wake).toHaveBeenCalled();
});

test('a sync that is pressed twenty times is one', async () => {
  const { startSync, stored } = aStart();
  const all = await Promise.all(
    Array.from({ length: 20 }, () => startSync(TENANT, idOf(0xcc), caller)),
  );
  expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  expect(stored).toHaveLength(1);
});

test.each([
  [
    'goes on where the last one ended',
    { deltaLink: 'link', deltaLinkAt: ago(4.9 * DAY_MS), fullReadAt: ago(6 * DAY_MS) },
    'link',
  ],
  [
    'reads everybody once a week',
    { deltaLink: 'link', deltaLinkAt: ago(DAY_MS), fullReadAt: ago(7 * DAY_MS) },
    undefined,
  ],
])('a sync %s', async (_, connection, nextLink) => {
  const { startSync, stored } = aStart({ connection });
  await startSync(TENANT, idOf(0xcc), caller);
  expect(stored[0]?.checkpoint).toEqual({
    stage: 'read',
    full: nextLink === undefined,
    restarts: 0,
    ...(nextLink && { nextLink }),
  });
});

test('the sync that is due moves the next one, in the same breath', async () => {
  const { startDueSync, store, stored, wake } = aStart();
  const connection = aConnection({ syncDaily: true, syncAt: '02:30', nextSyncAt: ago(60_000) });
  const by = { objectId: idOf(0), name: 'Daily sync' };
  expect(await startDueSync(connection, by)).toBe(true);
  expect(store.insertDue).toHaveBeenCalledExactlyOnceWith(TENANT, stored[0], {
    at: ago(60_000),
    next: nextDailySync(connection, NOW),
  });
  expect(stored[0]).toMatchObject({ request: { kind: 'sync' }, checkpoint: { full: true } });
  expect(wake).toHaveBeenCalledOnce();
});

test('a sync that is not due any more wakes nobody', async () => {
  const { startDueSync, store, wake } = aStart();
  store.insertDue.mockResolvedValueOnce(false);
  const by = { objectId: idOf(0), name: 'Daily sync' };
  expect(await startDueSync(aConnection({ nextSyncAt: NOW }), by)).toBe(false);
  expect(await startDueSync(aConnection({ nextSyncAt: null }), by)).toBe(false);
  expect(wake).not.toHaveBeenCalled();
  expect(store.insertDue).toHaveBeenCalledOnce();
});

test('a sync of one person asks for that person, and takes no place in the round of all', async () => {
  const { startSyncOf, stored } = aStart();
  await startSyncOf(TENANT, { connectionId: idOf(0xcc), only: [idOf(1)] }, caller);
  expect(stored[0]?.request).toEqual({ kind: 'sync', only: [idOf(1)] });
  expect(stored[0]?.checkpoint).not.toHaveProperty('nextLink');
});

test('an import reads everybody, however fresh the place of the last sync', async () => {
  const { startImport, stored } = aStart({ connection: { deltaLink: 'link', deltaLinkAt: NOW } });
  await startImport(caller, input);
  expect(stored[0]?.checkpoint).toEqual({ stage: 'read', full: true, restarts: 0 });
});

const problem = (n: number): PersonProblem => ({
  directoryId: idOf(n),
  displayName: `P ${n}`,
  code: 'person_not_storable',
  detail: '',
});
const anImport = {
  kind: 'import' as const,
  selection: EVERYBODY,
  folderId: null,
  templateId: null,
};

test('of a run that is done the people who failed are tried again, and nobody else', async () => {
  const { retry, getRun, stored } = aStart();
  const run = aRun({ status: 'done', request: { ...anImport, folderId: idOf(0xf0) } });
  getRun.mockResolvedValue({ ...run, problems: [problem(1), problem(2)] });
  await retry(caller, run.id);
  expect(stored[0]?.request).toEqual({
    ...anImport,
    folderId: idOf(0xf0),
    selection: { people: { only: [idOf(1), idOf(2)] }, filter: {} },
  });
});

test.each(['failed', 'cancelled'] as const)(
  'a run that %s is tried again as a whole',
  async (status) => {
    const { retry, getRun, stored } = aStart();
    for (const request of [anImport, { kind: 'sync' as const }]) {
      getRun.mockResolvedValue({ ...aRun({ status, request }), problems: [problem(1)] });
      await retry(caller, idOf(1));
      expect(stored.at(-1)).toMatchObject({
        request,
        status: 'queued',
        checkpoint: { full: true },
      });
    }
  },
);

test.each([
  ['is done without problems', { status: 'done' as const, request: anImport }, []],
  ['was a sync and is done', { status: 'done' as const }, [problem(1)]],
  ['is still running', { status: 'running' as const, request: anImport }, [problem(1)]],
  ['is held', { status: 'held' as const, request: anImport }, []],
  ['has lost its connection', { status: 'failed' as const, connectionId: null }, []],
])('a run that %s cannot be tried again', async (_, run, problems) => {
  const { retry, getRun, stored } = aStart();
  getRun.mockResolvedValue({ ...aRun(run), problems });
  await expect(retry(caller, idOf(1))).rejects.toMatchObject({ code: 'run_not_open' });
  expect(stored).toEqual([]);
});

test('a run of another organization cannot be tried again: it does not exist', async () => {
  const { retry, getRun } = aStart();
  getRun.mockRejectedValue(new NotFoundError('run'));
  await expect(retry(caller, idOf(1))).rejects.toMatchObject({ code: 'not_found' });
});

test('a preview stores nothing, and says what would happen', async () => {
  const people = [{ kind: 'present' as const, person: aPerson() }];
  const page = { people, unreadable: 0, deltaLink: 'end' };
  const directory = aDirectory({ readPage: () => Promise.resolve(page) });
  const { previewImport, stored, wake } = aStart({ directory });
  const preview = await previewImport(caller, input, new AbortController().signal);
  expect(preview).toMatchObject({ create: 1, update: 0, pause: 0 });
  expect(stored).toEqual([]);
  expect(wake).not.toHaveBeenCalled();
});

test('a preview of a directory that changes meanwhile says to try again', async () => {
  const directory = aDirectory({ readPage: () => Promise.reject(new ResyncRequiredError()) });
  const preview = aStart({ directory }).previewImport(caller, input, new AbortController().signal);
  await expect(preview).rejects.toMatchObject({ code: 'directory_changed' });
});
