import type { CardFields } from '../domain/card-fields.ts';
import type { Colleague, ColleagueFilter } from '../domain/colleague.ts';
import { publicFields, type TemplateFields } from '../domain/template.ts';
import { treeBelow } from './folder-tree.ts';
import type { TenantSql } from './sql.ts';

type ColleagueRow = {
  id: string;
  slug: string;
  sort_name: string;
  shown: CardFields;
  template_fields: TemplateFields | null;
  has_photo: boolean;
};

type Position = { sortName: string; id: string };

/**
 * Published cards by name, as visitors see them. The search looks at names alone: what a template hides
 * cannot be found out by searching for it. `name` is a key: `toSearchKey`.
 */
export async function listColleagues(
  sql: TenantSql,
  { name = '', folderId, cardIds, people }: ColleagueFilter,
  { after, limit }: { after?: Position | undefined; limit: number },
): Promise<(Colleague & { sortName: string })[]> {
  const rows = await sql.query<ColleagueRow>(
    /* sql */ `
    select card.id, card.slug, card.sort_name, card.shown, template.fields as template_fields,
           exists (select from photo where photo.tenant_id = $1 and photo.card_id = card.id) as has_photo
    from card
    left join template on template.tenant_id = $1
      and template.id = effective_template(card.tenant_id, card.template_id, card.folder_id)
    where card.tenant_id = $1 and card.status = 'active'
      and not exists (select from unnest($2::text[]) word where position(word in card.sort_name) = 0)
      and ($3::uuid is null or card.folder_id in (${treeBelow('$3::uuid')}))
      and ($4::uuid[] is null or card.id = any($4))
      and ($5::uuid[] is null or (card.directory_id = any($5) and card.directory_tenant_id = $6))
      and ($7::text is null or (card.sort_name collate "C", card.id) > ($7, $8::uuid))
    order by card.sort_name collate "C", card.id limit $9`,
    [
      sql.tenantId,
      name.split(' ').filter(Boolean),
      folderId,
      cardIds,
      people,
      sql.tenantId,
      after?.sortName,
      after?.id,
      limit,
    ],
  );
  return rows.map(toColleague);
}

const toColleague = (row: ColleagueRow): Colleague & { sortName: string } => ({
  id: row.id,
  slug: row.slug,
  sortName: row.sort_name,
  fields: publicFields(row.shown, row.template_fields ?? {}),
  hasPhoto: row.has_photo,
});
