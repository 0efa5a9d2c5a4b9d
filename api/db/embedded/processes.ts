import { readFile, readdir, readlink, realpath } from 'node:fs/promises';
import type { Account } from './account.ts';
import { errnoOf } from './errors.ts';
import type { Machine } from './machine.ts';

/**
 * `server`: a PostgreSQL process of this data folder. `other`: alive, and something else. `gone`: no
 * such process, or one that is dead and not yet buried. `unknown`: alive, and we cannot tell what.
 */
export type ProcessKind = 'server' | 'other' | 'gone' | 'unknown';

/** The server that is meant: its data folder, and the account that runs it if that is not our own. */
export type ServerIdentity = { data: string; account: Account | undefined };

/** Is `pid`, which a file of last week may name, really a server of the data folder? */
export async function identifyProcess(
  pid: number,
  server: ServerIdentity,
  machine: Pick<Machine, 'platform' | 'run'>,
): Promise<ProcessKind> {
  if (!(await isRunning(pid, machine))) return 'gone';
  if (machine.platform === 'linux') return identifyOnLinux(pid, server, machine);
  return machine.platform === 'win32' ? 'unknown' : identifyByPs(pid, server.data, machine);
}

/** Alive, and not a dead child that its parent has not buried, as is usual in a container without an init. */
export async function isRunning(
  pid: number,
  { platform }: Pick<Machine, 'platform'>,
): Promise<boolean> {
  if (!isKnown(pid)) return false;
  if (platform !== 'linux') return true;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return stat === undefined ? isKnown(pid) : !'ZX'.includes(parseStat(stat).state);
}

/** Signal 0 asks and does nothing; a refusal says that somebody else's process is there. */
function isKnown(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (err) {
    return errnoOf(err) === 'EPERM';
  }
}

/** Every process of a PostgreSQL server has its data folder as working directory. proc(5) */
async function identifyOnLinux(
  pid: number,
  { data, account }: ServerIdentity,
  { run }: Pick<Machine, 'run'>,
): Promise<'server' | 'other' | 'unknown'> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  if (parseStat(stat).name !== 'postgres') return 'other';
  const link = `/proc/${pid}/cwd`;
  const cwd = await readlink(link).catch(() => undefined);
  if (cwd !== undefined) return cwd === (await realpath(data)) ? 'server' : 'other';
  // Somebody else's; the server of our own account we could have looked at.
  if (!account) return 'other';
  // A container's root may not look at another account's process. That account may.
  const { exitCode, stdout } = await run('readlink', [link], { account });
  if (exitCode === undefined) return 'unknown';
  return exitCode === 0 && stdout.trimEnd() === (await realpath(data)) ? 'server' : 'other';
}

/** `12 (name) S …`: a name may itself hold spaces and brackets. */
export function parseStat(stat: string): { name: string; state: string } {
  const end = stat.lastIndexOf(')');
  return { name: stat.slice(stat.indexOf('(') + 1, end), state: stat.charAt(end + 2) };
}

/** The first process of a server keeps its arguments, and we start it with `-D` and the data folder. */
async function identifyByPs(
  pid: number,
  data: string,
  { run }: Pick<Machine, 'run'>,
): Promise<ProcessKind> {
  const { exitCode, stdout } = await run('ps', ['-o', 'stat=,command=', '-p', String(pid)]);
  if (exitCode === undefined) return 'unknown';
  if (exitCode !== 0 || stdout.startsWith('Z')) return 'gone';
  return stdout.includes('postgres') && stdout.includes(`-D ${data} `) ? 'server' : 'other';
}

/** All processes of a server, for when its first one is gone. Linux alone can tell. */
export async function listServerProcesses(
  server: ServerIdentity,
  machine: Pick<Machine, 'platform' | 'run'>,
): Promise<number[]> {
  if (machine.platform !== 'linux') return [];
  const found: number[] = [];
  for (const entry of await readdir('/proc')) {
    const pid = Number(entry);
    if (!Number.isInteger(pid)) continue;
    if ((await identifyProcess(pid, server, machine)) === 'server') found.push(pid);
  }
  return found;
}
