import type { NotedExchanges } from '../domain/graph-exchange.ts';
import type {
  Checkpoint,
  Lease,
  Run,
  RunCounts,
  RunGain,
  RunStatus,
  RunsPage,
} from '../domain/run.ts';
import { LeaseLostError } from '../domain/run-errors.ts';
import type { TenantId } from '../domain/tenant.ts';
import { isGone } from './presence.ts';
import { exchangeValues, NO_EXCHANGES, storeExchanges } from './run-exchanges.ts';
import type { Sql, TenantSql } from './sql.ts';

type RunRow = Omit<Run, 'counts'> & RunCounts & { leaseToken: string };

const RUN_COLUMNS = /* sql */ `
  tenant_id as "tenantId", id, connection_id as "connectionId", status, request, checkpoint,
  total, seen, created, updated, unchanged, skipped, paused, failed, problem, attempts,
  plan_hash as "planHash", held_at as "heldAt", approval,
  lease_token as "leaseToken", created_by_id as "createdById", created_by_name as "createdByName",
  created_at as "createdAt", started_at as "startedAt", finished_at as "finishedAt", resume_at as "resumeAt",
  log_dropped_at as "logDroppedAt"`;

export async function insertRun(sql: TenantSql, run: Run): Promise<void> {
  await sql.query(
    /* sql */ `
    insert into run (tenant_id, id, connection_id, status, request, checkpoint, total, created_by_id, created_by_name, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      sql.tenantId,
      run.id,
      run.connectionId,
      run.status,
      JSON.stringify(run.request),
      JSON.stringify(run.checkpoint),
      run.counts.total,
      run.createdById,
      run.createdByName,
      run.createdAt,
    ],
  );
}

export async function findRun(sql: TenantSql, id: string): Promise<Run | undefined> {
  const [row] = await sql.query<RunRow>(
    `select ${RUN_COLUMNS} from run where tenant_id = $1 and id = $2`,
    [sql.tenantId, id],
  );
  return row && toRun(row);
}

/** Runs, newest first, from behind `after`. Ids are UUIDv7, so their order is the order in time. */
export async function listRuns(
  sql: TenantSql,
  { after, limit, connectionId }: RunsPage,
): Promise<Run[]> {
  const rows = await sql.query<RunRow>(
    `select ${RUN_COLUMNS} from run
     where tenant_id = $1 and ($2::uuid is null or id < $2) and ($4::uuid is null or connection_id = $4)
     order by id desc limit $3`,
    [sql.tenantId, after ?? null, limit, connectionId ?? null],
  );
  return rows.map(toRun);
}

/** The newest run of this connection in one of the statuses: of everybody, or of exactly the same few. */
export async function findOpenRun(
  sql: TenantSql,
  connectionId: string,
  { statuses, only }: { statuses: readonly RunStatus[]; only: readonly string[] | undefined },
): Promise<Run | undefined> {
  const [row] = await sql.query<RunRow>(
    `select ${RUN_COLUMNS} from run
     where tenant_id = $1 and connection_id = $2 and status = any($3)
       and request->'only' is not distinct from $4::jsonb
     order by id desc limit 1`,
    [sql.tenantId, connectionId, statuses, only === undefined ? null : JSON.stringify(only)],
  );
  return row && toRun(row);
}

const IS_DUE = /* sql */ `
  (status = 'queued' or (status = 'waiting' and resume_at <= $NOW)
    or (status = 'running' and (lease_until < $NOW or ${isGone('lease_owner')})))`;

export type DueRun = { tenantId: TenantId; id: string };

/** Runs that may be worked on now, of all organizations, oldest first; one per connection at a time. */
export async function listDueRuns(sql: Sql, now: Date, limit: number): Promise<DueRun[]> {
  return sql.query<DueRun>(
    /* sql */ `
    select tenant_id as "tenantId", id from run
    where ${IS_DUE.replaceAll('$NOW', '$1')}
      and not exists (
        select from run busy where busy.tenant_id = run.tenant_id and busy.connection_id = run.connection_id
          and busy.id <> run.id and busy.status = 'running')
    order by created_at limit $2`,
    [now, limit],
  );
}

/**
 * Takes a due run: the token is one higher than that of whoever had it before, whose writes are
 * refused from now on. Undefined where another was faster.
 */
export async function claimRun(
  sql: TenantSql,
  id: string,
  { now, until, owner }: { now: Date; until: Date; owner: number | null },
): Promise<{ run: Run; lease: Lease } | undefined> {
  const [row] = await sql.query<RunRow>(
    /* sql */ `
    update run set status = 'running', lease_token = lease_token + 1, lease_until = $4, lease_owner = $5, resume_at = null,
                   problem = null, started_at = coalesce(started_at, $3), attempts = attempts + 1
    where tenant_id = $1 and id = $2 and ${IS_DUE.replaceAll('$NOW', '$3')}
      and not exists (
        select from run busy where busy.tenant_id = $1 and busy.connection_id = run.connection_id
          and busy.id <> run.id and busy.status = 'running')
    returning ${RUN_COLUMNS}`,
    [sql.tenantId, id, now, until, owner],
  );
  if (!row) return undefined;
  return {
    run: toRun(row),
    lease: { tenantId: sql.tenantId, runId: id, token: Number(row.leaseToken) },
  };
}

/**
 * Part of everything a worker writes, like the two below: proves that the run is still its own, keeps it
 * so until `until`, and holds the row so that nobody can take it before this transaction ends.
 */
export async function holdLease(sql: TenantSql, lease: Lease, until: Date): Promise<void> {
  const rows = await sql.query(
    /* sql */ `
    update run set lease_until = $4
    where tenant_id = $1 and id = $2 and lease_token = $3 and status = 'running' returning 1`,
    [sql.tenantId, lease.runId, lease.token, until],
  );
  if (rows.length === 0) throw new LeaseLostError();
}

export type Progress = {
  checkpoint: Checkpoint;
  counts: RunCounts;
  exchanges?: NotedExchanges | undefined;
};

/** A page went through: where the run stands now, what was asked of Graph for it, and nothing read is left to plan. */
export async function saveProgress(
  sql: TenantSql,
  lease: Lease,
  { checkpoint, counts, exchanges = NO_EXCHANGES, until }: Progress & { until: Date },
): Promise<void> {
  const rows = await sql.query(
    /* sql */ `
    with moved as (
      update run set lease_until = $4, checkpoint = $5, total = $6, seen = $7, created = $8, updated = $9,
                     unchanged = $10, skipped = $11, paused = $12, failed = $13, attempts = 0, page = null,
                     exchange_count = exchange_count + $14
      where tenant_id = $1 and id = $2 and lease_token = $3 and status = 'running' returning exchange_count),
    ${storeExchanges('$15', '$16')}
    select 1 from moved`,
    [
      sql.tenantId,
      lease.runId,
      lease.token,
      until,
      JSON.stringify(checkpoint),
      counts.total,
      counts.seen,
      counts.created,
      counts.updated,
      counts.unchanged,
      counts.skipped,
      counts.paused,
      counts.failed,
      ...exchangeValues(exchanges),
    ],
  );
  if (rows.length === 0) throw new LeaseLostError();
}

/** A batch went through: what it adds to the counts, because others may go through beside it. */
export async function saveGain(
  sql: TenantSql,
  lease: Lease,
  { gain, until }: { gain: RunGain; until: Date },
): Promise<void> {
  const { created = 0, updated = 0, unchanged = 0, paused = 0, failed = 0 } = gain;
  const rows = await sql.query(
    /* sql */ `
    update run set lease_until = $4, created = created + $5, updated = updated + $6, unchanged = unchanged + $7,
                   paused = paused + $8, failed = failed + $9, attempts = 0
    where tenant_id = $1 and id = $2 and lease_token = $3 and status = 'running' returning 1`,
    [sql.tenantId, lease.runId, lease.token, until, created, updated, unchanged, paused, failed],
  );
  if (rows.length === 0) throw new LeaseLostError();
}

export type RunEnd = {
  status: Exclude<RunStatus, 'running'>;
  problem?: Run['problem'];
  resumeAt?: Date | null;
  finishedAt?: Date | null;
  heldAt?: Date | null;
  exchanges?: NotedExchanges;
};

/** Lets go of a run: done, failed, cancelled, held, parked until `resumeAt`, or queued again. */
export async function releaseRun(sql: TenantSql, runId: string, end: RunEnd): Promise<void> {
  const { status, problem = null, resumeAt = null, finishedAt = null, heldAt = null } = end;
  await sql.query(
    /* sql */ `
    with moved as (
      update run set status = $3, problem = $4, resume_at = $5, finished_at = $6, held_at = $7, lease_until = null,
                     page = case when $3 in ('queued', 'waiting') then page end,
                     approval = case when $3 = 'held' then null else approval end,
                     exchange_count = exchange_count + $8
      where tenant_id = $1 and id = $2 returning exchange_count),
    ${storeExchanges('$9', '$10')}
    select 1 from moved`,
    [
      sql.tenantId,
      runId,
      status,
      problem && JSON.stringify(problem),
      resumeAt,
      finishedAt,
      heldAt,
      ...exchangeValues(end.exchanges ?? NO_EXCHANGES),
    ],
  );
}

/** Ends a run from outside, whoever works on it; its worker finds its lease gone. */
export async function cancelRun(sql: TenantSql, id: string, now: Date): Promise<boolean> {
  const rows = await sql.query(
    /* sql */ `
    update run set status = 'cancelled', finished_at = $3, lease_until = null, resume_at = null, page = null
    where tenant_id = $1 and id = $2 and status in ('queued', 'running', 'waiting', 'held') returning 1`,
    [sql.tenantId, id, now],
  );
  return rows.length > 0;
}

/** Ends every run of a connection that is not over; whoever works on one finds their lease gone. */
export async function cancelRunsOf(
  sql: TenantSql,
  connectionId: string,
  now: Date,
): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    /* sql */ `
    update run set status = 'cancelled', finished_at = $3, lease_until = null, resume_at = null, page = null
    where tenant_id = $1 and connection_id = $2 and status in ('queued', 'running', 'waiting', 'held')
    returning id`,
    [sql.tenantId, connectionId, now],
  );
  return rows.map(({ id }) => id);
}

/** A parked run may go on at `at`. */
export async function resumeRun(sql: TenantSql, id: string, at: Date): Promise<void> {
  await sql.query(
    `update run set resume_at = $3 where tenant_id = $1 and id = $2 and status = 'waiting'`,
    [sql.tenantId, id, at],
  );
}

function toRun(row: RunRow): Run {
  const {
    total,
    seen,
    created,
    updated,
    unchanged,
    skipped,
    paused,
    failed,
    leaseToken: _,
    ...run
  } = row;
  return { ...run, counts: { total, seen, created, updated, unchanged, skipped, paused, failed } };
}
