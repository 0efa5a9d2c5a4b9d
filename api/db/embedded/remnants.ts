import { link, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { errnoOf } from './errors.ts';
import type { Machine } from './machine.ts';
import { parsePidFile, toPidFileName } from './pid-file.ts';
import { type ServerIdentity, identifyProcess, listServerProcesses } from './processes.ts';
import { SOCKET_PORT } from './socket-folder.ts';

/** A server writes its file in one go; one that is still empty after this was cut by a crash. */
const EMPTY_FILE_MS = 2_000;

/**
 * Takes away a `postmaster.pid` that no server stands behind, where PostgreSQL would not do it by
 * itself. Only if it still says `text`: another Carte may have started a server since. Between the
 * two renames that server has no file for a moment; its shared memory, whose key comes from the
 * data folder, still keeps a second one out.
 */
export async function deletePidFile(
  data: string,
  text: string,
  { randomHex }: Pick<Machine, 'randomHex'>,
): Promise<void> {
  const file = toPidFileName(data);
  const aside = `${file}.old-${randomHex(6)}`;
  try {
    await rename(file, aside);
  } catch (err) {
    if (errnoOf(err) === 'ENOENT') return;
    throw err;
  }
  if ((await readFile(aside, 'utf8')) !== text) await link(aside, file).catch(() => undefined);
  await rm(aside);
}

/** A power failure can leave the file empty; PostgreSQL then waits for a person to delete it. */
export async function clearEmptyPidFile(
  data: string,
  text: string,
  machine: Pick<Machine, 'nowMs' | 'randomHex'>,
): Promise<void> {
  const { mtimeMs } = await stat(toPidFileName(data));
  if (machine.nowMs() - mtimeMs >= EMPTY_FILE_MS) await deletePidFile(data, text, machine);
}

/** The socket has a file like the server's own, and PostgreSQL the same doubt about it. */
export async function clearSocketLock(
  socketDir: string,
  server: ServerIdentity,
  machine: Pick<Machine, 'platform' | 'run'>,
): Promise<void> {
  const lock = path.join(socketDir, `.s.PGSQL.${SOCKET_PORT}.lock`);
  const named = parsePidFile(await readFile(lock, 'utf8').catch(() => ''));
  if (!named) return;
  if ((await identifyProcess(named.pid, server, machine)) === 'other')
    await rm(lock, { force: true });
}

/**
 * Processes of a server whose first process was killed end by themselves, but only when their query
 * does. PostgreSQL says to terminate them; asked so, they roll back and go. Answers who was asked.
 */
export async function endOrphans(
  server: ServerIdentity,
  machine: Pick<Machine, 'platform' | 'run'>,
): Promise<number[]> {
  const pids = await listServerProcesses(server, machine);
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGTERM');
    } catch (err) {
      if (errnoOf(err) !== 'ESRCH') throw err;
    }
  }
  return pids;
}
