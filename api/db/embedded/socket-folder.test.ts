import {
  chmod,
  mkdir,
  mkdtempDisposable,
  readdir,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { toClusterFiles } from './cluster-files.ts';
import { createMachine } from './machine.ts';
import {
  deleteSocketFolder,
  isPrivateFolder,
  isSocketPath,
  openSocketFolder,
  reopenSocketFolder,
} from './socket-folder.ts';

const uid = process.geteuid?.();
const makeScratch = () => mkdtempDisposable(path.join(os.tmpdir(), 'carte-sockets-'));

/** A database whose own folder has too long a path for a socket. */
async function makeDeepCluster(root: string) {
  const files = toClusterFiles(path.join(root, 'd'.repeat(100)));
  await mkdir(files.folder, { recursive: true });
  return { files, account: undefined };
}

test('a path is short enough up to what the strictest system takes', () => {
  expect(isSocketPath(`/${'a'.repeat(88)}`)).toBe(true);
  expect(isSocketPath(`/${'a'.repeat(89)}`)).toBe(false);
  expect(isSocketPath(`/${'é'.repeat(45)}`)).toBe(false);
  expect(isSocketPath('/srv/a,b')).toBe(false);
});

test('the socket lies with the database where it can', async () => {
  await using scratch = await makeScratch();
  const files = toClusterFiles(scratch.path);
  const folder = await openSocketFolder({ files, account: undefined }, createMachine());
  expect(folder).toBe(files.socket);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect(await readdir(folder)).toEqual([]);
});

test('a shared folder in which anybody could replace ours is not used', async () => {
  await using scratch = await makeScratch();
  const careless = path.join(scratch.path, 'careless');
  const sticky = path.join(scratch.path, 'sticky');
  await mkdir(careless);
  await chmod(careless, 0o777);
  await mkdir(sticky);
  await chmod(sticky, 0o1777);
  const cluster = await makeDeepCluster(scratch.path);

  const machine = createMachine({ tempRoots: ['/no/such/folder', careless, sticky] });
  const folder = await openSocketFolder(cluster, machine);
  expect(path.dirname(folder)).toBe(sticky);
  await expect(openSocketFolder(cluster, createMachine({ tempRoots: [careless] }))).rejects.toThrow(
    'Set a shorter DATA_DIR.',
  );
});

test('only a real folder of the right owner, closed to all others, is private', async () => {
  await using scratch = await makeScratch();
  const folder = path.join(scratch.path, 'folder');
  const link = path.join(scratch.path, 'link');
  await mkdir(folder);
  await symlink(folder, link);
  await chmod(folder, 0o700);

  expect(await isPrivateFolder(folder, uid)).toBe(true);
  expect(await isPrivateFolder(folder, 12_345)).toBe(false);
  expect(await isPrivateFolder(link, uid)).toBe(false);
  expect(await isPrivateFolder(path.join(scratch.path, 'none'), uid)).toBe(false);
  await chmod(folder, 0o710);
  expect(await isPrivateFolder(folder, uid)).toBe(false);
});

test('a folder that vanished is made again in its place, one that others have put there is not taken', async () => {
  await using scratch = await makeScratch();
  const cluster = await makeDeepCluster(scratch.path);
  const folder = path.join(scratch.path, 'carte-abc123');
  expect(await reopenSocketFolder(folder, cluster, createMachine())).toBe(folder);
  expect(await isPrivateFolder(folder, uid)).toBe(true);

  await chmod(folder, 0o777);
  await expect(reopenSocketFolder(folder, cluster, createMachine())).rejects.toThrow(
    'now belongs to somebody else',
  );
});

test('only a temporary folder with nothing but sockets in it is deleted', async () => {
  await using scratch = await makeScratch();
  const [empty, full, named] = ['carte-empty', 'carte-full', 'letters'].map((name) =>
    path.join(scratch.path, name),
  ) as [string, string, string];
  for (const folder of [empty, full, named]) await mkdir(folder, { mode: 0o700 });
  await writeFile(path.join(empty, '.s.PGSQL.5432.lock'), '');
  await writeFile(path.join(full, 'letter'), '');

  for (const folder of [empty, full, named]) await deleteSocketFolder(folder, uid);
  expect((await readdir(scratch.path)).sort()).toEqual(['carte-full', 'letters']);
});
