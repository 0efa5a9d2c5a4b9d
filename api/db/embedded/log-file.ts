import { copyFile, stat, truncate } from 'node:fs/promises';
import { errnoOf } from './errors.ts';

/** Months of a quiet server. */
const LONGEST_LOG_BYTES = 5 * 1024 * 1024;

/**
 * Keeps the server's log to one file before this one. It is copied and emptied rather than renamed,
 * since the server writes to the file that it was started with, always at its end.
 */
export async function boundLog(file: string, maxBytes = LONGEST_LOG_BYTES): Promise<void> {
  try {
    if ((await stat(file)).size <= maxBytes) return;
    await copyFile(file, `${file}.1`);
    await truncate(file);
  } catch (err) {
    if (errnoOf(err) !== 'ENOENT') throw err;
  }
}
