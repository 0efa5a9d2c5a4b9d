import { chmod, mkdtemp } from 'node:fs/promises';
import { onTestFinished } from 'vitest';
import { deleteFolder, toFolderPrefix } from './leftovers.ts';

/**
 * Makes a folder that every account can pass. When the test ends and has closed what it opened, the
 * folder goes, and so do PostgreSQL servers that still run in it.
 */
export async function makeScratch(): Promise<string> {
  const folder = await mkdtemp(toFolderPrefix('scratch'));
  await chmod(folder, 0o755);
  // Last registered, first called: this one comes after those of the test.
  onTestFinished(() => deleteFolder(folder));
  return folder;
}
