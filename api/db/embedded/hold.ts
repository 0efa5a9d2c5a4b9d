import type { Log } from '../../lib/log.ts';
import { EmbeddedPostgresError } from './errors.ts';
import type { Machine } from './machine.ts';
import type { Taken } from './steps.ts';

type HoldOptions = {
  /** Brings the server up again where it was, and takes the lock anew. */
  retake: (signal: AbortSignal) => Promise<Taken>;
  /** Another Carte has taken the lock: this one must not go on. */
  onLost: (error: EmbeddedPostgresError) => void;
  log: Pick<Log, 'info' | 'warn'>;
};

/** What a Carte has taken, kept. */
export type Hold = {
  /** Ends the keeping. `isOurs` is false when another Carte has the database now. */
  release(): Promise<{ isOurs: boolean; close: () => Promise<void> }>;
};

const FIRST_WAIT_MS = 100;
const LAST_WAIT_MS = 10_000;

/**
 * Keeps the lock for the life of the process. Its connection ends when the server was restarted or
 * killed under us; then the server is brought up where it is not, and the lock taken again.
 */
export function createHold(
  first: Taken,
  { retake, onLost, log }: HoldOptions,
  { sleep }: Pick<Machine, 'sleep'>,
): Hold {
  const release = new AbortController();
  let current: Taken | undefined;
  let isOurs = true;
  let regaining = Promise.resolve();
  keep(first);

  function keep(taken: Taken): void {
    current = taken;
    taken.session.unref();
    taken.session.onEnd(() => {
      current = undefined;
      if (!release.signal.aborted) regaining = regain();
    });
  }

  async function regain(): Promise<void> {
    log.warn({}, 'lost the embedded PostgreSQL; bringing it back');
    let waitMs = FIRST_WAIT_MS;
    while (!release.signal.aborted) {
      try {
        keep(await retake(release.signal));
        return log.info({}, 'the embedded PostgreSQL is back');
      } catch (err) {
        if (err instanceof EmbeddedPostgresError && err.code === 'data_dir_in_use') {
          isOurs = false;
          return onLost(err);
        }
        if (release.signal.aborted) return;
        log.warn({ err, waitMs }, 'the embedded PostgreSQL did not come back; will retry');
        await sleep(waitMs, release.signal);
        waitMs = Math.min(waitMs * 2, LAST_WAIT_MS);
      }
    }
  }

  return {
    async release() {
      release.abort();
      await regaining;
      return { isOurs, close: async () => current?.session.close() };
    },
  };
}
