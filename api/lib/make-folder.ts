import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder and those above it, as `mkdir -p` does; one that is there keeps its mode. Node's own
 * `recursive` never returns where a file system refuses with ENOENT below a folder that exists (/proc).
 */
export async function makeFolder(folder: string, mode: number): Promise<void> {
  const absolute = path.resolve(folder);
  try {
    await makeOne(absolute, mode);
  } catch (err) {
    const parent = path.dirname(absolute);
    if (!isMissing(err) || parent === absolute) throw err;
    await makeFolder(parent, mode);
    await makeOne(absolute, mode);
  }
}

async function makeOne(folder: string, mode: number): Promise<void> {
  await mkdir(folder, { mode }).catch((err: NodeJS.ErrnoException) => {
    if (err.code !== 'EEXIST') throw err;
  });
}

const isMissing = (err: unknown): boolean =>
  err instanceof Error && 'code' in err && err.code === 'ENOENT';
