import type { Connection } from '../../domain/connection.ts';
import { AppError } from '../../domain/errors.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';

/** In whose name a sync runs that nobody pressed. */
const BY_ITSELF = { objectId: '00000000-0000-0000-0000-000000000000', name: 'Daily sync' };

const AT_ONCE = 50;

type Parts = {
  store: {
    find(tenantId: TenantId, id: string): Promise<Connection | undefined>;
    listDue(now: Date, limit: number): Promise<{ tenantId: TenantId; id: string }[]>;
  };
  startingRuns: {
    startDueSync(connection: Connection, by: typeof BY_ITSELF): Promise<boolean>;
  };
  clock: Clock;
  log: Log;
};

/** Daily syncs. A day that was slept through is caught up with once, not as often as it was missed. */
export function createSchedule({ store, startingRuns, clock, log }: Parts) {
  async function start(connection: Connection): Promise<void> {
    try {
      const isStarted = await startingRuns.startDueSync(connection, BY_ITSELF);
      if (isStarted) log.info({ connection: connection.id }, 'daily sync started');
    } catch (err) {
      // Of a connection that cannot be served all the others must not hear; it stays due.
      if (err instanceof AppError && err.code === 'database_unavailable') throw err;
      log.warn({ err, connection: connection.id }, 'daily sync not started');
    }
  }

  return {
    async startDue(): Promise<void> {
      for (const { tenantId, id } of await store.listDue(clock(), AT_ONCE)) {
        const connection = await store.find(tenantId, id);
        if (connection) await start(connection);
      }
    },
  };
}

export type Schedule = ReturnType<typeof createSchedule>;
