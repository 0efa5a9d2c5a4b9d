import { mkdtempDisposable, readFile, readdir, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createMachine } from './machine.ts';
import { clearEmptyPidFile, clearSocketLock, deletePidFile } from './remnants.ts';

const makeScratch = () => mkdtempDisposable(path.join(os.tmpdir(), 'carte-remnants-'));

test('the file of a server that is gone goes, one that was written since stays', async () => {
  await using data = await makeScratch();
  const file = path.join(data.path, 'postmaster.pid');
  await writeFile(file, 'new server');
  await deletePidFile(data.path, 'old server', createMachine());
  expect(await readFile(file, 'utf8')).toBe('new server');

  await deletePidFile(data.path, 'new server', createMachine());
  expect(await readdir(data.path)).toEqual([]);
  await deletePidFile(data.path, 'new server', createMachine());
});

test('an empty file is given time to be written before it goes', async () => {
  await using data = await makeScratch();
  const file = path.join(data.path, 'postmaster.pid');
  await writeFile(file, '');
  await utimes(file, 1000, 1000);
  await clearEmptyPidFile(data.path, '', createMachine({ nowMs: () => 1_001_000 }));
  expect(await readdir(data.path)).toEqual(['postmaster.pid']);
  await clearEmptyPidFile(data.path, '', createMachine({ nowMs: () => 1_002_000 }));
  expect(await readdir(data.path)).toEqual([]);
});

test('the socket’s file goes only when its number is another program’s', async () => {
  await using folder = await makeScratch();
  const server = { data: folder.path, account: undefined };
  const lock = path.join(folder.path, '.s.PGSQL.5432.lock');
  await clearSocketLock(folder.path, server, createMachine());
  await writeFile(lock, `${2 ** 22 + 1}\n`);
  await clearSocketLock(folder.path, server, createMachine());
  expect(await readdir(folder.path)).toEqual(['.s.PGSQL.5432.lock']);

  await writeFile(lock, `${process.pid}\n`);
  const linux = createMachine({ platform: 'linux' });
  await clearSocketLock(folder.path, server, linux);
  expect(await readdir(folder.path)).toEqual([]);
});
