import { expect, test, vi } from 'vitest';
import type { Connection, Credential } from '../domain/connection.ts';
import { AppError, DirectoryBusyError } from '../domain/errors.ts';
import {
  aCaller,
  aConnection,
  DIRECTORY_TENANT,
  idOf,
  NOW,
  TENANT,
} from '../domain/factories.fixture.ts';
import { createConnecting } from './connecting.ts';
import { createConnections, type ConnectionStore } from './connections.ts';
import { accessTo, aDirectory, FACTS, SECRET, someDirectories } from './directory.fixture.ts';

const caller = aCaller();
const input = {
  tenantId: DIRECTORY_TENANT.toUpperCase(),
  clientId: idOf(0xaa).toUpperCase(),
  credential: SECRET,
};

type Insert = Parameters<ConnectionStore['insert']>[1];
type Update = Parameters<ConnectionStore['update']>;

/** Connections in memory, over a directory that passes its test unless told otherwise. */
function someConnections({
  stored = [] as Connection[],
  test = () => Promise.resolve(FACTS),
} = {}) {
  const inserted: Insert[] = [];
  const updates: Update[] = [];
  const rows = new Map(stored.map((connection) => [connection.id, connection]));
  const directories = someDirectories(aDirectory({ test }));
  const forgetPages = vi.fn();
  const store: ConnectionStore = {
    find: async (_tenant, id) => rows.get(id),
    findCredential: async () => SECRET,
    list: async () => [...rows.values()],
    countCards: async () => 3,
    listNotices: async () => [],
    hasDirectory: async (_tenant, directoryTenantId) =>
      [...rows.values()].some((row) => row.directoryTenantId === directoryTenantId),
    insert: async (_tenant, connection) => {
      inserted.push(connection);
      rows.set(connection.id, aConnection({ id: connection.id }));
    },
    update: async (...update) => {
      updates.push(update);
      const row = rows.get(update[1]);
      if (row) rows.set(row.id, { ...row, ...(update[2] as Partial<Connection>) });
    },
    delete: async (_tenant, id) => {
      rows.delete(id);
      return ['SLUG'];
    },
  };
  const access = accessTo(aDirectory({ test }));
  const subscriptions = { describe: async () => null, end: vi.fn(() => Promise.resolve()) };
  const clock = () => NOW;
  const parts = { store, directories, access, subscriptions, forgetPages, clock };
  const connections = createConnections(parts);
  const connecting = createConnecting({ ...parts, connections, createId: () => idOf(0xc2) });
  return { connections, connecting, inserted, updates, directories, forgetPages };
}

const refusing = (error: Error) => ({ test: () => Promise.reject<typeof FACTS>(error) });
const existing = aConnection();
/** What a good test leaves of `FACTS` on a connection. */
const FOUND = { ...FACTS, credentialEndSource: 'directory' };
const NEW_SECRET: Credential = { kind: 'secret', clientSecret: 'new canary' };

test('a directory is tested with what was typed, in small letters, and then stored', async () => {
  const { connecting, inserted, directories } = someConnections();
  const made = await connecting.create(caller, input);
  expect(directories.opened).toMatchObject([
    { directoryTenantId: DIRECTORY_TENANT, clientId: idOf(0xaa), credential: SECRET },
  ]);
  expect(inserted).toEqual([
    {
      id: idOf(0xc2),
      name: 'Contoso',
      directoryTenantId: DIRECTORY_TENANT,
      clientId: idOf(0xaa),
      credential: SECRET,
      timeZone: 'UTC',
      removalLimit: { count: 2, percent: 5 },
      watchAt: new Date('2026-11-24T10:00:00Z'),
      createdAt: NOW,
      ...FACTS,
      credentialEndSource: 'directory',
    },
  ]);
  expect(made).toMatchObject({ id: idOf(0xc2), cardCount: 3 });
  expect(JSON.stringify(made)).not.toContain('canary');
});

test('it is named as the administrator says, else as it names itself', async () => {
  const named = someConnections();
  await named.connecting.create(caller, { ...input, name: 'Subsidiary' });
  expect(named.inserted[0]?.name).toBe('Subsidiary');
  const nameless = someConnections({ test: async () => ({ ...FACTS, organizationName: null }) });
  await nameless.connecting.create(caller, input);
  expect(nameless.inserted[0]?.name).toBe('Directory');
});

test.each([
  new AppError('wrong_secret', 'no'),
  new AppError('permission_missing', 'no'),
  new DirectoryBusyError(NOW),
  new Error('ours'),
])('nothing is stored where the test fails: %o', async (error) => {
  const { connecting, inserted } = someConnections(refusing(error));
  await expect(connecting.create(caller, input)).rejects.toBe(error);
  expect(inserted).toEqual([]);
});

