import { NotFoundError } from '../domain/errors.ts';
import type { Counts } from '../domain/insights.ts';
import type { TenantSql } from './sql.ts';

export type KeptAbout = {
  person: unknown;
  photo: { jpeg: Buffer; source: string; changedAt: Date } | null;
  counts: Counts;
};

/** What is kept of a card beside what it shows: the directory's entry, the photo's bytes, the counts of its visits. */
export async function findKeptAbout(sql: TenantSql, cardId: string): Promise<KeptAbout> {
  const [row] = await sql.query<
    Counts & { person: unknown; jpeg: Buffer | null; source: string; changedAt: Date }
  >(
    /* sql */ `
    select person, photo.jpeg, photo.source, photo.changed_at as "changedAt", total.*
    from card
    left join photo on photo.tenant_id = card.tenant_id and photo.card_id = card.id
    cross join lateral (
      select coalesce(sum(visits), 0)::int as visits, coalesce(sum(saves), 0)::int as saves,
             coalesce(sum(code_downloads), 0)::int as "codeDownloads",
             coalesce(sum(link_clicks), 0)::int as "linkClicks",
             coalesce(sum(pass_adds), 0)::int as "passAdds", coalesce(sum(leads), 0)::int as leads
      from card_count where card_count.tenant_id = $1 and card_count.card_id = card.id
    ) as total
    where card.tenant_id = $1 and card.id = $2`,
    [sql.tenantId, cardId],
  );
  if (!row) throw new NotFoundError('card');
  const { person, jpeg, source, changedAt, ...counts } = row;
  return { person, photo: jpeg && { jpeg, source, changedAt }, counts };
}
