import { CONSENT_KEPT_MS, type ConsentOutcome, type ConsentRequest } from '../domain/consent.ts';
import type { TenantId } from '../domain/tenant.ts';
import type { Sql, TenantSql } from './sql.ts';

const SELECT = /* sql */ `
  select id, asked_by_id as "askedById", state, problem, asked_at as "askedAt", expires_at as "expiresAt",
         answered_at as "answeredAt"
  from consent_request`;

export type NewConsentRequest = Pick<ConsentRequest, 'id' | 'askedById' | 'askedAt' | 'expiresAt'>;

/** In the place of whatever the same member asked before: of their links only the newest leads back. */
export async function insertConsentRequest(
  sql: TenantSql,
  { id, askedById, askedAt, expiresAt }: NewConsentRequest,
): Promise<void> {
  await sql.query('delete from consent_request where tenant_id = $1 and asked_by_id = $2', [
    sql.tenantId,
    askedById,
  ]);
  await sql.query(
    /* sql */ `
    insert into consent_request (tenant_id, id, asked_by_id, state, asked_at, expires_at)
    values ($1, $2, $3, 'open', $4, $5)`,
    [sql.tenantId, id, askedById, askedAt, expiresAt],
  );
}

/** What a member asked last. */
export async function findConsentRequestOf(
  sql: TenantSql,
  askedById: string,
): Promise<ConsentRequest | undefined> {
  const [row] = await sql.query<ConsentRequest>(
    `${SELECT} where tenant_id = $1 and asked_by_id = $2 order by asked_at desc limit 1`,
    [sql.tenantId, askedById],
  );
  return row;
}

/** Answers an open request once. False where it was answered, is over or is not there. */
export async function answerConsentRequest(
  sql: TenantSql,
  id: string,
  { state, problem, now }: ConsentOutcome & { now: Date },
): Promise<boolean> {
  const rows = await sql.query(
    /* sql */ `
    update consent_request set state = $3, problem = $4, answered_at = $5
    where tenant_id = $1 and id = $2 and state = 'open' and expires_at > $5
    returning 1`,
    [sql.tenantId, id, state, problem && JSON.stringify(problem), now],
  );
  return rows.length > 0;
}

/** When the organization's directory last consented, as far as a browser said so. */
export async function findLastGrant(sql: TenantSql): Promise<Date | undefined> {
  const [row] = await sql.query<{ answeredAt: Date }>(
    /* sql */ `
    select answered_at as "answeredAt" from consent_request
    where tenant_id = $1 and state = 'granted' order by answered_at desc limit 1`,
    [sql.tenantId],
  );
  return row?.answeredAt;
}

const DUE = `asked_at <= $1::timestamptz - interval '${CONSENT_KEPT_MS} milliseconds'`;

/** Organizations with requests that are older than they are kept. */
export async function listTenantsWithOldConsents(sql: Sql, now: Date): Promise<TenantId[]> {
  const rows = await sql.query<{ tenantId: TenantId }>(
    `select distinct tenant_id as "tenantId" from consent_request where ${DUE}`,
    [now],
  );
  return rows.map(({ tenantId }) => tenantId);
}

export async function purgeConsents(sql: TenantSql, now: Date): Promise<void> {
  await sql.query(
    `delete from consent_request where ${DUE.replace('$1', '$2')} and tenant_id = $1`,
    [sql.tenantId, now],
  );
}
