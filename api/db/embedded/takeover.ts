import { isUnavailable } from '../pg-errors.ts';
import { EmbeddedPostgresError } from './errors.ts';
import type { Machine } from './machine.ts';
import { parsePidFile, readPidFile } from './pid-file.ts';
import { listServerProcesses } from './processes.ts';
import type { Endpoint } from './session.ts';
import { type Taken, type Takeover, type Unsettled, createSteps } from './steps.ts';

const TAKEOVER_TIMEOUT_MS = 180_000;

/** Far more than a server takes from its first line in the file to its socket, or from its socket to its end. */
const SILENCE_TIMEOUT_MS = 15_000;

const POLL_MS = 10;

/**
 * Brings the server up, or finds the one that a killed Carte has left, and takes the lock on it.
 * Every step looks at the world anew, so that whatever another process does meanwhile is only one
 * more thing to be found.
 */
export async function takeOver(
  takeover: Takeover,
  machine: Machine,
  { endpoint, signal }: { endpoint?: Endpoint; signal?: AbortSignal } = {},
): Promise<Taken> {
  const steps = createSteps(takeover, machine, endpoint);
  const deadlineMs = machine.nowMs() + TAKEOVER_TIMEOUT_MS;
  let silentSinceMs: number | undefined;
  for (;;) {
    const result = await steps.next().catch((err: unknown): Unsettled => {
      if (isUnavailable(err)) return 'settling';
      throw err;
    });
    if (typeof result === 'object') return result;

    signal?.throwIfAborted();
    const nowMs = machine.nowMs();
    silentSinceMs = result === 'silent' ? (silentSinceMs ?? nowMs) : undefined;
    const isWedged = silentSinceMs !== undefined && nowMs - silentSinceMs >= SILENCE_TIMEOUT_MS;
    if (isWedged || nowMs >= deadlineMs) throw await describeWedged(takeover, machine);
    await machine.sleep(POLL_MS, signal);
  }
}

async function describeWedged(
  { files, account }: Takeover,
  machine: Machine,
): Promise<EmbeddedPostgresError> {
  const named = parsePidFile((await readPidFile(files.data)) ?? '')?.pid;
  const pids = await listServerProcesses({ data: files.data, account }, machine);
  const who = pids.length > 0 ? pids.join(', ') : (named ?? 'unknown');
  return new EmbeddedPostgresError(
    'start_failed',
    `A PostgreSQL (process ${who}) has the database in ${files.data} and does not answer. ` +
      `End it (kill -INT ${named ?? pids[0] ?? '<process>'}) and start again. Its log is ${files.log}.`,
  );
}
