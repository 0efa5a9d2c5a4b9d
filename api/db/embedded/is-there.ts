import { lstat } from 'node:fs/promises';
import { errnoOf } from './errors.ts';

/** Something has this name: a file, a folder or a link. Throws when the answer cannot be had. */
export async function isThere(name: string): Promise<boolean> {
  try {
    await lstat(name);
    return true;
  } catch (err) {
    if (errnoOf(err) === 'ENOENT' || errnoOf(err) === 'ENOTDIR') return false;
    throw err;
  }
}
