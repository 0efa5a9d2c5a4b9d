import type { Subscription } from '../../domain/subscription.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Sealer } from '../../lib/seal.ts';
import type { Db } from '../sql.ts';
import {
  deleteSubscription,
  findSubscription,
  listDueChanges,
  noteChanges,
  takeChanges,
  upsertSubscription,
} from '../subscriptions.ts';

/** Subscriptions and what came through them: each call one transaction. The secret is sealed and opened here. */
export function createSubscriptionStore(db: Db, sealer: Sealer) {
  return {
    find: (tenantId: TenantId, connectionId: string) =>
      db.asTenant(tenantId, (sql) => findSubscription(sql, sealer, connectionId)),
    save: (tenantId: TenantId, subscription: Subscription & { connectionId: string }) =>
      db.asTenant(tenantId, (sql) => upsertSubscription(sql, sealer, subscription)),
    delete: (tenantId: TenantId, connectionId: string) =>
      db.asTenant(tenantId, (sql) => deleteSubscription(sql, connectionId)),
    noteChanges: (
      tenantId: TenantId,
      connectionId: string,
      changes: Parameters<typeof noteChanges>[2],
    ) => db.asTenant(tenantId, (sql) => noteChanges(sql, connectionId, changes)),
    takeChanges: (tenantId: TenantId, connectionId: string, now: Date) =>
      db.asTenant(tenantId, (sql) => takeChanges(sql, connectionId, now)),
    listDueChanges: (now: Date, limit: number) =>
      db.asWorker((sql) => listDueChanges(sql, now, limit)),
  };
}
