import type { TenantId } from '../../domain/tenant.ts';
import { findNewcomerIds, ignoreNewcomers, listNewcomers } from '../newcomers.ts';
import type { Db } from '../sql.ts';

/** Newcomers as services ask for them: each call one transaction. */
export function createNewcomerStore(db: Db) {
  return {
    list: (
      tenantId: TenantId,
      which: Parameters<typeof listNewcomers>[1],
      page: Parameters<typeof listNewcomers>[2],
    ) => db.asTenant(tenantId, (sql) => listNewcomers(sql, which, page)),
    findIds: (tenantId: TenantId, connectionId: string, directoryIds: readonly string[]) =>
      db.asTenant(tenantId, (sql) => findNewcomerIds(sql, connectionId, directoryIds)),
    ignore: (
      tenantId: TenantId,
      whom: Parameters<typeof ignoreNewcomers>[1],
      decision: Parameters<typeof ignoreNewcomers>[2],
    ) => db.asTenant(tenantId, (sql) => ignoreNewcomers(sql, whom, decision)),
  };
}
