import { chmod, mkdir, mkdtempDisposable } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { canPass, findClosedFolder } from './reach.ts';

const account = { name: 'postgres', uid: 101, gid: 104 };

test.each([
  [0o711, 0, 0, true],
  [0o700, 0, 0, false],
  [0o710, 0, 104, true],
  [0o701, 0, 104, false],
  [0o100, 101, 0, true],
  [0o077, 101, 104, false],
])('a folder of mode %o, owner %d and group %d: passed is %s', (mode, uid, gid, passed) => {
  expect(canPass({ mode, uid, gid }, account)).toBe(passed);
});

test('the first closed folder on the way is found', async () => {
  await using scratch = await mkdtempDisposable(path.join(os.tmpdir(), 'carte-reach-'));
  const root = scratch.path;
  await chmod(root, 0o755);
  await mkdir(path.join(root, 'open/closed/within'), { recursive: true });
  await chmod(path.join(root, 'open'), 0o755);
  await chmod(path.join(root, 'open/closed'), 0o700);
  expect(await findClosedFolder(path.join(root, 'open'), account)).toBeUndefined();
  expect(await findClosedFolder(path.join(root, 'open/closed/within'), account)).toBe(
    path.join(root, 'open/closed'),
  );
});
