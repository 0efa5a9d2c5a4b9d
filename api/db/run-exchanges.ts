import {
  EXCHANGES_KEPT,
  type ExchangesPage,
  type KeptExchanges,
  type NotedExchanges,
} from '../domain/graph-exchange.ts';
import type { TenantSql } from './sql.ts';

export const NO_EXCHANGES: NotedExchanges = { count: 0, latest: [] };

/**
 * Stores exchanges in the statement that moves their run on, so that they cost no way to the database of
 * their own. Goes behind an update of that run called `moved`, which adds to `exchange_count` and returns
 * it; $1 and $2 are the organization and the run, the rest is of `exchangeValues`.
 */
export const storeExchanges = (length: string, rows: string): string => /* sql */ `
    stored as (
      insert into run_exchange (tenant_id, run_id, number, at, method, path, status, request_id, client_request_id,
                                duration_ms, is_throttled)
      select $1, $2, moved.exchange_count - ${length} + noted.place, noted.at, noted.method, noted.path, noted.status,
             noted.request_id, noted.client_request_id, noted.duration_ms, noted.is_throttled
      from moved, jsonb_to_recordset(${rows}) as noted (
        place integer, at timestamptz, method text, path text, status smallint, request_id text,
        client_request_id uuid, duration_ms integer, is_throttled boolean)),
    forgotten as (
      delete from run_exchange using moved
      where run_exchange.tenant_id = $1 and run_id = $2 and number <= moved.exchange_count - ${EXCHANGES_KEPT})`;

/** How many there were, how many of them are to be stored, and those. */
export function exchangeValues({ count, latest }: NotedExchanges): unknown[] {
  const rows = latest.map((exchange, i) => ({
    place: i + 1,
    at: exchange.at,
    method: exchange.method,
    path: exchange.path,
    status: exchange.status,
    request_id: exchange.requestId,
    client_request_id: exchange.clientRequestId,
    duration_ms: exchange.durationMs,
    is_throttled: exchange.isThrottled,
  }));
  return [count, latest.length, JSON.stringify(rows)];
}

/** What is kept of a run's exchanges, latest first. */
export async function listExchanges(
  sql: TenantSql,
  runId: string,
  { before, limit }: ExchangesPage,
): Promise<KeptExchanges> {
  const items = await sql.query<KeptExchanges['items'][number]>(
    /* sql */ `
    select number, at, method, path, status, request_id as "requestId", client_request_id as "clientRequestId",
           duration_ms as "durationMs", is_throttled as "isThrottled"
    from run_exchange
    where tenant_id = $1 and run_id = $2 and ($3::integer is null or number < $3)
    order by number desc limit $4`,
    [sql.tenantId, runId, before ?? null, limit],
  );
  const [counted] = await sql.query<Omit<KeptExchanges, 'items'>>(
    /* sql */ `
    select exchange_count as total,
           coalesce((select min(number) - 1 from run_exchange where tenant_id = $1 and run_id = $2),
                    exchange_count) as "leftOut"
    from run where tenant_id = $1 and id = $2`,
    [sql.tenantId, runId],
  );
  return { items, total: 0, leftOut: 0, ...counted };
}

/** Forgets what a run asked of Graph; how often it asked stays. */
export async function deleteExchanges(sql: TenantSql, runId: string): Promise<void> {
  await sql.query('delete from run_exchange where tenant_id = $1 and run_id = $2', [
    sql.tenantId,
    runId,
  ]);
}
