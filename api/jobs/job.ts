import type { Log } from '../lib/log.ts';
import { sleep as realSleep, type Sleep } from '../lib/sleep.ts';
import type { Wake } from '../lib/wake.ts';

/** One unit of repeatable work. `runOnce` says how long to wait before the next. */
export type Job = {
  readonly name: string;
  runOnce(signal: AbortSignal): Promise<{ nextInMs: number }>;
  /** Resolves when nothing that `runOnce` began is still under way; asked when no more requests come. */
  settled?(): Promise<void>;
};

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 60_000;

/**
 * Runs a job until the signal aborts; `wake` cuts its wait short. After a failure it backs off, and
 * only then raises its voice.
 */
export async function runJob(
  job: Job,
  {
    log,
    signal,
    wake,
    sleep = realSleep,
  }: { log: Log; signal: AbortSignal; wake: Wake; sleep?: Sleep },
): Promise<void> {
  let retryMs = FIRST_RETRY_MS;
  while (!signal.aborted) {
    try {
      const { nextInMs } = await job.runOnce(signal);
      retryMs = FIRST_RETRY_MS;
      await wake.sleep(nextInMs, signal, sleep);
    } catch (err) {
      if (signal.aborted) return;
      const level = retryMs < 10_000 ? 'info' : 'warn';
      log[level]({ err, job: job.name, waitMs: retryMs }, 'job failed; will try again');
      await sleep(retryMs, signal);
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
    }
  }
}
