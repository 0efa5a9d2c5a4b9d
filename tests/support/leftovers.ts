import { glob, readFile, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createMachine } from '../../api/db/embedded/machine.ts';
import { identifyProcess, isRunning } from '../../api/db/embedded/processes.ts';

const machine = createMachine();

/** Temporary folders of tests carry the process that made them, so that a later run can clear up. */
export const toFolderPrefix = (kind: 'cluster' | 'scratch'): string =>
  path.join(os.tmpdir(), `carte-${kind}-${process.pid}-`);

const FOLDER = /^carte-(?:cluster|scratch)-(\d+)-/;

/** Removes a temporary folder, and ends PostgreSQL servers that still run in it. */
export async function deleteFolder(folder: string): Promise<void> {
  for await (const file of glob('**/data/postmaster.pid', { cwd: folder })) {
    const data = path.join(folder, path.dirname(file));
    const pid = Number((await readFile(path.join(folder, file), 'utf8')).split('\n')[0]);
    if (!(pid > 0)) continue;
    if ((await identifyProcess(pid, { data, account: undefined }, machine)) === 'server') {
      process.kill(pid, 'SIGQUIT');
    }
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
}

/** Clears up after runs that were killed. */
export async function deleteLeftovers(): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    const pid = Number(FOLDER.exec(name)?.[1]);
    if (!Number.isInteger(pid) || (await isRunning(pid, machine))) continue;
    await deleteFolder(path.join(os.tmpdir(), name));
  }
}
