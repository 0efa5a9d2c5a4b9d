import type { Log } from '../../lib/log.ts';
import { parseVersion } from './binaries.ts';
import { errnoOf } from './errors.ts';
import { takeLock, toSessionName } from './lock.ts';
import type { Machine } from './machine.ts';
import { type PidFile, parsePidFile, readPidFile } from './pid-file.ts';
import { identifyProcess } from './processes.ts';
import { clearEmptyPidFile, clearSocketLock, deletePidFile, endOrphans } from './remnants.ts';
import { type ServerControl, createServerControl } from './server-control.ts';
import type { ServerOptions } from './server.ts';
import { type Endpoint, type Session, openSession } from './session.ts';
import { deleteSocketFolder } from './socket-folder.ts';

export type Takeover = ServerOptions & {
  /** As the user wrote it, for messages. */
  dataDir: string;
  password: string;
  log: Pick<Log, 'info' | 'warn'>;
};

/** The server is up, and the lock on it is this process's for as long as `session` lives. */
export type Taken = { session: Session; endpoint: Endpoint; isAdopted: boolean };

/** `settling`: a server starts, stops, or has only just gone. `silent`: it lives, and nobody listens. */
export type Unsettled = 'settling' | 'silent';

/** How long an adopted server of another version may take to write everything before it is replaced. */
const REPLACE_MS = 60_000;

/** Every look for orphans is a whole start of the server. */
const ORPHANS_MS = 250;

/**
 * The one thing to do next, by what `postmaster.pid` says and who answers. At `wanted`, if given,
 * since there are users of the server who look for it there.
 */
export function createSteps(takeover: Takeover, machine: Machine, wanted?: Endpoint) {
  const { files, account, log } = takeover;
  const control = createServerControl(takeover, machine);
  const starter = createStarter({ takeover, control, wanted }, machine);

  async function next(): Promise<Taken | Unsettled> {
    const text = await readPidFile(files.data);
    if (text === undefined) return starter.start(undefined);
    const pidFile = parsePidFile(text);
    if (!pidFile) {
      await clearEmptyPidFile(files.data, text, machine);
      return 'settling';
    }
    const endpoint = await control.findEndpoint(pidFile);
    const session = endpoint && (await findSession(endpoint, takeover, machine));
    if (endpoint && session) return enter(session, endpoint);

    const kind = await identifyProcess(pidFile.pid, { data: files.data, account }, machine);
    if (kind === 'server' || kind === 'unknown') return 'silent';
    if (kind === 'other') {
      // PostgreSQL would take whatever has that number now for a server, and refuse to start.
      log.warn({ pid: pidFile.pid }, 'postmaster.pid names another program; clearing it away');
      await deletePidFile(files.data, text, machine);
    }
    return starter.start(pidFile);
  }

  async function enter(session: Session, endpoint: Endpoint): Promise<Taken | Unsettled> {
    try {
      await takeLock(session, takeover, machine);
      const isAdopted = !starter.hasStarted();
      const isElsewhere = wanted !== undefined && wanted.host !== endpoint.host;
      const mustReplace = isElsewhere || (isAdopted && !(await isThisVersion(session, takeover)));
      if (!mustReplace) return { session, endpoint, isAdopted };
      log.info({}, 'replacing the running embedded PostgreSQL by this version’s');
      await control.stop(REPLACE_MS);
    } catch (err) {
      await session.close();
      throw err;
    }
    await session.close();
    return 'settling';
  }

  return { next };
}

type StarterParts = { takeover: Takeover; control: ServerControl; wanted: Endpoint | undefined };

function createStarter({ takeover, control, wanted }: StarterParts, machine: Machine) {
  const { files, account, log } = takeover;
  const server = { data: files.data, account };
  const uid = account?.uid ?? machine.uid;
  let hasStarted = false;
  let hasWarned = false;

  /** `old` is what the server before this one wrote. */
  async function start(old: PidFile | undefined): Promise<Unsettled> {
    const endpoint = await control.openEndpoint(wanted);
    const oldSocketDir = old?.socketDir;
    if (oldSocketDir !== undefined && oldSocketDir !== endpoint.host) {
      await deleteSocketFolder(oldSocketDir, uid);
    }
    await clearSocketLock(endpoint.host, server, machine);
    const outcome = await control.start(endpoint);
    hasStarted = outcome === 'ready';
    if (outcome !== 'ready') await deleteSocketFolder(endpoint.host, uid);
    if (outcome === 'orphans') await waitForOrphans();
    return 'settling';
  }

  async function waitForOrphans(): Promise<void> {
    const pids = await endOrphans(server, machine);
    if (!hasWarned) log.warn({ pids }, 'ending what is left of a PostgreSQL that was killed');
    hasWarned = true;
    await machine.sleep(ORPHANS_MS);
  }

  return { start, hasStarted: () => hasStarted };
}

/** False for a server that a Carte before an update has left. */
async function isThisVersion(session: Session, { binaries }: Takeover): Promise<boolean> {
  const [row] = await session.query<{ server_version: string }>('show server_version');
  return parseVersion(row?.server_version ?? '') === binaries.version;
}

/** Undefined when nobody listens there at all. */
async function findSession(
  endpoint: Endpoint,
  { password }: Takeover,
  { pid }: Machine,
): Promise<Session | undefined> {
  try {
    return await openSession(endpoint, { password, name: toSessionName(pid) });
  } catch (err) {
    if (errnoOf(err) === 'ENOENT' || errnoOf(err) === 'ECONNREFUSED') return undefined;
    throw err;
  }
}
