import { appendFile, mkdtempDisposable, open, readFile, readdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { boundLog } from './log-file.ts';

test('a log that has grown too long begins anew under its writer, with one before it', async () => {
  await using folder = await mkdtempDisposable(path.join(os.tmpdir(), 'carte-log-'));
  const file = path.join(folder.path, 'server.log');
  await boundLog(file, 5);
  await using writer = await open(file, 'a');
  await writer.write('12345');
  await boundLog(file, 5);
  expect(await readdir(folder.path)).toEqual(['server.log']);

  await appendFile(file, '6');
  await boundLog(file, 5);
  await writer.write('new');
  expect(await readFile(file, 'utf8')).toBe('new');
  expect(await readFile(`${file}.1`, 'utf8')).toBe('123456');
});
