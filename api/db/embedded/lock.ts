import { EmbeddedPostgresError } from './errors.ts';
import type { Machine } from './machine.ts';
import { isRunning } from './processes.ts';
import type { Session } from './session.ts';

/** "CART" in ASCII: keeps the number apart from locks that migrations or operators take. */
const LOCK_CLASS = 0x43415254;
const LOCK_ID = 1;

/** The connection of a Carte that was just killed is closed by the kernel, and noticed a moment later. */
const HANDOVER_MS = 10_000;
const POLL_MS = 50;

/** Tells others who holds the lock, by the name of its connection. */
export const toSessionName = (pid: number): string => `carte process ${pid}`;

/**
 * Takes the lock that makes this Carte the only one on its data folder. The server holds it for the
 * connection and gives it back when the connection ends, however the process died: nothing is left
 * behind that a next start would have to doubt.
 */
export async function takeLock(
  session: Session,
  { dataDir }: { dataDir: string },
  machine: Pick<Machine, 'nowMs' | 'sleep' | 'platform'>,
): Promise<void> {
  const deadlineMs = machine.nowMs() + HANDOVER_MS;
  for (;;) {
    if (await tryLock(session)) return;
    const holder = await findHolder(session);
    const isStaying = holder !== undefined && (await isRunning(holder, machine));
    if (isStaying || machine.nowMs() >= deadlineMs) throw inUse(dataDir, holder);
    await machine.sleep(POLL_MS);
  }
}

async function tryLock(session: Session): Promise<boolean> {
  const [row] = await session.query<{ taken: boolean }>(
    'select pg_try_advisory_lock($1, $2) as taken',
    [LOCK_CLASS, LOCK_ID],
  );
  return row?.taken === true;
}

/** The process that holds the lock; undefined when it has just let go, or has no name of ours. */
async function findHolder(session: Session): Promise<number | undefined> {
  const [row] = await session.query<{ name: string }>(
    `select a.application_name as name
       from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.granted and l.classid = $1 and l.objid = $2`,
    [LOCK_CLASS, LOCK_ID],
  );
  const pid = Number(/^carte process (\d+)$/.exec(row?.name ?? '')?.[1]);
  return Number.isInteger(pid) ? pid : undefined;
}

function inUse(dataDir: string, pid: number | undefined): EmbeddedPostgresError {
  const who = pid === undefined ? '' : ` (process ${pid})`;
  return new EmbeddedPostgresError(
    'data_dir_in_use',
    `DATA_DIR ${dataDir} is already in use by another Carte${who}. Stop it, or set another DATA_DIR.`,
  );
}
