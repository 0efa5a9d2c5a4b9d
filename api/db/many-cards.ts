import type { CardChoice, ManyChange } from '../domain/many-cards.ts';
import { toCondition } from './cards.ts';
import type { TenantSql } from './sql.ts';

/**
 * Keeps other changes of the chosen cards out until this transaction ends. Undefined where one that is
 * named is not there. In one order, so that two such choices wait for each other and do not block.
 */
export async function lockChosen(
  sql: TenantSql,
  choice: CardChoice,
): Promise<string[] | undefined> {
  const { where, values } = toChosen(sql, choice);
  const rows = await sql.query<{ id: string }>(
    `select card.id from card where ${where.join(' and ')} order by card.id for update`,
    values,
  );
  const isMissing = 'ids' in choice && rows.length < new Set(choice.ids.map(toLower)).size;
  return isMissing ? undefined : rows.map(({ id }) => id);
}

function toChosen(sql: TenantSql, choice: CardChoice) {
  if ('ids' in choice)
    return {
      where: ['card.tenant_id = $1', 'card.id = any($2::uuid[])'],
      values: [sql.tenantId, choice.ids],
    };
  const { where, values } = toCondition(sql, choice.filter);
  values.push(choice.except);
  return { where: [...where, `card.id <> all($${values.length}::uuid[])`], values };
}

const toLower = (id: string): string => id.toLowerCase();

/** Keeps what is about to be done to cards in their histories. One that is deleted has none any more. */
export async function insertManyEvents(
  sql: TenantSql,
  ids: readonly string[],
  change: ManyChange,
): Promise<void> {
  if (change.kind === 'delete') return;
  const { author, now, kind } = change;
  const by = [sql.tenantId, ids, now, author.source, author.id, author.name];
  if (kind === 'move') {
    await sql.query(
      /* sql */ `${INSERT_EVENTS}
      select $1, card.id, $3, 'change', $4, $5, $6,
             jsonb_build_array(jsonb_build_object('field', 'folder', 'from', source.name, 'to', target.name, 'source', null))
      from card
      left join folder source on source.tenant_id = $1 and source.id = card.folder_id
      left join folder target on target.tenant_id = $1 and target.id = $7
      where card.tenant_id = $1 and card.id = any($2::uuid[]) and card.folder_id is distinct from $7::uuid`,
      [...by, change.folderId],
    );
    return;
  }
  await sql.query(
    /* sql */ `${INSERT_EVENTS}
    select $1, id, $3, $7::text, $4, $5, $6, '[]'
    from card where tenant_id = $1 and id = any($2::uuid[]) and status = $8`,
    [...by, kind, kind === 'pause' ? 'active' : 'paused'],
  );
}

const INSERT_EVENTS = /* sql */ `
  insert into card_event (tenant_id, card_id, at, action, source, by_id, by_name, changes)`;

/** Changes cards, and returns the slugs of those that are other than before. */
export async function changeMany(
  sql: TenantSql,
  ids: readonly string[],
  change: ManyChange,
): Promise<string[]> {
  const { statement, values } = toStatement(change);
  const rows = await sql.query<{ slug: string }>(`${statement} returning slug`, [
    sql.tenantId,
    ids,
    ...values,
  ]);
  return rows.map(({ slug }) => slug);
}

const CHOSEN = 'where tenant_id = $1 and id = any($2::uuid[])';

function toStatement(change: ManyChange): { statement: string; values: unknown[] } {
  switch (change.kind) {
    case 'move':
      return {
        statement: `update card set folder_id = $3, updated_at = $4 ${CHOSEN} and folder_id is distinct from $3`,
        values: [change.folderId, change.now],
      };
    case 'pause':
      return {
        statement: `update card set status = 'paused', paused_by = 'admin', updated_at = $3 ${CHOSEN} and status = 'active'`,
        values: [change.now],
      };
    case 'resume':
      return {
        // Whoever brings a leaver's card back has chosen it: no rule takes it away again.
        statement: `update card set status = 'active', paused_by = null, rule_id = case when left_at is null then rule_id end,
                                    left_at = null, updated_at = $3 ${CHOSEN} and status = 'paused'`,
        values: [change.now],
      };
    case 'delete':
      return { statement: `delete from card ${CHOSEN}`, values: [] };
  }
}
