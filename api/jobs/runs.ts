import type { Lease } from '../domain/run.ts';
import { LeaseLostError } from '../domain/run-errors.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import { sleep as realSleep, type Sleep } from '../lib/sleep.ts';
import type { Engine } from '../services/engine/engine.ts';
import type { Job } from './job.ts';

/** How many runs, of different connections, one process works on at a time. */
const AT_ONCE = 4;
/** A third of the lease: two renewals may fail before it is lost. */
const RENEW_EVERY_MS = 10_000;
const IDLE_MS = 1_000;

/** Takes up runs that are due, and keeps their leases while they are worked on. */
export function createRunsJob(
  engine: Engine,
  { log, clock, sleep = realSleep }: { log: Log; clock: Clock; sleep?: Sleep },
): Job & { settled(): Promise<void> } {
  const busy = new Map<string, Promise<void>>();

  async function work(
    claimed: Awaited<ReturnType<Engine['claim']>>,
    signal: AbortSignal,
  ): Promise<void> {
    if (!claimed) return;
    const own = new AbortController();
    const both = AbortSignal.any([signal, own.signal]);
    const renewing = keepLease(claimed.lease, own);
    try {
      await engine.execute(claimed, both);
    } catch (err) {
      log.warn({ err, run: claimed.run.id }, 'run left to the next worker');
    } finally {
      own.abort();
      await renewing;
    }
  }

  async function keepLease(lease: Lease, own: AbortController): Promise<void> {
    for (;;) {
      await sleep(RENEW_EVERY_MS, own.signal);
      if (own.signal.aborted) return;
      await engine.renew(lease).catch((err: unknown) => {
        if (err instanceof LeaseLostError) own.abort();
        else log.warn({ err, run: lease.runId }, 'lease not renewed');
      });
    }
  }

  return {
    name: 'runs',
    async runOnce(signal) {
      const due = await engine.listDue(clock(), AT_ONCE);
      for (const { tenantId, id } of due) {
        if (busy.size >= AT_ONCE || busy.has(id)) continue;
        const claimed = await engine.claim({ tenantId, id }, clock());
        busy.set(
          id,
          work(claimed, signal).finally(() => busy.delete(id)),
        );
      }
      return { nextInMs: IDLE_MS };
    },
    settled: async () => void (await Promise.all(busy.values())),
  };
}
