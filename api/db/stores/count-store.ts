import type { Tally } from '../../domain/insights.ts';
import type { TenantId } from '../../domain/tenant.ts';
import {
  addCardCounts,
  type CountPeriod,
  findOwners,
  listTenantsWithOldCounts,
  purgeCounts,
  sumCardCounts,
} from '../card-counts.ts';
import type { Db } from '../sql.ts';

/** Counts as services ask for them: each call one transaction. */
export function createCountStore(db: Db) {
  return {
    findOwners: (slugs: readonly string[]) => db.asVisitor((sql) => findOwners(sql, slugs)),
    add: (tenantId: TenantId, tallies: readonly Tally<{ cardId: string }>[]) =>
      db.asTenant(tenantId, (sql) => addCardCounts(sql, tallies)),
    sum: (tenantId: TenantId, period: CountPeriod) =>
      db.asTenant(tenantId, (sql) => sumCardCounts(sql, period)),
    listDue: (now: Date) => db.asWorker((sql) => listTenantsWithOldCounts(sql, now)),
    purge: (tenantId: TenantId, now: Date) => db.asTenant(tenantId, (sql) => purgeCounts(sql, now)),
  };
}
