import type { TenantId } from '../../domain/tenant.ts';
import { deleteEvents, dropLog, listDueEvents, listDueLogs } from '../retention.ts';
import type { Db } from '../sql.ts';

/** Logs and histories as their purge asks for them: each call one transaction. */
export function createRetentionStore(db: Db) {
  return {
    listDueLogs: (endedBefore: Date, limit: number) =>
      db.asWorker((sql) => listDueLogs(sql, endedBefore, limit)),
    dropLog: (tenantId: TenantId, runId: string, times: { endedBefore: Date; now: Date }) =>
      db.asTenant(tenantId, (sql) => dropLog(sql, runId, times)),
    listDueEvents: (before: Date, limit: number) =>
      db.asWorker((sql) => listDueEvents(sql, before, limit)),
    deleteEvents: (tenantId: TenantId, before: Date) =>
      db.asTenant(tenantId, (sql) => deleteEvents(sql, before)),
  };
}
