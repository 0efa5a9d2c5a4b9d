import type { RunItem, RunItemsPage } from '../domain/run-item.ts';
import type { DoneItem } from '../domain/undo.ts';
import type { TenantSql } from './sql.ts';

/** A run's people by object id, from behind `after`; those whom it has nothing to do about are left out. */
export async function listItems(
  sql: TenantSql,
  runId: string,
  { after, limit, held, action }: RunItemsPage,
): Promise<RunItem[]> {
  return sql.query<RunItem>(
    /* sql */ `
    select directory_id as "directoryId", display_name as "displayName", card_id as "cardId", action, held, applied,
           changes, problem
    from run_item
    where tenant_id = $1 and run_id = $2 and ($3::uuid is null or directory_id > $3)
      and ($4::boolean is null or held = $4) and ($5::text is null or action = $5)
      and (action not in ('unchanged', 'refresh', 'skip') or problem is not null or $5 is not null)
    order by directory_id limit $6`,
    [sql.tenantId, runId, after ?? null, held ?? null, action ?? null, limit],
  );
}

/** What a run did that a visitor saw, by object id from behind `after`. */
export async function listDone(
  sql: TenantSql,
  runId: string,
  { after, limit }: Pick<RunItemsPage, 'after' | 'limit'>,
): Promise<DoneItem[]> {
  return sql.query<DoneItem>(
    /* sql */ `
    select directory_id as "directoryId", display_name as "displayName", action, changes from run_item
    where tenant_id = $1 and run_id = $2 and applied and problem is null
      and action in ('create', 'update', 'resume', 'pause', 'delete') and ($3::uuid is null or directory_id > $3)
    order by directory_id limit $4`,
    [sql.tenantId, runId, after ?? null, limit],
  );
}
