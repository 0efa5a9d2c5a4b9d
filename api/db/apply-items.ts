import type { CardFields } from '../domain/card-fields.ts';
import { type Card, type DirectoryMarks, shownFields } from '../domain/card.ts';
import type { DirectoryPerson } from '../domain/person.ts';
import { answerPhones } from '../domain/phone.ts';
import type { Place } from '../domain/place.ts';
import { changesBetween } from '../domain/plan.ts';
import { dropLeftAdministrators } from './administrators.ts';
import { toIndexColumns } from './index-columns.ts';
import { keepAddresses } from './leavers.ts';
import type { ItemRange } from '../domain/run-item.ts';
import { IS_OPEN } from './open-items.ts';
import type { TenantSql } from './sql.ts';

export type ApplyContext = {
  connectionId: string;
  directoryTenantId: string;
  /** Where a new card lies and how it looks: by the rule that made it, and where no such rule is named. */
  places: readonly (Place & { ruleId: string | null })[];
  createdById: string;
  createdByName: string;
  /** In whose name cards are paused. An administrator's resume counts whoever paused the card. */
  pauseAs: 'leaver' | 'admin';
  now: Date;
};

/**
 * Makes the cards of a batch with their addresses and asks for their photos. What they say never leaves
 * the database: it is staged there. Whoever got a card meanwhile is passed over, so doing it twice makes
 * none twice. A folder or template that is gone by now counts as none. Returns how many were made.
 */
export async function createCards(
  sql: TenantSql,
  { runId, after, last }: ItemRange & { runId: string },
  context: ApplyContext,
): Promise<number> {
  const [made] = await sql.query<{ count: number }>(
    /* sql */ `
    with place as materialized (
      select rule_id, folder.id as folder_id, template.id as template_id
      from jsonb_to_recordset($2) as chosen (rule_id uuid, folder_id uuid, template_id uuid)
      left join folder on folder.tenant_id = $1 and folder.id = chosen.folder_id
      left join template on template.tenant_id = $1 and template.id = chosen.template_id
    ), made as (
      insert into card (tenant_id, id, slug, status, connection_id, directory_tenant_id, directory_id, folder_id, template_id,
                        person, directory, rule_id, sort_name, search_text, created_by_id, created_by_name, created_at, updated_at, synced_at)
      select $1, new_card_id, new_slug, 'active', $3, $4, directory_id, place.folder_id, place.template_id,
             person, directory, item.rule_id, sort_name, search_text, $5, $6, $7, $7, $7
      from run_item as item
      left join place on place.rule_id is not distinct from
        (select known.rule_id from place as known where known.rule_id = item.rule_id)
      where item.tenant_id = $1 and run_id = $8 and position > $9 and position <= $10 and ${IS_OPEN} and action = 'create'
      on conflict (tenant_id, directory_tenant_id, directory_id) do nothing
      returning id, slug
    ), handles as (
      insert into handle (handle, kind, tenant_id, object_id, connection_id) select slug, 'card', $1, id, $3 from made
    ), photos as (
      insert into photo_task (tenant_id, card_id, due_at) select $1, id, $7 from made
    )
    select count(*)::int as count from made`,
    [
      sql.tenantId,
      JSON.stringify(context.places.map(toPlaceColumns)),
      context.connectionId,
      context.directoryTenantId,
      context.createdById,
      context.createdByName,
      context.now,
      runId,
      after,
      last,
    ],
  );
  return made?.count ?? 0;
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
  { now, pauseAs }: Pick<ApplyContext, 'now' | 'pauseAs'>,
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
  { now, pauseAs }: Pick<ApplyContext, 'now' | 'pauseAs'>,
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
export async function deleteCards(
  sql: TenantSql,
  cardIds: readonly string[],
  now: Date,
): Promise<string[]> {
  await dropLeftAdministrators(sql, cardIds, now);
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

const toPlaceColumns = ({ ruleId, folderId, templateId }: ApplyContext['places'][number]) => ({
  rule_id: ruleId,
  folder_id: folderId,
  template_id: templateId,
});
