import type { TenantId } from '../domain/tenant.ts';
import type { Clock } from '../lib/clock.ts';

type Parts = {
  store: {
    listDueLogs(endedBefore: Date, limit: number): Promise<{ tenantId: TenantId; runId: string }[]>;
    /** False where an undo reads it at the moment. */
    dropLog(
      tenantId: TenantId,
      runId: string,
      times: { endedBefore: Date; now: Date },
    ): Promise<boolean>;
    listDueEvents(before: Date, limit: number): Promise<TenantId[]>;
    deleteEvents(tenantId: TenantId, before: Date): Promise<void>;
  };
  clock: Clock;
};

const DAY_MS = 24 * 3_600_000;
/** Longer than the seven days that guards look back, and as long as a run can be undone. */
const LOG_KEPT_MS = 30 * DAY_MS;
/** What people did to a card: its value, who set it and when stand on the card for as long as it lives. */
const EVENTS_KEPT_MS = 730 * DAY_MS;
const AT_ONCE = 100;

/** What is remembered of people who stay, and for how long. */
export function createRetention({ store, clock }: Parts) {
  async function dropLogs(now: Date, signal: AbortSignal): Promise<number> {
    const endedBefore = new Date(now.getTime() - LOG_KEPT_MS);
    let dropped = 0;
    for (const { tenantId, runId } of await store.listDueLogs(endedBefore, AT_ONCE)) {
      signal.throwIfAborted();
      if (await store.dropLog(tenantId, runId, { endedBefore, now })) dropped += 1;
    }
    return dropped;
  }

  async function dropEvents(now: Date, signal: AbortSignal): Promise<number> {
    const before = new Date(now.getTime() - EVENTS_KEPT_MS);
    const due = await store.listDueEvents(before, AT_ONCE);
    for (const tenantId of due) {
      signal.throwIfAborted();
      await store.deleteEvents(tenantId, before);
    }
    return due.length;
  }

  return {
    /** Forgets what is old enough, some at a time. Returns how much there was. */
    async dropDue(signal: AbortSignal): Promise<number> {
      const now = clock();
      return (await dropLogs(now, signal)) + (await dropEvents(now, signal));
    },
  };
}

export type Retention = ReturnType<typeof createRetention>;
