import type { Caller } from '../../domain/caller.ts';
import type { HistoryEntry } from '../../domain/card-history.ts';
import type { Card } from '../../domain/card.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { CardFilter } from '../../domain/many-cards.ts';
import type { TenantId } from '../../domain/tenant.ts';
import { toSearchKey } from '../../domain/text.ts';

export type HistoryPosition = { at: Date; id: string };
export type CardPosition = { sortName: string; id: string };

type Parts = {
  store: {
    find(tenantId: TenantId, id: string): Promise<Card | undefined>;
    findOfPerson(
      tenantId: TenantId,
      person: { directoryTenantId: string; directoryId: string },
    ): Promise<Card | undefined>;
    list(
      tenantId: TenantId,
      filter: CardFilter,
      page: { after?: CardPosition | undefined; limit: number },
    ): Promise<(Card & { sortName: string })[]>;
    count(tenantId: TenantId, filter: CardFilter): Promise<number>;
    listHistory(
      tenantId: TenantId,
      id: string,
      page: { after?: HistoryPosition | undefined; limit: number },
    ): Promise<HistoryEntry[]>;
  };
};

/** Cards as administrators and their owners look them up. */
export function createCards({ store }: Parts) {
  async function get(caller: Caller, id: string): Promise<Card> {
    const card = await store.find(caller.tenantId, id);
    if (!card) throw new NotFoundError('card');
    return card;
  }

  /** The card of whoever asks, if they have one. */
  const findMine = (caller: Caller): Promise<Card | undefined> =>
    store.findOfPerson(caller.tenantId, {
      directoryTenantId: caller.tenantId,
      directoryId: caller.objectId,
    });

  return {
    get,
    findMine,

    /** The card of whoever asks. Throws `not_found` for somebody who has none. */
    async getMine(caller: Caller): Promise<Card> {
      const card = await findMine(caller);
      if (!card) throw new NotFoundError('card');
      return card;
    },

    /** What happened to a card, newest first. */
    async listHistory(
      caller: Caller,
      id: string,
      page: { after?: HistoryPosition | undefined; limit: number },
    ): Promise<{ entries: HistoryEntry[]; next: HistoryPosition | null }> {
      await get(caller, id);
      const found = await store.listHistory(caller.tenantId, id, {
        ...page,
        limit: page.limit + 1,
      });
      const entries = found.slice(0, page.limit);
      const last = entries.at(-1);
      return {
        entries,
        next: found.length > page.limit && last ? { at: last.at, id: last.id } : null,
      };
    },

    async list(
      caller: Caller,
      { search, ...filter }: CardFilter,
      page: { after?: CardPosition | undefined; limit: number },
    ): Promise<{ cards: Card[]; next: CardPosition | null; total: number }> {
      const wanted = { ...filter, search: search && toSearchKey(search) };
      const [found, total] = await Promise.all([
        store.list(caller.tenantId, wanted, { ...page, limit: page.limit + 1 }),
        store.count(caller.tenantId, wanted),
      ]);
      const cards = found.slice(0, page.limit);
      const last = cards.at(-1);
      const next =
        found.length > page.limit && last ? { sortName: last.sortName, id: last.id } : null;
      return { cards, next, total };
    },
  };
}

export type Cards = ReturnType<typeof createCards>;
