import type { CardFields } from '../domain/card-fields.ts';
import type { StoredCard } from '../domain/card.ts';
import type { DirectoryPerson } from '../domain/person.ts';
import type { PhoneAnswers } from '../domain/phone.ts';
import { digestItem } from '../domain/plan-hash.ts';
import type { PlannedAction, StagedItem } from '../domain/plan.ts';
import type { PersonProblem, RunProblem } from '../domain/run.ts';
import { toIndexColumns } from './index-columns.ts';
import type { TenantSql } from './sql.ts';

/**
 * Stages what a page said, what is planned for it, and who cannot be served. A person named again
 * replaces what was staged: the last word counts. `items` must name each person once.
 */
export async function upsertItems(
  sql: TenantSql,
  runId: string,
  items: readonly StagedItem[],
  problems: readonly PersonProblem[],
): Promise<void> {
  if (items.length === 0) return;
  const byId = new Map(
    problems.map(({ directoryId, code, detail }) => [directoryId, { code, detail }]),
  );
  await sql.query(
    /* sql */ `
    insert into run_item (tenant_id, run_id, directory_id, display_name, card_id, action, reason, changes, person, directory,
                          rule_id, problem, digest, sort_name, search_text, new_card_id, new_slug)
    select $1, $2, item.directory_id, item.display_name, item.card_id, item.action, item.reason,
           item.changes, item.person, item.directory, item.rule_id, item.problem, decode(item.digest, 'hex'), item.sort_name, item.search_text,
           item.new_card_id, item.new_slug
    from jsonb_to_recordset($3) as item (
      directory_id uuid, display_name text, card_id uuid, action text, reason text,
      changes jsonb, person jsonb, directory jsonb, rule_id uuid, problem jsonb, digest text, sort_name text, search_text text,
      new_card_id uuid, new_slug text)
    on conflict (tenant_id, run_id, directory_id) do update set
      display_name = excluded.display_name, card_id = excluded.card_id, action = excluded.action,
      reason = excluded.reason, changes = excluded.changes, person = excluded.person,
      directory = excluded.directory, rule_id = excluded.rule_id, problem = excluded.problem,
      digest = excluded.digest, sort_name = excluded.sort_name, search_text = excluded.search_text,
      new_card_id = excluded.new_card_id, new_slug = excluded.new_slug
    where run_item.tenant_id = $1`,
    [
      sql.tenantId,
      runId,
      JSON.stringify(items.map((item) => toRow(item, byId.get(item.directoryId)))),
    ],
  );
}

function toRow(item: StagedItem, problem: RunProblem | undefined) {
  return {
    directory_id: item.directoryId,
    display_name: item.displayName,
    card_id: item.cardId,
    action: item.action,
    reason: 'reason' in item ? item.reason : null,
    changes: item.changes,
    person: 'person' in item ? item.person : null,
    directory: 'directory' in item ? item.directory : null,
    rule_id: 'ruleId' in item ? item.ruleId : null,
    problem,
    digest: digestItem(item)?.toString('hex') ?? null,
    new_card_id: item.address?.cardId,
    new_slug: item.address?.slug,
    ...(item.action === 'create' && toIndexColumns(item.directory)),
  };
}

/** Forgets everybody in a run. */
export async function deleteItems(sql: TenantSql, runId: string): Promise<void> {
  await sql.query('delete from run_item where tenant_id = $1 and run_id = $2', [
    sql.tenantId,
    runId,
  ]);
}

export type ActionCounts = Partial<Record<PlannedAction, number>>;

export async function countItems(sql: TenantSql, runId: string): Promise<ActionCounts> {
  const rows = await sql.query<{ action: PlannedAction; count: number }>(
    'select action, count(*)::int as count from run_item where tenant_id = $1 and run_id = $2 group by action',
    [sql.tenantId, runId],
  );
  return Object.fromEntries(rows.map(({ action, count }) => [action, count]));
}

