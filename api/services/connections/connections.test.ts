import { expect, test } from 'vitest';
import { AppError, DirectoryBusyError } from '../../domain/errors.ts';
import { aCaller, aConnection, idOf, NOW } from '../../domain/factories.fixture.ts';
import { FOUND, NEW_SECRET, refusing, someConnections } from './connections.fixture.ts';
import { FACTS } from './directory.fixture.ts';

const caller = aCaller();
const existing = aConnection();

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

test('a check forgets old tokens, so that what was granted a minute ago shows from then on', async () => {
  const { connections, directories } = someConnections({
    stored: [existing],
    ...refusing(new AppError('permission_missing', 'no')),
  });
  await connections.check(caller, existing.id);
  expect(directories.forgetToken).toHaveBeenCalledExactlyOnceWith({ key: existing.id, version: 1 });
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
