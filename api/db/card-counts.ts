import { COUNTS_KEPT_MONTHS, type Counts, type Tally } from '../domain/insights.ts';
import type { TenantId } from '../domain/tenant.ts';
import { type CardScope, toScopeConditions } from './card-scope.ts';
import type { Sql, TenantSql } from './sql.ts';

const COLUMNS = ['visits', 'saves', 'code_downloads', 'link_clicks', 'pass_adds', 'leads'] as const;
const list = (toText: (column: string) => string): string => COLUMNS.map(toText).join(', ');

export async function findOwners(
  sql: Sql,
  slugs: readonly string[],
): Promise<{ slug: string; tenantId: TenantId; cardId: string }[]> {
  return sql.query(
    /* sql */ `
    select handle as slug, tenant_id as "tenantId", object_id as "cardId" from handle
    where handle = any($1::text[]) and object_id is not null`,
    [slugs],
  );
}

/** Adds to the counts; in one order, so that two processes never wait for each other. */
export async function addCardCounts(
  sql: TenantSql,
  tallies: readonly Tally<{ cardId: string }>[],
): Promise<void> {
  const rows = tallies.map(({ cardId, day, counts }) => ({
    card_id: cardId,
    day,
    visits: counts.visits ?? 0,
    saves: counts.saves ?? 0,
    code_downloads: counts.codeDownloads ?? 0,
    link_clicks: counts.linkClicks ?? 0,
    pass_adds: counts.passAdds ?? 0,
    leads: counts.leads ?? 0,
  }));
  await sql.query(
    /* sql */ `
    insert into card_count as known (tenant_id, card_id, day, ${list((column) => column)})
    select card.tenant_id, card.id, new.day, ${list((column) => `new.${column}`)}
    from jsonb_to_recordset($2::jsonb) as new (card_id uuid, day date, ${list((column) => `${column} integer`)})
    join card on card.tenant_id = $1 and card.id = new.card_id
    order by card.id, new.day
    on conflict (tenant_id, card_id, day) do update
      set ${list((column) => `${column} = known.${column} + excluded.${column}`)}
      where known.tenant_id = $1`,
    [sql.tenantId, JSON.stringify(rows)],
  );
}

/** Both days are within. */
export type CountPeriod = CardScope & { from: string; to: string; by: 'day' | 'week' | 'month' };

/** Sums by day, week (from Monday) or month, each named by its first day, also where nothing was counted. */
export async function sumCardCounts(
  sql: TenantSql,
  { from, to, by, ...scope }: CountPeriod,
): Promise<(Counts & { start: string })[]> {
  const values: unknown[] = [sql.tenantId, from, to, by];
  const hold = (value: unknown): string => `$${values.push(value)}`;
  const where = [
    'count.tenant_id = $1',
    'day between $2 and $3',
    ...toScopeConditions(scope, hold),
  ];
  return sql.query(
    /* sql */ `
    select to_char(start, 'YYYY-MM-DD') as start,
           coalesce(sum(visits), 0)::int as visits, coalesce(sum(saves), 0)::int as saves,
           coalesce(sum(code_downloads), 0)::int as "codeDownloads",
           coalesce(sum(link_clicks), 0)::int as "linkClicks",
           coalesce(sum(pass_adds), 0)::int as "passAdds", coalesce(sum(leads), 0)::int as leads
    from generate_series(date_trunc($4, $2::date::timestamp), $3::date::timestamp, ('1 ' || $4)::interval) as start
    left join (
      select count.* from card_count count
      join card on card.tenant_id = count.tenant_id and card.id = count.card_id
      where ${where.join(' and ')}
    ) as found on date_trunc($4, found.day::timestamp) = start
    group by start order by start`,
    values,
  );
}

const DUE = /* sql */ `day < ($1::timestamptz at time zone 'UTC')::date - interval '${COUNTS_KEPT_MONTHS} months'`;

/** Organizations with counts that are older than they are kept. */
export async function listTenantsWithOldCounts(sql: Sql, now: Date): Promise<TenantId[]> {
  const rows = await sql.query<{ tenantId: TenantId }>(
    `select distinct tenant_id as "tenantId" from card_count where ${DUE}`,
    [now],
  );
  return rows.map(({ tenantId }) => tenantId);
}

export async function purgeCounts(sql: TenantSql, now: Date): Promise<void> {
  await sql.query(`delete from card_count where ${DUE.replace('$1', '$2')} and tenant_id = $1`, [
    sql.tenantId,
    now,
  ]);
}