test('a directory that is connected is not connected again, nor even asked', async () => {
  const { connecting, inserted, directories } = someConnections({ stored: [existing] });
  await expect(connecting.create(caller, input)).rejects.toMatchObject({
    code: 'already_connected',
  });
  expect(inserted).toEqual([]);
  expect(directories.opened).toEqual([]);
});

test('a new credential takes the old one’s place once it has read people', async () => {
  const { connecting, updates, directories } = someConnections({
    stored: [aConnection({ status: 'failing', problem: { code: 'expired_secret', detail: '' } })],
  });
  await connecting.update(caller, existing.id, { credential: NEW_SECRET });
  expect(updates).toEqual([
    [
      TENANT,
      existing.id,
      { ...FOUND, status: 'connected', problem: null, watchAt: NOW, updatedAt: NOW },
      NEW_SECRET,
    ],
  ]);
  expect(directories.opened).toMatchObject([{ credential: NEW_SECRET }]);
  expect(directories.forget).toHaveBeenCalledExactlyOnceWith({ key: existing.id, version: 1 });
});

test('where the new credential fails, the old one stays and so does everything else', async () => {
  const { connecting, updates, directories } = someConnections({
    stored: [existing],
    ...refusing(new AppError('wrong_secret', 'no')),
  });
  const patch = { credential: NEW_SECRET, name: 'New', syncDaily: true };
  await expect(connecting.update(caller, existing.id, patch)).rejects.toMatchObject({
    code: 'wrong_secret',
  });
  expect(updates).toEqual([]);
  expect(directories.forget).not.toHaveBeenCalled();
});

test('a change without a credential asks the directory nothing', async () => {
  const { connecting, updates, directories } = someConnections({ stored: [existing] });
  await connecting.update(caller, existing.id, { name: 'New', leavers: undefined });
  expect(updates).toEqual([[TENANT, existing.id, { name: 'New', updatedAt: NOW }, undefined]]);
  expect(directories.opened).toEqual([]);
  expect(directories.forget).not.toHaveBeenCalled();
});

const TODAY = new Date('2026-11-23T11:00:00Z');
const TOMORROW = new Date('2026-11-24T02:00:00Z');
const IN_BERLIN = new Date('2026-11-24T01:00:00Z');

test.each<[string, Partial<Connection>, object, Date | null | undefined]>([
  ['turned on', {}, { syncDaily: true }, TOMORROW],
  ['turned on at an hour', {}, { syncDaily: true, syncAt: '11:00' }, TODAY],
  ['moved while on', { syncDaily: true }, { syncAt: '11:00' }, TODAY],
  ['moved while off', {}, { syncAt: '11:00' }, null],
  ['moved to another zone', { syncDaily: true }, { timeZone: 'Europe/Berlin' }, IN_BERLIN],
  ['turned off', { syncDaily: true }, { syncDaily: false }, null],
  ['left on', { syncDaily: true }, { syncDaily: true, name: 'New' }, undefined],
  ['not spoken of', { syncDaily: true }, { name: 'New' }, undefined],
])('the next sync where it is %s', async (_, before, patch, nextSyncAt) => {
  const { connecting, updates } = someConnections({ stored: [aConnection(before)] });
  await connecting.update(caller, existing.id, patch);
  expect(updates[0]?.[2].nextSyncAt).toEqual(nextSyncAt);
});

test('a connection of another organization does not exist', async () => {
  const { connecting, connections, updates } = someConnections();
  const missing = { code: 'not_found' };
  await expect(connecting.update(caller, idOf(9), { name: 'x' })).rejects.toMatchObject(missing);
  await expect(connections.get(caller, idOf(9))).rejects.toMatchObject(missing);
  await expect(connections.check(caller, idOf(9))).rejects.toMatchObject(missing);
  await expect(connections.delete(caller, idOf(9), { deleteCards: true })).rejects.toMatchObject(
    missing,
  );
  expect(updates).toEqual([]);
});

test('a check remembers what it found', async () => {
  const { connections, updates } = someConnections({
    stored: [aConnection({ status: 'failing' })],
  });
  expect(await connections.check(caller, existing.id)).toMatchObject({ status: 'connected' });
  expect(updates[0]?.[2]).toEqual({ ...FOUND, status: 'connected', problem: null, updatedAt: NOW });
});