type StoredRow = {
  id: string;
  status: StoredCard['status'];
  paused_by: StoredCard['pausedBy'];
  directory: CardFields;
  directory_id: string;
  person: DirectoryPerson;
  phone_answers: PhoneAnswers;
  rule_id: string | null;
  has_left: boolean;
};

const STORED_COLUMNS =
  'id, status, paused_by, directory, directory_id, person, phone_answers, rule_id, left_at is not null as has_left';

/** The cards of these people, to plan against. */
export async function listStoredCards(
  sql: TenantSql,
  directoryTenantId: string,
  directoryIds: readonly string[],
): Promise<StoredCard[]> {
  const rows = await sql.query<StoredRow>(
    /* sql */ `
    select ${STORED_COLUMNS} from card
    where tenant_id = $1 and directory_tenant_id = $2 and directory_id = any($3::uuid[])`,
    [sql.tenantId, directoryTenantId, directoryIds],
  );
  return rows.map(toStoredCard);
}

/** A connection's cards of people, by object id from behind `after`. */
export async function listCardsOf(
  sql: TenantSql,
  { connectionId, after, limit }: { connectionId: string; after: string | null; limit: number },
): Promise<StoredCard[]> {
  const rows = await sql.query<StoredRow>(
    /* sql */ `
    select ${STORED_COLUMNS} from card
    where tenant_id = $1 and connection_id = $2 and directory_id is not null
      and ($3::uuid is null or directory_id > $3)
    order by directory_id limit $4`,
    [sql.tenantId, connectionId, after, limit],
  );
  return rows.map(toStoredCard);
}

/**
 * Cards of a connection whose people a run has not read, by object id from behind `after`. `not in`
 * is hashed whatever the planner believes of a table that was filled a moment ago; an anti-join is not.
 */
export async function listUnreadCards(
  sql: TenantSql,
  {
    runId,
    connectionId,
    after,
    limit,
  }: { runId: string; connectionId: string; after: string | null; limit: number },
): Promise<StoredCard[]> {
  const rows = await sql.query<StoredRow>(
    /* sql */ `
    select ${STORED_COLUMNS} from card
    where tenant_id = $1 and connection_id = $3 and directory_id is not null
      and ($4::uuid is null or directory_id > $4)
      and directory_id not in (
        select directory_id from run_item where tenant_id = $1 and run_id = $2)
    order by directory_id limit $5`,
    [sql.tenantId, runId, connectionId, after, limit],
  );
  return rows.map(toStoredCard);
}

/** The run is over: keep what changed and what failed, forget everybody else. */
export async function deleteUneventfulItems(sql: TenantSql, runId: string): Promise<void> {
  await sql.query(
    /* sql */ `
    delete from run_item where tenant_id = $1 and run_id = $2
      and problem is null and action in ('unchanged', 'skip', 'refresh')`,
    [sql.tenantId, runId],
  );
}

export async function countProblems(sql: TenantSql, runId: string): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    'select count(*)::int as count from run_item where tenant_id = $1 and run_id = $2 and problem is not null',
    [sql.tenantId, runId],
  );
  return row?.count ?? 0;
}

export async function listProblems(
  sql: TenantSql,
  runId: string,
  limit: number,
): Promise<PersonProblem[]> {
  return sql.query<PersonProblem>(
    /* sql */ `
    select directory_id as "directoryId", display_name as "displayName",
           problem ->> 'code' as code, problem ->> 'detail' as detail
    from run_item where tenant_id = $1 and run_id = $2 and problem is not null
    order by display_name, directory_id limit $3`,
    [sql.tenantId, runId, limit],
  );
}

function toStoredCard(row: StoredRow): StoredCard {
  return {
    id: row.id,
    status: row.status,
    pausedBy: row.paused_by,
    directory: row.directory,
    directoryId: row.directory_id,
    person: row.person,
    phoneAnswers: row.phone_answers,
    ruleId: row.rule_id,
    hasLeft: row.has_left,
  };
}
