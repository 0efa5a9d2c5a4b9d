import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

async function scratch(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'carte-folder-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('makes what is missing on the way, and leaves what is there as it is', async () => {
  const top = await scratch();
  const folder = path.join(top, 'a', 'b');
  await makeFolder(folder, 0o700);
  await makeFolder(folder, 0o755);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

test('a file in the way is said to be one', async () => {
  const file = path.join(await scratch(), 'file');
  await writeFile(file, '');
  await expect(makeFolder(path.join(file, 'below'), 0o700)).rejects.toThrow('ENOTDIR');
});

test.runIf(existsSync('/proc/self'))('a file system that makes no folders ends it', async () => {
  await expect(makeFolder('/proc/carte/data', 0o700)).rejects.toThrow('ENOENT');
});
