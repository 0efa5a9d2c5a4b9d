import type { CardFields } from '../domain/card-fields.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import type { ByteCache } from '../pages/byte-cache.ts';
import { createCardAnswers } from '../pages/card-answers.ts';
import { getLanguage } from '../pages/language.ts';
import type { VisitCounter } from '../pages/visit-counter.ts';
import { drawCode } from '../pages/card-codes.ts';
import { previewPage } from '../pages/preview-page.ts';
import type { Cards } from '../services/cards/cards.ts';
import { type CodeArchive, createCodeArchive } from '../services/cards/code-archive.ts';
import type { Leads } from '../services/visitors/leads.ts';
import {
  createTemplatePreviews,
  type TemplatePreviews,
} from '../services/templates/template-previews.ts';
import type { Templates } from '../services/templates/templates.ts';
import type { ApplePasses } from '../services/wallet/apple-passes.ts';
import type { GooglePasses } from '../services/wallet/google-passes.ts';
import { toVcardPhoto } from '../sharing/portrait.ts';
import type { Stores } from './stores.ts';

type Parts = {
  publicUrl: string;
  cache: ByteCache;
  counter: VisitCounter;
  leads: Leads;
  applePasses: Pick<ApplePasses, 'give'>;
  googlePasses: Pick<GooglePasses, 'give'>;
  clock: Clock;
  log: Log;
};

/** What the public pages are made of and answer from. */
export function createPages(
  { cards }: Stores,
  { leads, applePasses, googlePasses, ...parts }: Parts,
) {
  const answers = createCardAnswers({
    publicUrl: parts.publicUrl,
    findPhoto: cards.findPublicPhoto,
    findBrand: cards.findPublicBrand,
    toVcardPhoto,
    giveApplePass: applePasses.give,
    giveGooglePass: googlePasses.give,
  });
  return { ...parts, answers, findPublic: cards.findPublic, receiveLead: leads.receive };
}

/** The page of a published card with other fields on it, as its visitors would see it. */
export const createDrawDraft =
  ({ answers, findPublic }: Pick<ReturnType<typeof createPages>, 'answers' | 'findPublic'>) =>
  async (slug: string, fields: CardFields, acceptLanguage: string | undefined) => {
    const found = await findPublic(slug);
    if (found.state !== 'published') return undefined;
    const path = { slug, part: 'page' as const, sizePx: 0 };
    const page = await answers.make({ ...found.card, fields }, path, getLanguage(acceptLanguage));
    return page?.variants.identity.body.toString();
  };

/** Cards in templates that are being changed, drawn as their pages are. */
export function createPreviewTemplate(
  { cards, templates: { findPicture } }: Stores,
  templates: Templates,
  publicUrl: string,
): TemplatePreviews {
  return createTemplatePreviews({
    templates,
    findCard: cards.find,
    findPhoto: cards.findPublicPhoto,
    findPicture,
    drawPage: (card, pictures, { language, colourScheme }) =>
      previewPage(card, pictures, { publicUrl, languageTag: language, colourScheme }),
  });
}

/** Codes by the hundred, each as its card's page shows it. */
export function createReadCodes(stores: Stores, cards: Cards, publicUrl: string): CodeArchive {
  const { listPublic, findPublicBrand: findBrand } = stores.cards;
  return createCodeArchive({
    cards,
    listPublic,
    drawCode: (card, sizePx) =>
      drawCode(card, { address: `${publicUrl}/c/${card.slug}`, sizePx, findBrand }),
  });
}
