import type { LeadFilter, LeadPosition } from '../domain/lead.ts';
import type { TenantId } from '../domain/tenant.ts';
import { toScopeConditions } from './card-scope.ts';
import type { Sql, TenantSql } from './sql.ts';

export type LeadRow = {
  id: string;
  cardId: string;
  cardName: string | null;
  /** Sealed. */
  details: string;
  receivedAt: Date;
  keepUntil: Date;
};

/** Whose address it is: a published card's, one that is off the web, or nobody's. */
export async function findReceiver(
  sql: Sql,
  slug: string,
): Promise<{ tenantId: TenantId; cardId: string | null } | undefined> {
  const [row] = await sql.query<{ tenantId: TenantId; cardId: string | null }>(
    /* sql */ `
    select handle.tenant_id as "tenantId", card.id as "cardId" from handle
    left join card on card.tenant_id = handle.tenant_id and card.id = handle.object_id
    where handle.handle = $1`,
    [slug],
  );
  return row;
}

/** False where the card was taken off the web meanwhile. */
export async function insertLead(
  sql: TenantSql,
  lead: Omit<LeadRow, 'cardName'>,
): Promise<boolean> {
  const made = await sql.query(
    /* sql */ `
    insert into lead (tenant_id, id, card_id, details, received_at, keep_until)
    select tenant_id, $3, id, $4, $5, $6 from card where tenant_id = $1 and id = $2 and status = 'active'
    returning id`,
    [sql.tenantId, lead.cardId, lead.id, lead.details, lead.receivedAt, lead.keepUntil],
  );
  return made.length > 0;
}

/** Leads, newest first, from behind `after`. */
export async function listLeads(
  sql: TenantSql,
  filter: LeadFilter,
  page: { after?: LeadPosition | undefined; limit: number },
): Promise<LeadRow[]> {
  const { where, values, hold } = toCondition(sql, filter);
  if (page.after) {
    const { at, id } = page.after;
    where.push(`(received_at, lead.id) < (${hold(at)}, ${hold(id)}::uuid)`);
  }
  return sql.query<LeadRow>(
    /* sql */ `
    select lead.id, card_id as "cardId", card.shown ->> 'displayName' as "cardName", details,
           received_at as "receivedAt", keep_until as "keepUntil"
    from lead join card on card.tenant_id = lead.tenant_id and card.id = lead.card_id
    where ${where.join(' and ')}
    order by received_at desc, lead.id desc limit ${hold(page.limit)}`,
    values,
  );
}

export async function countLeads(sql: TenantSql, filter: LeadFilter): Promise<number> {
  const { where, values } = toCondition(sql, filter);
  const [row] = await sql.query<{ count: number }>(
    /* sql */ `
    select count(*)::int as count from lead
    join card on card.tenant_id = lead.tenant_id and card.id = lead.card_id
    where ${where.join(' and ')}`,
    values,
  );
  return row?.count ?? 0;
}

function toCondition(sql: TenantSql, { from, before, ...scope }: LeadFilter) {
  const values: unknown[] = [sql.tenantId];
  const hold = (value: unknown): string => `$${values.push(value)}`;
  const where = ['lead.tenant_id = $1', ...toScopeConditions(scope, hold)];
  if (from) where.push(`received_at >= ${hold(from)}`);
  if (before) where.push(`received_at < ${hold(before)}`);
  return { where, values, hold };
}

/** Deletes a lead, of this card alone where one is named. False where there is none. */
export async function deleteLead(sql: TenantSql, id: string, cardId?: string): Promise<boolean> {
  const gone = await sql.query(
    /* sql */ `
    delete from lead where tenant_id = $1 and id = $2 and ($3::uuid is null or card_id = $3)
    returning id`,
    [sql.tenantId, id, cardId ?? null],
  );
  return gone.length > 0;
}

/** Organizations that keep leads whose time is over. */
export async function listTenantsWithDueLeads(sql: Sql, now: Date): Promise<TenantId[]> {
  const rows = await sql.query<{ tenantId: TenantId }>(
    'select distinct tenant_id as "tenantId" from lead where keep_until <= $1',
    [now],
  );
  return rows.map(({ tenantId }) => tenantId);
}

export async function purgeLeads(sql: TenantSql, now: Date): Promise<void> {
  await sql.query('delete from lead where tenant_id = $1 and keep_until <= $2', [
    sql.tenantId,
    now,
  ]);
}
