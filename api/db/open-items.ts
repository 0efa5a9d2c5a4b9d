import type { ItemRange, OpenBatch, OpenItem } from '../domain/run-item.ts';
import type { RunProblem } from '../domain/run.ts';
import type { TenantSql } from './sql.ts';

/** Planned, free and not done; the words of the index `run_item_open`. */
export const IS_OPEN = `not applied and not held and action not in ('unchanged', 'skip')`;

/**
 * The next of what is planned and not done yet, in the order it was staged in; undefined where nothing
 * is left. What a new card is to say stays where it is: `createCards` takes it from there.
 */
export async function findOpenBatch(
  sql: TenantSql,
  runId: string,
  { after, limit }: { after: string; limit: number },
): Promise<OpenBatch | undefined> {
  const [found] = await sql.query<{ last: string | null; creates: number; others: number }>(
    /* sql */ `
    select max(position) as last, count(*) filter (where action = 'create')::int as creates,
           count(*) filter (where action <> 'create')::int as others
    from (
      select position, action from run_item
      where tenant_id = $1 and run_id = $2 and ${IS_OPEN} and position > $3
      order by position limit $4) as batch`,
    [sql.tenantId, runId, after, limit],
  );
  if (!found?.last) return undefined;
  const range = { after, last: found.last };
  const items = found.others > 0 ? await listOpenItems(sql, runId, range) : [];
  return { ...range, creates: found.creates, items };
}

function listOpenItems(sql: TenantSql, runId: string, range: ItemRange): Promise<OpenItem[]> {
  return sql.query<OpenItem>(
    /* sql */ `
    select card_id as "cardId", action, rule_id as "ruleId", person, directory,
           changes @> '[{"field":"status"}]' as "isStatusChanged"
    from run_item
    where tenant_id = $1 and run_id = $2 and ${IS_OPEN} and action <> 'create'
      and position > $3 and position <= $4
    order by position`,
    [sql.tenantId, runId, range.after, range.last],
  );
}

/** Whom the items of a batch are about, each with a range of its own. */
export function listOpenPeople(
  sql: TenantSql,
  runId: string,
  range: ItemRange,
): Promise<(ItemRange & { directoryId: string; displayName: string })[]> {
  return sql.query(
    /* sql */ `
    select position - 1 as after, position as last, directory_id as "directoryId", display_name as "displayName"
    from run_item
    where tenant_id = $1 and run_id = $2 and ${IS_OPEN} and position > $3 and position <= $4
    order by position`,
    [sql.tenantId, runId, range.after, range.last],
  );
}

const FORGET_STAGED = 'person = null, directory = null, new_card_id = null, new_slug = null';

/** Done: the items stay as the log of what changed; what was staged to do it goes. */
export async function markApplied(
  sql: TenantSql,
  runId: string,
  { after, last, at }: ItemRange & { at: Date },
): Promise<void> {
  await sql.query(
    /* sql */ `
    update run_item set applied = true, applied_at = $5, ${FORGET_STAGED}
    where tenant_id = $1 and run_id = $2 and ${IS_OPEN} and position > $3 and position <= $4`,
    [sql.tenantId, runId, after, last, at],
  );
}

/** Could not be done for this one person; the run goes on without them. */
export async function markFailed(
  sql: TenantSql,
  runId: string,
  { directoryId, problem, at }: { directoryId: string; problem: RunProblem; at: Date },
): Promise<void> {
  await sql.query(
    /* sql */ `
    update run_item set applied = true, applied_at = $5, problem = $4, ${FORGET_STAGED}
    where tenant_id = $1 and run_id = $2 and directory_id = $3`,
    [sql.tenantId, runId, directoryId, JSON.stringify(problem), at],
  );
}
