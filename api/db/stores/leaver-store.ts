import type { TenantId } from '../../domain/tenant.ts';
import { listDueLeavers, purgeLeaver } from '../leavers.ts';
import type { Db } from '../sql.ts';

/** Leavers' cards as their purge asks for them: each call one transaction. */
export function createLeaverStore(db: Db) {
  return {
    listDue: (leftBefore: Date, limit: number) =>
      db.asWorker((sql) => listDueLeavers(sql, leftBefore, limit)),
    purge: (tenantId: TenantId, cardId: string, leftBefore: Date) =>
      db.asTenant(tenantId, (sql) => purgeLeaver(sql, cardId, leftBefore)),
  };
}
