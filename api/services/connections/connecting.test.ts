import { describe, expect, test } from 'vitest';
import type { Connection } from '../../domain/connection.ts';
import { AppError, DirectoryBusyError } from '../../domain/errors.ts';
import {
  aCaller,
  aConnection,
  DIRECTORY_TENANT,
  idOf,
  NOW,
  TENANT,
} from '../../domain/factories.fixture.ts';
import {
  FOUND,
  MADE,
  MADE_ID,
  NEW_SECRET,
  refusing,
  someConnections,
} from './connections.fixture.ts';
import { FACTS, SECRET } from './directory.fixture.ts';

const caller = aCaller();
const existing = aConnection();
const input = {
  tenantId: DIRECTORY_TENANT.toUpperCase(),
  clientId: idOf(0xaa).toUpperCase(),
  credential: SECRET,
};

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
      { credential: NEW_SECRET, madeCertificateId: undefined },
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

describe('a certificate that Carte made', () => {
  const { credential: _, ...app } = input;
  const made = { ...app, madeCertificateId: MADE_ID };

  test('signs in as any other, and is used up with what it connects', async () => {
    const { connecting, inserted, used, directories } = someConnections();
    await connecting.create(caller, made);
    expect(directories.opened).toMatchObject([{ credential: MADE }]);
    expect(inserted).toMatchObject([{ credential: MADE }]);
    expect(used).toEqual([MADE_ID]);
  });

  test('that Entra does not know yet is no wrong one, and stays', async () => {
    const { connecting, used } = someConnections(
      refusing(new AppError('wrong_certificate', 'not registered')),
    );
    const refused = connecting.create(caller, made);
    await expect(refused).rejects.toMatchObject({ code: 'certificate_not_known' });
    await expect(refused).rejects.toThrow(/Upload.*a minute/);
    expect(used).toEqual([]);
  });

  test('what else fails is named as ever', async () => {
    const missing = new AppError('permission_missing', 'no');
    const { connecting } = someConnections(refusing(missing));
    await expect(connecting.create(caller, made)).rejects.toBe(missing);
  });

  test('that is gone asks the directory nothing', async () => {
    const { connecting, directories } = someConnections();
    const gone = { ...made, madeCertificateId: idOf(1) };
    await expect(connecting.create(caller, gone)).rejects.toMatchObject({
      code: 'certificate_gone',
    });
    expect(directories.opened).toEqual([]);
  });

  test('takes the place of what signed in before', async () => {
    const { connecting, updates } = someConnections({ stored: [existing] });
    await connecting.update(caller, existing.id, { madeCertificateId: MADE_ID });
    expect(updates[0]?.[3]).toEqual({ credential: MADE, madeCertificateId: MADE_ID });
    expect(updates[0]?.[2]).not.toHaveProperty('madeCertificateId');
  });
});
