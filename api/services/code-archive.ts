import type { Caller } from '../domain/caller.ts';
import { cardFields, type Card } from '../domain/card.ts';
import type { Cards } from './cards.ts';

const PAGE = 200;
/** Codes under way at a time: while one's card is looked up, another is drawn. */
const AT_ONCE = 4;

type Parts = {
  cards: Pick<Cards, 'list'>;
  /** A published card's code as PNG; undefined where the card left the web meanwhile. */
  drawCode(slug: string, sizePx: number): Promise<Buffer | undefined>;
};

type Wish = { folderId?: string | undefined; sizePx: number };

/** A code and whose it is. */
export type ArchivedCode = { card: Card; name: string; png: Buffer };

/** Codes by the hundred, for a printer or an intranet: read page by page, so that memory does not grow with them. */
export function createCodeArchive({ cards, drawCode }: Parts) {
  return async function* readCodes(
    caller: Caller,
    { folderId, sizePx }: Wish,
  ): AsyncGenerator<ArchivedCode> {
    const filter = { folderId, status: 'active' as const };
    let after: Awaited<ReturnType<Cards['list']>>['next'] | undefined;
    do {
      const page = await cards.list(caller, filter, { after: after ?? undefined, limit: PAGE });
      for (let i = 0; i < page.cards.length; i += AT_ONCE) {
        const some = page.cards.slice(i, i + AT_ONCE);
        const codes = await Promise.all(some.map(({ slug }) => drawCode(slug, sizePx)));
        for (const [j, card] of some.entries()) {
          const png = codes[j];
          if (png) yield { card, png, name: cardFields(card).displayName ?? '' };
        }
      }
      after = page.next;
    } while (after);
  };
}

export type CodeArchive = ReturnType<typeof createCodeArchive>;
