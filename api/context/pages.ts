import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import type { ByteCache } from '../pages/byte-cache.ts';
import { createCardAnswers } from '../pages/card-answers.ts';
import type { VisitCounter } from '../pages/visit-counter.ts';
import { drawCode } from '../pages/card-codes.ts';
import type { Leads } from '../services/leads.ts';
import { toVcardPhoto } from '../sharing/portrait.ts';
import type { Stores } from './stores.ts';

type Parts = {
  publicUrl: string;
  cache: ByteCache;
  counter: VisitCounter;
  leads: Leads;
  clock: Clock;
  log: Log;
};

/** What the public pages are made of and answer from. */
export function createPages({ cards }: Stores, { leads, ...parts }: Parts) {
  const answers = createCardAnswers({
    publicUrl: parts.publicUrl,
    findPhoto: cards.findPublicPhoto,
    findBrand: cards.findPublicBrand,
    toVcardPhoto,
  });
  return { ...parts, answers, findPublic: cards.findPublic, receiveLead: leads.receive };
}

/** A published card's code as PNG, as its page shows it; undefined where there is no such page. */
export function createDrawCode({ cards }: Stores, publicUrl: string) {
  return async (slug: string, sizePx: number): Promise<Buffer | undefined> => {
    const found = await cards.findPublic(slug);
    if (found.state !== 'published') return undefined;
    const address = `${publicUrl}/c/${slug}`;
    return drawCode(found.card, { address, sizePx, findBrand: cards.findPublicBrand });
  };
}
