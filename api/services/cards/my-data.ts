import type { Caller } from '../../domain/caller.ts';
import type { HistoryEntry } from '../../domain/card-history.ts';
import type { Card } from '../../domain/card.ts';
import type { ChangeRequest } from '../../domain/change-request.ts';
import type { Counts } from '../../domain/insights.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Cards } from './cards.ts';
import type { ChangeRequests } from './change-requests.ts';
import type { Leads } from '../visitors/leads.ts';

type Kept = {
  /** The directory's entry as it was read. */
  person: unknown;
  photo: { jpeg: Buffer; source: string; changedAt: Date } | null;
  counts: Counts;
};

type Parts = {
  cards: Pick<Cards, 'findMine' | 'listHistory'>;
  changeRequests: Pick<ChangeRequests, 'list'>;
  leads: Pick<Leads, 'list'>;
  /** What is kept of a card beside what it shows. */
  findKept(tenantId: TenantId, cardId: string): Promise<Kept>;
};

/** Everything that is kept about somebody who has signed in. */
export type MyData = {
  caller: Caller;
  card:
    | (Kept & {
        card: Card;
        history: HistoryEntry[];
        requests: ChangeRequest[];
        /** Visitors who left them their details and are still kept. */
        leads: number;
      })
    | null;
};

const AT_ONCE = 200;

/** What is kept about whoever asks, for them alone. */
export function createMyData({ cards, changeRequests, leads, findKept }: Parts) {
  async function readHistory(caller: Caller, id: string): Promise<HistoryEntry[]> {
    const entries: HistoryEntry[] = [];
    for (let after: { at: Date; id: string } | undefined; ;) {
      const page = await cards.listHistory(caller, id, { after, limit: AT_ONCE });
      entries.push(...page.entries);
      if (page.next === null) return entries;
      after = page.next;
    }
  }

  return {
    async read(caller: Caller): Promise<MyData> {
      const card = await cards.findMine(caller);
      if (!card) return { caller, card: null };
      const filter = { cardId: card.id };
      return {
        caller,
        card: {
          ...(await findKept(caller.tenantId, card.id)),
          card,
          history: await readHistory(caller, card.id),
          requests: (await changeRequests.list(caller, filter, { limit: AT_ONCE })).requests,
          leads: (await leads.list(caller, filter, { limit: 1 })).total ?? 0,
        },
      };
    },
  };
}

export type MyDataService = ReturnType<typeof createMyData>;
