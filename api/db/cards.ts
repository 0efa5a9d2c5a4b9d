import type { CardFields, FieldName } from '../domain/card-fields.ts';
import { indexOf } from '../domain/card-index.ts';
import {
  type Card,
  type DirectoryMarks,
  type EditMark,
  type NewCard,
  type PhotoSource,
  shownFields,
} from '../domain/card.ts';
import type { Handover } from '../domain/handover.ts';
import type { CardFilter } from '../domain/many-cards.ts';
import type { PhoneAnswers } from '../domain/phone.ts';
import type { RunProblem } from '../domain/run.ts';
import { JOIN_LAST_PROBLEM } from './card-history.ts';
import { handoverOf } from './handovers.ts';
import type { TenantSql } from './sql.ts';

type CardRow = {
  tenant_id: Card['tenantId'];
  id: string;
  slug: string;
  status: Card['status'];
  paused_by: Card['pausedBy'];
  left_at: Date | null;
  handover: Handover | null;
  connection_id: string | null;
  directory_tenant_id: string | null;
  directory_id: string | null;
  folder_id: string | null;
  template_id: string | null;
  template: Card['template'];
  directory: CardFields;
  edits: CardFields;
  edit_marks: Partial<Record<FieldName, EditMark>>;
  directory_marks: DirectoryMarks;
  phone_answers: PhoneAnswers;
  rule_id: string | null;
  sort_name: string;
  photo_version: string | null;
  photo_width: number | null;
  photo_height: number | null;
  photo_source: PhotoSource | null;
  photo_hidden: boolean;
  created_by_id: string;
  created_by_name: string;
  created_at: Date;
  updated_at: Date;
  synced_at: Date | null;
  connection_name: string | null;
  next_sync_at: Date | null;
  connection_problem: RunProblem | null;
  last_problem: RunProblem | null;
  last_problem_run_id: string | null;
  last_problem_at: Date | null;
};

/** A card is as fresh as its own last change or its directory's last complete run, whichever is later. */
const SELECT_CARD = /* sql */ `
  select card.tenant_id, card.id, slug, card.status, paused_by, left_at, card.connection_id, card.directory_tenant_id,
         directory_id, folder_id, template_id, directory, edits, edit_marks, directory_marks, phone_answers, rule_id, sort_name,
         photo.version as photo_version, photo.width as photo_width, photo.height as photo_height,
         photo.source as photo_source, photo_hidden,
         created_by_id, created_by_name, card.created_at, card.updated_at,
         greatest(card.synced_at, connection.synced_at) as synced_at,
         ${handoverOf('handover_card_id', 'handover_url')} as handover,
         (select jsonb_build_object('id', template.id, 'name', template.name, 'fields', template.fields)
          from template where template.tenant_id = card.tenant_id
            and template.id = effective_template(card.tenant_id, card.template_id, card.folder_id)) as template,
         connection.name as connection_name, connection.next_sync_at, connection.problem as connection_problem,
         last.problem as last_problem, last.run_id as last_problem_run_id, last.at as last_problem_at
  from card
  left join handle on handle.tenant_id = card.tenant_id and handle.handle = card.slug
  left join connection on connection.tenant_id = card.tenant_id and connection.id = card.connection_id
  left join photo on photo.tenant_id = card.tenant_id and photo.card_id = card.id
  ${JOIN_LAST_PROBLEM}`;

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

function toCard(row: CardRow): Card {
  return {
    tenantId: row.tenant_id,
    id: row.id,
    slug: row.slug,
    status: row.status,
    pausedBy: row.paused_by,
    leftAt: row.left_at,
    handover: row.handover,
    connectionId: row.connection_id,
    directoryTenantId: row.directory_tenant_id,
    directoryId: row.directory_id,
    folderId: row.folder_id,
    templateId: row.template_id,
    template: row.template,
    directory: row.directory,
    edits: row.edits,
    editMarks: row.edit_marks,
    directoryMarks: row.directory_marks,
    phoneAnswers: row.phone_answers,
    ruleId: row.rule_id,
    photo: toPhoto(row),
    photoHidden: row.photo_hidden,
    createdById: row.created_by_id,
    createdByName: row.created_by_name,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    syncedAt: row.synced_at,
    inStep: toInStep(row),
  };
}

function toInStep(row: CardRow): Card['inStep'] {
  if (row.connection_name === null) return null;
  const { last_problem: last, last_problem_run_id: runId, last_problem_at: at } = row;
  const own = last && { ...last, runId, at };
  const ofConnection = row.connection_problem && {
    code: row.connection_problem.code,
    detail: row.connection_problem.detail,
    runId: null,
    at: null,
  };
  return {
    connectionName: row.connection_name,
    nextSyncAt: row.next_sync_at,
    problem: own ?? ofConnection,
  };
}

function toPhoto(row: CardRow): Card['photo'] {
  const { photo_version: version, photo_width: width, photo_height: height } = row;
  const { photo_source: source } = row;
  if (version === null || width === null || height === null || source === null) return null;
  return { version, width, height, source };
}
