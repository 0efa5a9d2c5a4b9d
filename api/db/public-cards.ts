import type { CardFields } from '../domain/card-fields.ts';
import { type CardDesign, DEFAULT_DESIGN, type PublicCard } from '../domain/public-card.ts';
import { findHandover, type FoundHandover } from './handovers.ts';
import type { Sql } from './sql.ts';

/** What a public address leads to: a published card, one that is off the web, or nothing. */
export type PublicLookup =
  | { state: 'published'; card: PublicCard }
  | ({ state: 'gone' } & FoundHandover)
  | { state: 'unknown' };

type LookupRow = {
  id: string | null;
  slug: string | null;
  shown: CardFields | null;
  changed_at: Date | null;
  photo_version: string | null;
  photo_width: number | null;
  photo_height: number | null;
  design: CardDesign | null;
};

/**
 * Looks a card up as a visitor. The role shows published cards alone, so a known address without a
 * card is one that is off the web.
 */
export async function findPublicCard(sql: Sql, slug: string): Promise<PublicLookup> {
  const [row] = await sql.query<LookupRow>(
    /* sql */ `
    select card.id, card.slug, card.shown, greatest(card.updated_at, photo.changed_at) as changed_at,
           photo.version as photo_version,
           photo.width as photo_width, photo.height as photo_height,
           coalesce(own.design, standard.design) as design
    from handle
    left join card on card.tenant_id = handle.tenant_id and card.id = handle.object_id
    left join photo on photo.tenant_id = card.tenant_id and photo.card_id = card.id
    left join template own on own.tenant_id = card.tenant_id and own.id = card.template_id
    left join template standard on standard.tenant_id = card.tenant_id and standard.is_default
    where handle.handle = $1`,
    [slug],
  );
  if (!row) return { state: 'unknown' };
  const {
    id,
    shown,
    changed_at: changedAt,
    photo_version: version,
    photo_width: width,
    photo_height: height,
  } = row;
  if (!id || !shown || !changedAt) return { state: 'gone', ...(await findHandover(sql, slug)) };
  return {
    state: 'published',
    card: {
      id,
      slug,
      fields: shown,
      photo: version && width && height ? { version, width, height } : null,
      design: row.design ?? DEFAULT_DESIGN,
      changedAt,
    },
  };
}

/** The bytes of a published card's photo. */
export async function findPublicPhoto(sql: Sql, slug: string): Promise<Buffer | undefined> {
  const [row] = await sql.query<{ jpeg: Buffer }>(
    /* sql */ `
    select photo.jpeg from handle
    join photo on photo.tenant_id = handle.tenant_id and photo.card_id = handle.object_id
    where handle.handle = $1`,
    [slug],
  );
  return row?.jpeg;
}
