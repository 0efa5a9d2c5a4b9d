import type { Caller } from '../../domain/caller.ts';
import { type Card, shownFields } from '../../domain/card.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { PublicCard } from '../../domain/public-card.ts';
import { type PictureKind, publicFields, type Template } from '../../domain/template.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { TemplatePatch, Templates } from './templates.ts';

/** Pictures of a card that is not on the web as it is drawn. */
export type PreviewPictures = Partial<Record<PictureKind | 'photo', Buffer>>;

type Parts = {
  templates: Pick<Templates, 'draft'>;
  findCard(tenantId: TenantId, id: string): Promise<Card | undefined>;
  /** Of a published card. */
  findPhoto(slug: string): Promise<Buffer | undefined>;
  findPicture(tenantId: TenantId, id: string, kind: PictureKind): Promise<Buffer | undefined>;
  /** The page a visitor would see, whole in itself. */
  drawPage(card: PublicCard, pictures: PreviewPictures, look: PreviewLook): Promise<string>;
};

/** The visitor's language and what their device prefers. */
export type PreviewLook = { language: string; colourScheme: 'light' | 'dark' };

type Wish = PreviewLook & { cardId: string; patch: TemplatePatch };

/** Cards as they would be in a template that somebody is changing. Nothing is stored, nothing is counted. */
export function createTemplatePreviews(parts: Parts) {
  return async function preview(caller: Caller, id: string, wish: Wish): Promise<string> {
    const { tenantId } = caller;
    const template = await parts.templates.draft(caller, id, wish.patch);
    const card = await parts.findCard(tenantId, wish.cardId);
    if (!card) throw new NotFoundError('card');
    const drawn = toPublicCard(card, template);
    const pictures = {
      photo: drawn.photo && (await parts.findPhoto(card.slug)),
      logo: drawn.logo && (await parts.findPicture(tenantId, id, 'logo')),
      cover: drawn.cover && (await parts.findPicture(tenantId, id, 'cover')),
    };
    return parts.drawPage(drawn, withoutMissing(pictures), wish);
  };
}

export type TemplatePreviews = ReturnType<typeof createTemplatePreviews>;

function toPublicCard(card: Card, template: Template): PublicCard {
  return {
    id: card.id,
    slug: card.slug,
    fields: publicFields(shownFields(card), template.fields),
    photo: card.photo,
    design: template.design,
    legalLine: template.legalLine,
    privacyUrl: template.privacyUrl,
    dictionary: template.dictionary,
    logo: template.logo,
    cover: template.cover,
    wallets: [],
    changedAt: card.updatedAt,
  };
}

function withoutMissing(
  pictures: Record<keyof PreviewPictures, Buffer | null | undefined>,
): PreviewPictures {
  return Object.fromEntries(Object.entries(pictures).filter(([, bytes]) => bytes));
}
