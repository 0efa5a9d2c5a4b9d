import type { TenantId } from '../domain/tenant.ts';
import { deleteExchanges } from './run-exchanges.ts';
import { deleteItems } from './run-items.ts';
import type { Sql, TenantSql } from './sql.ts';

export type DueLog = { tenantId: TenantId; runId: string };

/** Runs that ended, or were held, then or before and still have a log, of all organizations, oldest first. */
export async function listDueLogs(sql: Sql, endedBefore: Date, limit: number): Promise<DueLog[]> {
  return sql.query<DueLog>(
    /* sql */ `
    select tenant_id as "tenantId", id as "runId" from run
    where log_dropped_at is null and coalesce(finished_at, held_at) <= $1
    order by coalesce(finished_at, held_at), id limit $2`,
    [endedBefore, limit],
  );
}

/**
 * Forgets whom a run went through and what it asked of Graph; the run itself and its counts stay. A plan
 * that is held for that long cannot be approved any more, so it ends with its log. Nothing happens while
 * an undo of the run is under way, which reads the log.
 */
export async function dropLog(
  sql: TenantSql,
  runId: string,
  { endedBefore, now }: { endedBefore: Date; now: Date },
): Promise<boolean> {
  const dropped = await sql.query(
    /* sql */ `
    update run set log_dropped_at = $4, finished_at = coalesce(finished_at, $4),
                   status = case when status = 'held' then 'cancelled' else status end
    where tenant_id = $1 and id = $2 and log_dropped_at is null and coalesce(finished_at, held_at) <= $3
      and not exists (
        select from run undo
        where undo.tenant_id = $1 and undo.connection_id = run.connection_id and undo.request->>'runId' = run.id::text
          and undo.status in ('queued', 'running', 'waiting'))
    returning 1`,
    [sql.tenantId, runId, endedBefore, now],
  );
  if (dropped.length === 0) return false;
  await deleteItems(sql, runId);
  await deleteExchanges(sql, runId);
  return true;
}

/** Organizations with something that people did to cards then or before. */
export async function listDueEvents(sql: Sql, before: Date, limit: number): Promise<TenantId[]> {
  const rows = await sql.query<{ tenantId: TenantId }>(
    'select distinct tenant_id as "tenantId" from card_event where at <= $1 limit $2',
    [before, limit],
  );
  return rows.map(({ tenantId }) => tenantId);
}

export async function deleteEvents(sql: TenantSql, before: Date): Promise<void> {
  await sql.query('delete from card_event where tenant_id = $1 and at <= $2', [
    sql.tenantId,
    before,
  ]);
}
