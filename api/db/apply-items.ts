import type { CardFields } from '../domain/card-fields.ts';
import { type Card, type DirectoryMarks, shownFields } from '../domain/card.ts';
import type { DirectoryPerson } from '../domain/person.ts';
import { answerPhones } from '../domain/phone.ts';
import type { Place } from '../domain/place.ts';
import { changesBetween } from '../domain/plan.ts';
import { toIndexColumns } from './index-columns.ts';
import { keepAddresses } from './leavers.ts';
import type { TenantSql } from './sql.ts';

/** A card to make of what was staged with its person. */
export type CreateCardRow = {
  id: string;
  slug: string;
  directoryId: string;
  ruleId: string | null;
};

export type CreateContext = {
  connectionId: string;
  directoryTenantId: string;
  placeOf(ruleId: string | null): Place;
  createdById: string;
  createdByName: string;
  /** In whose name cards are paused. An administrator's resume counts whoever paused the card. */
  pauseAs: 'leaver' | 'admin';
  now: Date;
};

/**
 * Makes cards with their addresses and asks for their photos. What they say never leaves the database:
 * it is staged there. Whoever got a card meanwhile is passed over, so doing it twice makes none twice.
 * A folder or template that is gone by now counts as none. Returns the ids of the people whose card was made.
 */
export async function createCards(
  sql: TenantSql,
  { runId, rows }: { runId: string; rows: readonly CreateCardRow[] },
  context: CreateContext,
): Promise<string[]> {
  const ruleIds = [...new Set(rows.map(({ ruleId }) => ruleId))];
  const made = await sql.query<{ directory_id: string }>(
    /* sql */ `
    with place as materialized (
      select rule_id, folder.id as folder_id, template.id as template_id
      from jsonb_to_recordset($2) as chosen (rule_id uuid, folder_id uuid, template_id uuid)
      left join folder on folder.tenant_id = $1 and folder.id = chosen.folder_id
      left join template on template.tenant_id = $1 and template.id = chosen.template_id
    ), made as (
      insert into card (tenant_id, id, slug, status, connection_id, directory_tenant_id, directory_id, folder_id, template_id,
                        person, directory, rule_id, sort_name, search_text, created_by_id, created_by_name, created_at, updated_at, synced_at)
      select $1, address.id, address.slug, 'active', $3, $4, item.directory_id, place.folder_id, place.template_id,
             item.person, item.directory, item.rule_id, item.sort_name, item.search_text, $5, $6, $7, $7, $7
      from unnest($9::uuid[], $10::text[], $11::uuid[]) as address (id, slug, directory_id)
      join run_item as item
        on item.tenant_id = $1 and item.run_id = $8 and item.directory_id = address.directory_id
      left join place on place.rule_id is not distinct from item.rule_id
      on conflict (tenant_id, directory_tenant_id, directory_id) do nothing
      returning id, slug, directory_id
    ), handles as (
      insert into handle (handle, kind, tenant_id, object_id, connection_id) select slug, 'card', $1, id, $3 from made
    ), photos as (
      insert into photo_task (tenant_id, card_id, due_at) select $1, id, $7 from made
    )
    select directory_id from made`,
    [
      sql.tenantId,
      JSON.stringify(ruleIds.map((ruleId) => toPlaceColumns(ruleId, context.placeOf(ruleId)))),
      context.connectionId,
      context.directoryTenantId,
      context.createdById,
      context.createdByName,
      context.now,
      runId,
      rows.map(({ id }) => id),
      rows.map(({ slug }) => slug),
      rows.map(({ directoryId }) => directoryId),
    ],
  );
  return made.map((row) => row.directory_id);
}

export type UpdateCardRow = {
  cardId: string;
  person: DirectoryPerson;
  directory: CardFields;
  ruleId: string | null;
  /** `refresh`: nothing a visitor sees has changed. `resume`: somebody who had left is back. */
  action: 'update' | 'refresh' | 'resume';
  /** Of `resume`: the card comes back as well, unless somebody paused it meanwhile. */
  isStatusChanged: boolean;
};

/**
 * Brings the directory's side of cards up to date; what people wrote over it stays. Returns the slugs
 * of the cards whose pages change.
 */