test('a check that fails says why, and what was known stays', async () => {
  const { connections, updates } = someConnections({
    stored: [existing],
    ...refusing(new AppError('disabled_app', 'Turn it on.')),
  });
  const problem = { code: 'disabled_app', detail: 'Turn it on.' };
  expect(await connections.check(caller, existing.id)).toMatchObject({
    status: 'failing',
    problem,
  });
  expect(updates[0]?.[2]).toEqual({ status: 'failing', problem, updatedAt: NOW });
});

test.each([new Error('ours'), new DirectoryBusyError(NOW)])(
  'what is no fault of the connection is not kept as one: %o',
  async (error) => {
    const { connections, updates } = someConnections({ stored: [existing], ...refusing(error) });
    await expect(connections.check(caller, existing.id)).rejects.toBe(error);
    expect(updates).toEqual([]);
  },
);

test('a directory’s name that cannot be read this time is not lost to its cards', async () => {
  const { connections, connecting, updates } = someConnections({
    stored: [existing],
    test: async () => ({ ...FACTS, organizationName: null }),
  });
  await connections.check(caller, existing.id);
  await connecting.update(caller, existing.id, { credential: NEW_SECRET });
  expect(updates.map(([, , change]) => change.organizationName)).toEqual(['Contoso', 'Contoso']);
});

test('a connection that is deleted takes its cards’ pages and its open directory along', async () => {
  const { connections, directories, forgetPages } = someConnections({ stored: [existing] });
  await connections.delete(caller, existing.id, { deleteCards: true });
  expect(forgetPages).toHaveBeenCalledExactlyOnceWith(['SLUG']);
  expect(directories.forget).toHaveBeenCalledExactlyOnceWith({ key: existing.id, version: 1 });
});

test('a dead secret pauses the connection and its syncs, and every card stays', async () => {
  const { connections, updates } = someConnections({
    stored: [aConnection({ syncDaily: true, nextSyncAt: NOW })],
    ...refusing(new AppError('expired_secret', 'Make a new one.')),
  });
  expect(await connections.check(caller, existing.id)).toMatchObject({
    status: 'paused',
    problem: { code: 'credential_expired' },
    nextSyncAt: null,
  });
  expect(updates).toHaveLength(1);
});

test('a paused connection comes back with a new secret, and so do its syncs', async () => {
  const { connecting } = someConnections({
    stored: [
      aConnection({
        status: 'paused',
        problem: { code: 'credential_expired', detail: '' },
        syncDaily: true,
        syncFailures: 2,
        failingSince: NOW,
      }),
    ],
  });
  expect(await connecting.update(caller, existing.id, { credential: NEW_SECRET })).toMatchObject({
    status: 'connected',
    problem: null,
    nextSyncAt: TOMORROW,
    syncFailures: 0,
    failingSince: null,
  });
});

const END = new Date('2027-01-31T00:00:00Z');

test('an administrator says when a secret ends, where nobody else does', async () => {
  const { connecting } = someConnections({ stored: [existing] });
  const said = { credentialExpiresAt: END, credentialEndSource: 'admin' };
  const { id } = existing;
  expect(await connecting.update(caller, id, { credentialExpiresAt: END })).toMatchObject(said);
  expect(await connecting.update(caller, id, { credentialExpiresAt: null })).toMatchObject({
    credentialExpiresAt: null,
    credentialEndSource: null,
  });
});

test('an end that the directory tells is not an administrator’s to move', async () => {
  const { connecting, updates } = someConnections({
    stored: [aConnection({ credentialExpiresAt: END, credentialEndSource: 'directory' })],
  });
  await expect(
    connecting.update(caller, existing.id, { credentialExpiresAt: END }),
  ).rejects.toMatchObject({ code: 'invalid_request' });
  expect(updates).toEqual([]);
});

test('what was said of an old secret is not kept for the new one', async () => {
  const { connecting } = someConnections({
    stored: [aConnection({ credentialExpiresAt: END, credentialEndSource: 'admin' })],
    test: async () => ({ ...FACTS, credentialExpiresAt: null }),
  });
  expect(await connecting.update(caller, existing.id, { credential: NEW_SECRET })).toMatchObject({
    credentialExpiresAt: null,
    credentialEndSource: null,
  });
});

test('a further directory begins in the time zone of the last', async () => {
  const { connecting, inserted } = someConnections({
    stored: [aConnection({ directoryTenantId: idOf(0xd2), timeZone: 'Asia/Tokyo' })],
  });
  await connecting.create(caller, input);
  expect(inserted[0]?.timeZone).toBe('Asia/Tokyo');
});
