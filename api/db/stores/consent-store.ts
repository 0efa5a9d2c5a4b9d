import type { ConsentOutcome } from '../../domain/consent.ts';
import type { TenantId } from '../../domain/tenant.ts';
import {
  answerConsentRequest,
  findConsentRequestOf,
  findLastGrant,
  insertConsentRequest,
  listTenantsWithOldConsents,
  type NewConsentRequest,
  purgeConsents,
} from '../consent-requests.ts';
import type { Db } from '../sql.ts';

/** Who was sent to Microsoft to allow Carte, and what came back: each call one transaction. */
export function createConsentStore(db: Db) {
  return {
    insert: (tenantId: TenantId, request: NewConsentRequest) =>
      db.asTenant(tenantId, (sql) => insertConsentRequest(sql, request)),
    findOf: (tenantId: TenantId, memberId: string) =>
      db.asTenant(tenantId, (sql) => findConsentRequestOf(sql, memberId)),
    answer: (tenantId: TenantId, id: string, outcome: ConsentOutcome & { now: Date }) =>
      db.asTenant(tenantId, (sql) => answerConsentRequest(sql, id, outcome)),
    findLastGrant: (tenantId: TenantId) => db.asTenant(tenantId, findLastGrant),

    listDue: (now: Date) => db.asWorker((sql) => listTenantsWithOldConsents(sql, now)),
    purge: (tenantId: TenantId, now: Date) =>
      db.asTenant(tenantId, (sql) => purgeConsents(sql, now)),
  };
}
