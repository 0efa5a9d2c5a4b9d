import {
  type ChangeRequest,
  REQUEST_KEPT_DAYS,
  type RequestPosition,
} from '../domain/change-request.ts';
import type { TenantId } from '../domain/tenant.ts';
import type { Sql, TenantSql } from './sql.ts';

const SELECT = /* sql */ `
  select request.id, card_id as "cardId", card.shown ->> 'displayName' as "cardName", kind, fields, message, state,
         asked_by_name as "askedByName", asked_at as "askedAt", answered_by_name as "answeredByName",
         answered_at as "answeredAt", answer
  from change_request request
  join card on card.tenant_id = request.tenant_id and card.id = request.card_id`;

export type NewRequest = Pick<
  ChangeRequest,
  'id' | 'cardId' | 'kind' | 'fields' | 'message' | 'askedByName' | 'askedAt'
> & { askedById: string };

/** In the place of an open one that asks for the same fields. */
export async function insertRequest(sql: TenantSql, request: NewRequest): Promise<void> {
  await sql.query(
    /* sql */ `
    delete from change_request
    where tenant_id = $1 and card_id = $2 and kind = $3 and state = 'open'
      and (select coalesce(array_agg(name order by name), '{}') from jsonb_object_keys(fields) name)
        = (select coalesce(array_agg(name order by name), '{}') from jsonb_object_keys($4::jsonb) name)`,
    [sql.tenantId, request.cardId, request.kind, JSON.stringify(request.fields)],
  );
  await sql.query(
    /* sql */ `
    insert into change_request (tenant_id, id, card_id, kind, fields, message, state, asked_by_id, asked_by_name, asked_at)
    values ($1, $2, $3, $4, $5, $6, 'open', $7, $8, $9)`,
    [
      sql.tenantId,
      request.id,
      request.cardId,
      request.kind,
      JSON.stringify(request.fields),
      request.message,
      request.askedById,
      request.askedByName,
      request.askedAt,
    ],
  );
}

export async function findRequest(sql: TenantSql, id: string): Promise<ChangeRequest | undefined> {
  const [row] = await sql.query<ChangeRequest>(
    `${SELECT} where request.tenant_id = $1 and request.id = $2`,
    [sql.tenantId, id],
  );
  return row;
}

/** Which requests are meant; nothing said means all. */
export type RequestFilter = {
  cardId?: string | undefined;
  state?: 'open' | 'answered' | undefined;
};

const CONDITION = /* sql */ `
  request.tenant_id = $1 and ($2::uuid is null or card_id = $2)
  and ($3::text is null or (state = 'open') = ($3 = 'open'))`;

/** Requests, newest first, from behind `after`. */
export async function listRequests(
  sql: TenantSql,
  { cardId, state }: RequestFilter,
  { after, limit }: { after?: RequestPosition | undefined; limit: number },
): Promise<ChangeRequest[]> {
  return sql.query<ChangeRequest>(
    /* sql */ `
    ${SELECT} where ${CONDITION}
      and ($4::timestamptz is null or (asked_at, request.id) < ($4, $5::uuid))
    order by asked_at desc, request.id desc limit $6`,
    [sql.tenantId, cardId ?? null, state ?? null, after?.at ?? null, after?.id ?? null, limit],
  );
}

export async function countRequests(
  sql: TenantSql,
  { cardId, state }: RequestFilter,
): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `select count(*)::int as count from change_request request where ${CONDITION}`,
    [sql.tenantId, cardId ?? null, state ?? null],
  );
  return row?.count ?? 0;
}

/** False where it is answered already, or not there. */
export async function answerRequest(
  sql: TenantSql,
  id: string,
  given: { state: 'accepted' | 'declined'; answer: string | null; byName: string; at: Date },
): Promise<boolean> {
  const rows = await sql.query(
    /* sql */ `
    update change_request set state = $3, answer = $4, answered_by_name = $5, answered_at = $6
    where tenant_id = $1 and id = $2 and state = 'open' returning 1`,
    [sql.tenantId, id, given.state, given.answer, given.byName, given.at],
  );
  return rows.length > 0;
}

const DUE = `answered_at <= $1::timestamptz - interval '${REQUEST_KEPT_DAYS} days'`;

/** Organizations with answers that are older than they are kept. */
export async function listTenantsWithOldRequests(sql: Sql, now: Date): Promise<TenantId[]> {
  const rows = await sql.query<{ tenantId: TenantId }>(
    `select distinct tenant_id as "tenantId" from change_request where ${DUE}`,
    [now],
  );
  return rows.map(({ tenantId }) => tenantId);
}

export async function purgeRequests(sql: TenantSql, now: Date): Promise<void> {
  await sql.query(
    `delete from change_request where ${DUE.replace('$1', '$2')} and tenant_id = $1`,
    [sql.tenantId, now],
  );
}