export async function updateCards(
  sql: TenantSql,
  rows: readonly UpdateCardRow[],
  { now, pauseAs }: Pick<CreateContext, 'now' | 'pauseAs'>,
): Promise<string[]> {
  const before = await lockFields(
    sql,
    rows.map(({ cardId }) => cardId),
  );
  const changed = await sql.query<{ slug: string; visible: boolean }>(
    /* sql */ `
    update card set
      person = item.person, directory = item.directory, directory_marks = directory_marks || item.marks,
      rule_id = item.rule_id, sort_name = item.sort_name, search_text = item.search_text,
      status = case when item.comes_back and (paused_by = 'leaver' or $4 = 'admin') then 'active' else status end,
      paused_by = case when item.comes_back and (paused_by = 'leaver' or $4 = 'admin') then null else paused_by end,
      left_at = case when item.action = 'resume' then null else left_at end,
      updated_at = case when item.action = 'refresh' then updated_at else $3 end,
      synced_at = $3
    from jsonb_to_recordset($2) as item (
      card_id uuid, person jsonb, directory jsonb, marks jsonb, rule_id uuid, sort_name text, search_text text,
      action text, comes_back boolean)
    where card.tenant_id = $1 and card.id = item.card_id
    returning slug, item.action <> 'refresh' as visible`,
    [
      sql.tenantId,
      JSON.stringify(rows.map((row) => toUpdateColumns(row, before.get(row.cardId), now))),
      now,
      pauseAs,
    ],
  );
  return changed.filter(({ visible }) => visible).map(({ slug }) => slug);
}

/**
 * Takes cards off the web: leavers', or those of a run that is taken back. A card that somebody paused before stays
 * theirs to resume, and of a leaver it is noted since when they are gone.
 */
export async function pauseCards(
  sql: TenantSql,
  rows: readonly { cardId: string; person: DirectoryPerson | null }[],
  { now, pauseAs }: Pick<CreateContext, 'now' | 'pauseAs'>,
): Promise<string[]> {
  const paused = await sql.query<{ slug: string }>(
    /* sql */ `
    update card set status = 'paused', paused_by = coalesce(paused_by, $4),
                    left_at = case when $4 = 'leaver' then $3::timestamptz end, person = coalesce(item.person, card.person),
                    updated_at = case when status = 'active' then $3 else updated_at end, synced_at = $3
    from jsonb_to_recordset($2) as item (card_id uuid, person jsonb)
    where card.tenant_id = $1 and card.id = item.card_id
      and (status = 'active' or ($4 = 'leaver' and left_at is null))
    returning slug`,
    [
      sql.tenantId,
      JSON.stringify(rows.map(({ cardId, person }) => ({ card_id: cardId, person }))),
      now,
      pauseAs,
    ],
  );
  return paused.map(({ slug }) => slug);
}

/** Deletes leavers' cards, where the organization chose that. Their printed codes answer 410 from then on. */
export async function deleteCards(sql: TenantSql, cardIds: readonly string[]): Promise<string[]> {
  await keepAddresses(sql, cardIds);
  const deleted = await sql.query<{ slug: string }>(
    'delete from card where tenant_id = $1 and id = any($2::uuid[]) returning slug',
    [sql.tenantId, cardIds],
  );
  return deleted.map(({ slug }) => slug);
}

type KnownFields = Pick<Card, 'directory' | 'edits' | 'phoneAnswers'>;

/** What somebody decided about a number since the plan was made is not undone by it. */
function toUpdateColumns(row: UpdateCardRow, known: KnownFields | undefined, now: Date) {
  const { directory: before, edits, phoneAnswers } = known ?? NOTHING_KNOWN;
  const directory = answerPhones(row.directory, phoneAnswers);
  return {
    card_id: row.cardId,
    person: row.person,
    directory,
    marks: marksOf(before, directory, now),
    rule_id: row.ruleId,
    action: row.action,
    comes_back: row.action === 'resume' && row.isStatusChanged,
    ...toIndexColumns(shownFields({ directory, edits })),
  };
}

const NOTHING_KNOWN: KnownFields = { directory: {}, edits: {}, phoneAnswers: {} };

async function lockFields(
  sql: TenantSql,
  cardIds: readonly string[],
): Promise<Map<string, KnownFields>> {
  const rows = await sql.query<KnownFields & { id: string }>(
    /* sql */ `
    select id, directory, edits, phone_answers as "phoneAnswers" from card
    where tenant_id = $1 and id = any($2::uuid[]) order by id for update`,
    [sql.tenantId, cardIds],
  );
  return new Map(rows.map(({ id, ...fields }) => [id, fields]));
}

/** When the directory changed which fields: now, those that differ. */
function marksOf(before: CardFields, after: CardFields, now: Date): DirectoryMarks {
  const at = now.toISOString();
  return Object.fromEntries(changesBetween(before, after).map(({ field }) => [field, { at }]));
}

const toPlaceColumns = (ruleId: string | null, place: Place) => ({
  rule_id: ruleId,
  folder_id: place.folderId,
  template_id: place.templateId,
});
