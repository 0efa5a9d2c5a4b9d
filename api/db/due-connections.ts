import type { Connection } from '../domain/connection.ts';
import type { Sql, TenantSql } from './sql.ts';

type Due = Pick<Connection, 'tenantId' | 'id'>;

/**
 * Syncs of one hour begin spread over five minutes, always at the same place for an organization, so that
 * thousands do not begin at once.
 */
export const SPREAD = /* sql */ `interval '1 second' * (('x' || left(md5(tenant_id::text), 7))::bit(28)::int % 300)`;

/** Connections whose next sync is due, of all organizations. */
export async function listDueConnections(sql: Sql, now: Date, limit: number): Promise<Due[]> {
  return sql.query<Due>(
    /* sql */ `
    select tenant_id as "tenantId", id from connection
    where next_sync_at <= $1 and next_sync_at + ${SPREAD} <= $1 order by next_sync_at limit $2`,
    [now, limit],
  );
}

/** Where the sync is still due at `at`, its next time is `next`, and nobody else moves it any more. */
export async function moveNextSync(
  sql: TenantSql,
  id: string,
  { at, next }: { at: Date; next: Date | null },
): Promise<boolean> {
  const rows = await sql.query(
    `update connection set next_sync_at = $4
     where tenant_id = $1 and id = $2 and next_sync_at = $3 returning 1`,
    [sql.tenantId, id, at, next],
  );
  return rows.length > 0;
}

/** Connections that are to be looked after, of all organizations. */
export async function listWatched(sql: Sql, now: Date, limit: number): Promise<Due[]> {
  return sql.query<Due>(
    `select tenant_id as "tenantId", id from connection where watch_at <= $1 order by watch_at limit $2`,
    [now, limit],
  );
}

/** Where a connection is to be looked after now, it is nobody else's until then. */
export async function claimWatch(
  sql: TenantSql,
  id: string,
  { now, until }: { now: Date; until: Date },
): Promise<boolean> {
  const rows = await sql.query(
    'update connection set watch_at = $4 where tenant_id = $1 and id = $2 and watch_at <= $3 returning 1',
    [sql.tenantId, id, now, until],
  );
  return rows.length > 0;
}
