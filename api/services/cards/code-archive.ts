import type { Caller } from '../../domain/caller.ts';
import { cardFields, type Card } from '../../domain/card.ts';
import type { PublicCard } from '../../domain/public-card.ts';
import type { Cards } from './cards.ts';

const PAGE = 200;

type Parts = {
  cards: Pick<Cards, 'list'>;
  /** As visitors see them; without those that left the web meanwhile. */
  listPublic(slugs: readonly string[]): Promise<PublicCard[]>;
  /** A card's code as PNG. */
  drawCode(card: PublicCard, sizePx: number): Promise<Buffer>;
};

type Wish = { folderId?: string | undefined; sizePx: number };

/** A code and whose it is. */
export type ArchivedCode = { card: Card; name: string; png: Buffer };

/** Codes by the hundred, for a printer or an intranet: read page by page, so that memory does not grow with them. */
export function createCodeArchive({ cards, listPublic, drawCode }: Parts) {
  return async function* readCodes(
    caller: Caller,
    { folderId, sizePx }: Wish,
  ): AsyncGenerator<ArchivedCode> {
    const filter = { folderId, status: 'active' as const };
    let after: Awaited<ReturnType<Cards['list']>>['next'] | undefined;
    do {
      const page = await cards.list(caller, filter, { after: after ?? undefined, limit: PAGE });
      const shown = await listPublic(page.cards.map(({ slug }) => slug));
      const bySlug = new Map(shown.map((card) => [card.slug, card]));
      for (const card of page.cards) {
        const drawn = bySlug.get(card.slug);
        const png = drawn && (await drawCode(drawn, sizePx));
        if (png) yield { card, png, name: cardFields(card).displayName ?? '' };
      }
      after = page.next;
    } while (after);
  };
}

export type CodeArchive = ReturnType<typeof createCodeArchive>;
