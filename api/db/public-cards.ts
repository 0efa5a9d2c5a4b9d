import type { CardFields } from '../domain/card-fields.ts';
import { type CardDesign, type PublicCard, toDesign } from '../domain/public-card.ts';
import {
  type BrandPicture,
  type PictureKind,
  type DictionaryEntry,
  publicFields,
  type TemplateFields,
} from '../domain/template.ts';
import { type WalletMaker, walletsIn } from '../domain/wallet.ts';
import { findHandover, type FoundHandover } from './handovers.ts';
import type { Sql } from './sql.ts';
import { GIVES_PASSES } from './wallet-accounts.ts';

/** What a public address leads to: a published card, one that is off the web, or nothing. */
export type PublicLookup =
  | { state: 'published'; card: PublicCard }
  | ({ state: 'gone' } & FoundHandover)
  | { state: 'unknown' };

type LookupRow = {
  id: string | null;
  slug: string;
  shown: CardFields | null;
  changed_at: Date | null;
  photo_version: string | null;
  photo_width: number | null;
  photo_height: number | null;
  design: Partial<CardDesign> | null;
  template_fields: TemplateFields | null;
  legal_line: string | null;
  consent_text: string | null;
  privacy_url: string | null;
  dictionary: DictionaryEntry[] | null;
  logo: BrandPicture | null;
  cover: BrandPicture | null;
  wallets: Partial<Record<WalletMaker, boolean>> | null;
};

/** What a card's page is drawn by, beside the card itself. */
const pictureOf = (kind: PictureKind): string => /* sql */ `
  (select jsonb_build_object('version', version, 'width', picture.width, 'height', picture.height)
   from template_picture picture
   where picture.tenant_id = template.tenant_id and picture.template_id = template.id and kind = '${kind}') as ${kind}`;

const LOOKUP = /* sql */ `
  select handle.handle as slug, card.id, card.shown,
         greatest(card.updated_at, photo.changed_at, template.updated_at) as changed_at,
         photo.version as photo_version, photo.width as photo_width, photo.height as photo_height,
         template.design, template.fields as template_fields, template.legal_line, template.consent_text,
         template.privacy_url, template.dictionary, ${pictureOf('logo')}, ${pictureOf('cover')},
         (select jsonb_object_agg(maker, ${GIVES_PASSES}) from wallet_account account
          where account.tenant_id = handle.tenant_id) as wallets
  from handle
  left join card on card.tenant_id = handle.tenant_id and card.id = handle.object_id
  left join photo on photo.tenant_id = card.tenant_id and photo.card_id = card.id
  left join template on template.tenant_id = card.tenant_id
    and template.id = effective_template(card.tenant_id, card.template_id, card.folder_id)`;

/**
 * Looks a card up as a visitor. The role shows published cards alone, so a known address without a
 * card is one that is off the web.
 */
export async function findPublicCard(
  sql: Sql,
  slug: string,
  walletsOfAll: readonly WalletMaker[],
): Promise<PublicLookup> {
  const [row] = await sql.query<LookupRow>(`${LOOKUP} where handle.handle = $1`, [slug]);
  if (!row) return { state: 'unknown' };
  const card = toPublicCard(row, walletsOfAll);
  return card
    ? { state: 'published', card }
    : { state: 'gone', ...(await findHandover(sql, slug)) };
}

/** Those of these cards that are published, in no order. */
export async function listPublicCards(
  sql: Sql,
  slugs: readonly string[],
  walletsOfAll: readonly WalletMaker[],
): Promise<PublicCard[]> {
  const rows = await sql.query<LookupRow>(`${LOOKUP} where handle.handle = any($1)`, [slugs]);
  return rows.flatMap((row) => toPublicCard(row, walletsOfAll) ?? []);
}

function toPublicCard(
  row: LookupRow,
  walletsOfAll: readonly WalletMaker[],
): PublicCard | undefined {
  const { id, slug, shown, changed_at: changedAt } = row;
  if (!id || !shown || !changedAt) return undefined;
  return {
    id,
    slug,
    fields: publicFields(shown, row.template_fields ?? {}),
    photo: toPhoto(row),
    design: {
      ...toDesign(row.design),
      ...(row.consent_text && { consentText: row.consent_text }),
    },
    legalLine: row.legal_line,
    privacyUrl: row.privacy_url,
    dictionary: row.dictionary ?? [],
    logo: row.logo,
    cover: row.cover,
    wallets: walletsIn(row.wallets ?? {}, walletsOfAll),
    changedAt,
  };
}

function toPhoto(row: LookupRow): PublicCard['photo'] {
  const { photo_version: version, photo_width: width, photo_height: height } = row;
  return version && width && height ? { version, width, height } : null;
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

/** The bytes of the logo or the cover that a published card is drawn with. */
export async function findPublicBrand(
  sql: Sql,
  slug: string,
  kind: PictureKind,
): Promise<Buffer | undefined> {
  const [row] = await sql.query<{ bytes: Buffer }>(
    /* sql */ `
    select bytes from handle
    join card on card.tenant_id = handle.tenant_id and card.id = handle.object_id
    join template_picture picture on picture.tenant_id = card.tenant_id and picture.kind = $2
      and picture.template_id = effective_template(card.tenant_id, card.template_id, card.folder_id)
    where handle.handle = $1`,
    [slug, kind],
  );
  return row?.bytes;
}
