import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from './make-folder.ts';
import type { SealingKey } from './seal.ts';

const KEY_BYTES = 32;

/**
 * The key in a file of mode 0600, made on the first call. Two that come at once agree on one key: the
 * file is written aside and linked into its place, which only one of them can.
 */
export async function openKeyFile(file: string): Promise<SealingKey> {
  await makeFolder(path.dirname(file), 0o700);
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(aside, `${randomBytes(KEY_BYTES).toString('base64')}\n`, {
      mode: 0o600,
      flush: true,
    });
    await link(aside, file).catch((err: NodeJS.ErrnoException) => {
      if (err.code !== 'EEXIST') throw err;
    });
  } finally {
    await rm(aside, { force: true });
  }
  const key = Buffer.from(await readFile(file, 'utf8'), 'base64');
  if (key.length !== KEY_BYTES)
    throw new Error(`${path.basename(file)} does not hold a key of 32 bytes`);
  return { id: 'local', key };
}
