import type { CardFields } from '../domain/card-fields.ts';
import type { GuardedKind, KindCounts } from '../domain/guards.ts';
import { kindOf } from '../domain/plan-hash.ts';
import type { FieldChange, PlannedAction } from '../domain/plan.ts';
import type { DirectoryPerson } from '../domain/person.ts';
import type { TenantSql } from './sql.ts';

const ACTIONS: readonly PlannedAction[] = ['create', 'update', 'resume', 'pause', 'delete'];

/** Actions by the guard that looks at them. */
const actionsOf = (kinds: readonly GuardedKind[]): PlannedAction[] =>
  ACTIONS.filter((action) => kinds.some((kind) => kind === kindOf(action)));

/** Cards a plan would touch, by kind; of changes those of the field that changes most often. */
export async function countPlanned(sql: TenantSql, runId: string): Promise<KindCounts> {
  const [row] = await sql.query<KindCounts>(
    /* sql */ `
    with item as (select action, changes from run_item where tenant_id = $1 and run_id = $2 and problem is null)
    ${COUNT_KINDS}`,
    [sql.tenantId, runId],
  );
  return row ?? { create: 0, change: 0, remove: 0 };
}

/**
 * Cards that a connection's runs touched since then, but for what somebody approved. Cards made for
 * people whom an administrator chose say nothing about a drip.
 */
export async function countTouched(
  sql: TenantSql,
  connectionId: string,
  since: Date,
): Promise<KindCounts> {
  const [row] = await sql.query<KindCounts>(
    /* sql */ `
    with item as (
      select action, changes from run_item join run on run.tenant_id = run_item.tenant_id and run.id = run_id
      where run_item.tenant_id = $1 and run.connection_id = $2 and run.started_at >= $3 and not approved
        and applied and run_item.problem is null and (action <> 'create' or request->>'kind' = 'sync'))
    ${COUNT_KINDS}`,
    [sql.tenantId, connectionId, since],
  );
  return row ?? { create: 0, change: 0, remove: 0 };
}

const COUNT_KINDS = /* sql */ `
  select
    (select count(*)::int from item where action = 'create') as create,
    (select count(*)::int from item where action in ('pause', 'delete')) as remove,
    coalesce((
      select max(cards) from (
        select count(*)::int as cards from item, jsonb_array_elements(changes) as change
        where action in ('update', 'resume') and change->>'field' <> 'status'
        group by change->>'field') as by_field), 0) as change`;

export async function countActive(sql: TenantSql, connectionId: string): Promise<number> {
  const [row] = await sql.query<{ active: number }>(
    `select count(*)::int as active from card where tenant_id = $1 and connection_id = $2 and status = 'active'`,
    [sql.tenantId, connectionId],
  );
  return row?.active ?? 0;
}

/** Keeps what these guards look at for an approval. */
export async function holdItems(
  sql: TenantSql,
  runId: string,
  kinds: readonly GuardedKind[],
): Promise<void> {
  await sql.query(
    /* sql */ `
    update run_item set held = true
    where tenant_id = $1 and run_id = $2 and not applied and action = any($3)`,
    [sql.tenantId, runId, actionsOf(kinds)],
  );
}

/** What was held may be done. */
export async function freeItems(sql: TenantSql, runId: string): Promise<void> {
  await sql.query(
    'update run_item set held = false, approved = true where tenant_id = $1 and run_id = $2 and held',
    [sql.tenantId, runId],
  );
}

/** The hash of a run's plan, or of its held part where there is one; as `hashPlan` makes it. */
export async function storePlanHash(sql: TenantSql, runId: string): Promise<string> {
  const [row] = await sql.query<{ hash: string }>(
    /* sql */ `
    with part as (
      select directory_id, digest from run_item
      where tenant_id = $1 and run_id = $2 and digest is not null
        and (held or not exists (select from run_item where tenant_id = $1 and run_id = $2 and held)))
    update run set plan_hash = encode(
      sha256(coalesce((select string_agg(digest, ''::bytea order by directory_id) from part), ''::bytea)), 'hex')
    where tenant_id = $1 and id = $2 returning plan_hash as hash`,
    [sql.tenantId, runId],
  );
  if (!row) throw new Error('the run of a plan is gone');
  return row.hash;
}

/** An item that waits, with the person as it was read; null where nobody was read. */
export type HeldItem = {
  directoryId: string;
  displayName: string;
  cardId: string | null;
  action: PlannedAction;
  changes: FieldChange[];
  person: DirectoryPerson | null;
  directory: CardFields | null;
};

/** What is held, in the order of object ids, from behind `after`. */
export async function listHeldItems(
  sql: TenantSql,
  runId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<HeldItem[]> {
  return sql.query<HeldItem>(
    /* sql */ `
    select directory_id as "directoryId", display_name as "displayName", card_id as "cardId", action, changes, person, directory
    from run_item
    where tenant_id = $1 and run_id = $2 and held and ($3::uuid is null or directory_id > $3)
    order by directory_id limit $4`,
    [sql.tenantId, runId, after, limit],
  );
}

/** Says yes to a held run: it is queued again, to be reviewed. False where it is not held with this hash. */
export async function approveRun(
  sql: TenantSql,
  runId: string,
  approval: { byId: string; byName: string; at: string; planHash: string },
): Promise<boolean> {
  const rows = await sql.query(
    /* sql */ `
    update run set status = 'queued', held_at = null, approval = $3, attempts = 0,
                   checkpoint = jsonb_set(checkpoint, '{stage}', '"review"')
    where tenant_id = $1 and id = $2 and status = 'held' and plan_hash = $4 returning 1`,
    [sql.tenantId, runId, JSON.stringify(approval), approval.planHash],
  );
  return rows.length > 0;
}
