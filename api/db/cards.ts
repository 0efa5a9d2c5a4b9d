import { indexOf } from '../domain/card-index.ts';
import { type Card, type NewCard, shownFields } from '../domain/card.ts';
import type { CardFilter } from '../domain/many-cards.ts';
import { type CardRow, SELECT_CARD, toCard } from './card-row.ts';
import type { TenantSql } from './sql.ts';

export async function findCard(sql: TenantSql, id: string): Promise<Card | undefined> {
  const [row] = await sql.query<CardRow>(
    `${SELECT_CARD} where card.tenant_id = $1 and card.id = $2`,
    [sql.tenantId, id],
  );
  return row && toCard(row);
}

/** The card of a person, known by directory tenant and object id and by nothing else. */
export async function findCardOfPerson(
  sql: TenantSql,
  person: { directoryTenantId: string; directoryId: string },
): Promise<Card | undefined> {
  const [row] = await sql.query<CardRow>(
    `${SELECT_CARD} where card.tenant_id = $1 and card.directory_tenant_id = $2 and card.directory_id = $3`,
    [sql.tenantId, person.directoryTenantId, person.directoryId],
  );
  return row && toCard(row);
}

/** The last card of the page before. */
export type CardPosition = { sortName: string; id: string };

/** Cards by name, from behind `after`. What is searched for is a key: `toSearchKey`. */
export async function listCards(
  sql: TenantSql,
  filter: CardFilter,
  page: { after?: CardPosition | undefined; limit: number },
): Promise<(Card & { sortName: string })[]> {
  const { where, values } = toCondition(sql, filter);
  if (page.after) {
    values.push(page.after.sortName, page.after.id);
    where.push(
      `(sort_name collate "C", card.id) > ($${values.length - 1}, $${values.length}::uuid)`,
    );
  }
  values.push(page.limit);
  const rows = await sql.query<CardRow>(
    `${SELECT_CARD} where ${where.join(' and ')}
     order by sort_name collate "C", card.id limit $${values.length}`,
    values,
  );
  return rows.map((row) => ({ ...toCard(row), sortName: row.sort_name }));
}

export async function countCards(sql: TenantSql, filter: CardFilter): Promise<number> {
  const { where, values } = toCondition(sql, filter);
  const [row] = await sql.query<{ count: number }>(
    `select count(*)::int as count from card where ${where.join(' and ')}`,
    values,
  );
  return row?.count ?? 0;
}

/** Conditions on `card`, whose organization is $1, and the values they hold. */
export function toCondition(sql: TenantSql, { search, folderId, status }: CardFilter) {
  const values: unknown[] = [sql.tenantId];
  const where = ['card.tenant_id = $1'];
  const and = (condition: (place: string) => string, value: unknown) => {
    values.push(value);
    where.push(condition(`$${values.length}`));
  };
  for (const word of search?.split(' ').filter(Boolean) ?? []) {
    and((place) => `position(${place} in search_text) > 0`, word);
  }
  if (folderId === 'root') where.push('folder_id is null');
  else if (folderId) and((place) => `folder_id = ${place}`, folderId);
  if (status) and((place) => `card.status = ${place}`, status);
  return { where, values };
}

export async function insertCard(sql: TenantSql, card: NewCard): Promise<void> {
  const { sortName, searchText } = indexOf(shownFields(card));
  await sql.query(
    /* sql */ `
    insert into card (tenant_id, id, slug, status, paused_by, folder_id, template_id, directory, edits, edit_marks,
                      sort_name, search_text, created_by_id, created_by_name, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)`,
    [
      sql.tenantId,
      card.id,
      card.slug,
      card.status,
      card.pausedBy,
      card.folderId,
      card.templateId,
      JSON.stringify(card.directory),
      JSON.stringify(card.edits),
      JSON.stringify(card.editMarks),
      sortName,
      searchText,
      card.createdById,
      card.createdByName,
      card.createdAt,
    ],
  );
  await sql.query(
    `insert into handle (handle, kind, tenant_id, object_id) values ($2, 'card', $1, $3)`,
    [sql.tenantId, card.slug, card.id],
  );
}

/** Stores what people may change on a card. A photo that is shown again is looked at again. */
export async function updateCard(
  sql: TenantSql,
  card: Pick<
    Card,
    | 'id'
    | 'directory'
    | 'edits'
    | 'editMarks'
    | 'folderId'
    | 'templateId'
    | 'photoHidden'
    | 'updatedAt'
  >,
): Promise<void> {
  const { sortName, searchText } = indexOf(shownFields(card));
  await sql.query(
    /* sql */ `
    with shown_again as (
      update photo_task set due_at = $9 from card
      where photo_task.tenant_id = $1 and card_id = $2 and card.tenant_id = $1 and card.id = $2
        and card.photo_hidden and not $10)
    update card set edits = $3, edit_marks = $4, folder_id = $5, template_id = $6,
                    sort_name = $7, search_text = $8, updated_at = $9, photo_hidden = $10
    where tenant_id = $1 and id = $2`,
    [
      sql.tenantId,
      card.id,
      JSON.stringify(card.edits),
      JSON.stringify(card.editMarks),
      card.folderId,
      card.templateId,
      sortName,
      searchText,
      card.updatedAt,
      card.photoHidden,
    ],
  );
}

export async function updateCardStatus(
  sql: TenantSql,
  card: Pick<Card, 'id' | 'status' | 'pausedBy' | 'ruleId' | 'updatedAt'>,
): Promise<void> {
  await sql.query(
    /* sql */ `
    update card set status = $3, paused_by = $4, rule_id = $5, updated_at = $6,
                    left_at = case when $3 = 'paused' then left_at end
    where tenant_id = $1 and id = $2`,
    [sql.tenantId, card.id, card.status, card.pausedBy, card.ruleId, card.updatedAt],
  );
}

/** Deletes a card with its photo and its public address. */
export async function deleteCard(sql: TenantSql, id: string): Promise<void> {
  await sql.query('delete from card where tenant_id = $1 and id = $2', [sql.tenantId, id]);
}

/** Keeps a concurrent change of the same card out until this transaction ends. */
export async function lockCard(sql: TenantSql, id: string): Promise<void> {
  await sql.query('select from card where tenant_id = $1 and id = $2 for update', [
    sql.tenantId,
    id,
  ]);
}

export type ImportedRow = { directoryId: string; cardId: string; byName: string; at: Date };

/** Which of these people have a card already, whoever made it and however. */
export async function listImported(
  sql: TenantSql,
  directoryTenantId: string,
  directoryIds: readonly string[],
): Promise<ImportedRow[]> {
  return sql.query<ImportedRow>(
    /* sql */ `
    select directory_id as "directoryId", id as "cardId", created_by_name as "byName", created_at as at
    from card where tenant_id = $1 and directory_tenant_id = $2 and directory_id = any($3::uuid[])`,
    [sql.tenantId, directoryTenantId, directoryIds],
  );
}
