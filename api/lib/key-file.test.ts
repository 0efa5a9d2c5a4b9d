import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKeyFile } from './key-file.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'carte-key-'));
  file = path.join(folder, 'data', 'encryption.key');
});
afterEach(() => rm(folder, { recursive: true }));

test('the first call makes a key that only its owner may read; later calls find it', async () => {
  const first = await openKeyFile(file);
  expect(first.id).toBe('local');
  expect(first.key).toHaveLength(32);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await stat(path.dirname(file))).mode & 0o777).toBe(0o700);
  expect((await openKeyFile(file)).key.equals(first.key)).toBe(true);
});

test('two folders get two keys', async () => {
  const [one, other] = await Promise.all([openKeyFile(file), openKeyFile(`${file}2`)]);
  expect(one.key.equals(other.key)).toBe(false);
});

test('twenty that come at once agree on one key and leave nothing else behind', async () => {
  const keys = await Promise.all(Array.from({ length: 20 }, () => openKeyFile(file)));
  expect(new Set(keys.map(({ key }) => key.toString('hex'))).size).toBe(1);
  expect(await readdir(path.dirname(file))).toEqual(['encryption.key']);
});

test.each([
  ['empty', ''],
  ['cut', Buffer.alloc(31).toString('base64')],
  ['too long', Buffer.alloc(33).toString('base64')],
  ['text', 'This is not a key.'],
])('a file that is %s is refused by name, and never replaced', async (_, content) => {
  await openKeyFile(file);
  await writeFile(file, content);
  await expect(openKeyFile(file)).rejects.toThrow('encryption.key does not hold a key of 32 bytes');
  expect(await readFile(file, 'utf8')).toBe(content);
});

test('where the file cannot be had, no key is left lying about', async () => {
  await openKeyFile(path.join(file, '..', 'other.key'));
  await rm(path.dirname(file), { recursive: true });
  await writeFile(path.dirname(file), 'a file where the folder should be');
  await expect(openKeyFile(file)).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['data']);
});
