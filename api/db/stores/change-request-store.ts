import type { RequestPosition } from '../../domain/change-request.ts';
import type { TenantId } from '../../domain/tenant.ts';
import {
  answerRequest,
  countRequests,
  findRequest,
  insertRequest,
  listRequests,
  listTenantsWithOldRequests,
  type NewRequest,
  purgeRequests,
  type RequestFilter,
} from '../change-requests.ts';
import { findKeptAbout } from '../kept-about.ts';
import type { Db } from '../sql.ts';

/** What people ask of their administrators, as services ask for it: each call one transaction. */
export function createChangeRequestStore(db: Db) {
  return {
    insert: (tenantId: TenantId, request: NewRequest) =>
      db.asTenant(tenantId, (sql) => insertRequest(sql, request)),
    find: (tenantId: TenantId, id: string) => db.asTenant(tenantId, (sql) => findRequest(sql, id)),
    list: (
      tenantId: TenantId,
      filter: RequestFilter,
      page: { after?: RequestPosition | undefined; limit: number },
    ) => db.asTenant(tenantId, (sql) => listRequests(sql, filter, page)),
    count: (tenantId: TenantId, filter: RequestFilter) =>
      db.asTenant(tenantId, (sql) => countRequests(sql, filter)),
    answer: (tenantId: TenantId, id: string, given: Parameters<typeof answerRequest>[2]) =>
      db.asTenant(tenantId, (sql) => answerRequest(sql, id, given)),

    /** What is kept of a card beside what it shows. */
    findKept: (tenantId: TenantId, cardId: string) =>
      db.asTenant(tenantId, (sql) => findKeptAbout(sql, cardId)),

    listDue: (now: Date) => db.asWorker((sql) => listTenantsWithOldRequests(sql, now)),
    purge: (tenantId: TenantId, now: Date) =>
      db.asTenant(tenantId, (sql) => purgeRequests(sql, now)),
  };
}
