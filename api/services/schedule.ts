import type { Connection } from '../domain/connection.ts';
import { nextDailySync } from '../domain/schedule.ts';
import type { TenantId } from '../domain/tenant.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';

/** In whose name a sync runs that nobody pressed. */
const BY_ITSELF = { objectId: '00000000-0000-0000-0000-000000000000', name: 'Daily sync' };

const AT_ONCE = 50;

type Parts = {
  store: {
    find(tenantId: TenantId, id: string): Promise<Connection | undefined>;
    listDue(now: Date, limit: number): Promise<{ tenantId: TenantId; id: string }[]>;
    update(tenantId: TenantId, id: string, change: { nextSyncAt: Date | null }): Promise<void>;
  };
  startingRuns: {
    startSync(
      tenantId: TenantId,
      connectionId: string,
      by: typeof BY_ITSELF,
    ): Promise<{ id: string }>;
  };
  clock: Clock;
  log: Log;
};

/** Daily syncs. A day that was slept through is caught up with once, not as often as it was missed. */
export function createSchedule({ store, startingRuns, clock, log }: Parts) {
  return {
    async startDue(): Promise<void> {
      for (const { tenantId, id } of await store.listDue(clock(), AT_ONCE)) {
        const connection = await store.find(tenantId, id);
        if (!connection) continue;
        const nextSyncAt = connection.syncDaily ? nextDailySync(connection.syncAt, clock()) : null;
        await startingRuns.startSync(tenantId, id, BY_ITSELF);
        await store.update(tenantId, id, { nextSyncAt });
        log.info({ connection: id }, 'daily sync started');
      }
    },
  };
}

export type Schedule = ReturnType<typeof createSchedule>;
