import { chmod, glob, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * Makes a folder that every account can pass. When the test ends and has closed what it opened, the
 * folder goes, and so do PostgreSQL servers that still run in it.
 */
export async function makeScratch(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'carte-scratch-'));
  await chmod(folder, 0o755);
  // Last registered, first called: this one comes after those of the test.
  onTestFinished(async () => {
    await endServers(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });
  return folder;
}

async function endServers(folder: string): Promise<void> {
  for await (const file of glob('**/data/postmaster.pid', { cwd: folder })) {
    const pid = Number((await readFile(path.join(folder, file), 'utf8')).split('\n')[0]);
    if (pid > 0) endAtOnce(pid);
  }
}

function endAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    // It has gone by itself.
  }
}
