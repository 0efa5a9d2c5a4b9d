import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { ClusterFiles } from './cluster-files.ts';
import { COMMAND_ENV } from './command.ts';
import { EmbeddedPostgresError } from './errors.ts';
import type { Machine } from './machine.ts';
import { parsePidFile, readPidFile } from './pid-file.ts';
import { type ServerIdentity, identifyProcess, isRunning } from './processes.ts';
import type { Endpoint } from './session.ts';
import { FIXED_SETTINGS, type ServerSettings, toArguments } from './settings.ts';

export type ServerOptions = {
  files: ClusterFiles;
  account: Account | undefined;
  binaries: Binaries;
  settings: ServerSettings;
};

/** `locked`: another server has the files. `orphans`: processes of a dead one still have its memory. */
export type StartOutcome = 'ready' | 'locked' | 'orphans';

/** Crash recovery reads at most `max_wal_size` of log, which a slow disk can take this long for. */
const START_TIMEOUT_MS = 120_000;
const POLL_MS = 5;

/**
 * Starts the server and waits until it takes connections. It gets a session of its own, so that a
 * Ctrl-C meant for Carte does not reach it first, and outlives a Carte that is killed.
 */
export async function startServer(
  { files, account, binaries, settings }: ServerOptions,
  { host, port }: Endpoint,
  machine: Machine,
): Promise<StartOutcome> {
  await using log = await open(files.log, 'a', 0o600);
  const logStart = (await log.stat()).size;
  const child = spawn(
    binaries.postgres,
    [
      ...['-D', files.data, '-k', host, '-p', String(port), '-c', 'listen_addresses='],
      ...toArguments({ ...settings, ...FIXED_SETTINGS }),
    ],
    {
      cwd: files.data,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      ...(COMMAND_ENV && { env: COMMAND_ENV }),
      ...(account && { uid: account.uid, gid: account.gid }),
    },
  );
  let hasEnded = false;
  child.once('exit', () => (hasEnded = true));
  child.once('error', () => (hasEnded = true));
  child.unref();

  const deadlineMs = machine.nowMs() + START_TIMEOUT_MS;
  while (!hasEnded && machine.nowMs() < deadlineMs) {
    const pidFile = parsePidFile((await readPidFile(files.data)) ?? '');
    if (pidFile?.pid === child.pid && pidFile?.isReady) return 'ready';
    await machine.sleep(POLL_MS);
  }
  return toOutcome(await readFrom(files.log, logStart), files);
}

async function readFrom(file: string, start: number): Promise<string> {
  return (await readFile(file)).subarray(start).toString();
}

/** What a server that did not start wrote last says why. Messages are English: see `COMMAND_ENV`. */
export function toOutcome(output: string, files: Pick<ClusterFiles, 'data' | 'log'>): StartOutcome {
  if (/lock file "postmaster\.pid" (already exists|is empty)/.test(output)) return 'locked';
  if (/pre-existing shared memory block .* is still in use/.test(output)) return 'orphans';
  const reason =
    /(?:FATAL|PANIC|ERROR): +(.*)/.exec(output)?.[1] ?? output.trim().split('\n').at(-1);
  throw new EmbeddedPostgresError(
    'start_failed',
    `PostgreSQL did not start in ${files.data}: ${reason || 'it gave no reason'}. Its log is ${files.log}.`,
  );
}

/** Fast shutdown: sessions are ended, everything is written. False when it takes longer than `withinMs`. */
export async function stopServer(
  server: ServerIdentity,
  withinMs: number,
  machine: Machine,
): Promise<boolean> {
  const deadlineMs = machine.nowMs() + withinMs;
  const pid = await findPid(server.data);
  if (pid === undefined) return true;
  const kind = await identifyProcess(pid, server, machine);
  if (kind === 'gone' || kind === 'other') return true;

  process.kill(pid, 'SIGINT');
  // The file goes last of all, so its absence says that everything is written.
  while ((await findPid(server.data)) === pid && (await isRunning(pid, machine))) {
    if (machine.nowMs() >= deadlineMs) return false;
    await machine.sleep(POLL_MS);
  }
  return true;
}

const findPid = async (data: string): Promise<number | undefined> =>
  parsePidFile((await readPidFile(data)) ?? '')?.pid;
