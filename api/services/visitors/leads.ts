import type { Caller } from '../../domain/caller.ts';
import { NotFoundError } from '../../domain/errors.ts';
import {
  type Lead,
  LEAD_KEPT_DAYS,
  type LeadDetails,
  type LeadFilter,
  type LeadPosition,
} from '../../domain/lead.ts';
import type { TenantId } from '../../domain/tenant.ts';
import { toSearchKey } from '../../domain/text.ts';
import type { Clock } from '../../lib/clock.ts';

type Page = { after?: LeadPosition | undefined; limit: number };

type Parts = {
  store: {
    /** Undefined: nobody's address. `cardId` is null where the card is off the web. */
    findReceiver(slug: string): Promise<{ tenantId: TenantId; cardId: string | null } | undefined>;
    /** False where the card was taken off the web meanwhile. */
    insert(
      tenantId: TenantId,
      lead: Pick<Lead, 'id' | 'cardId' | 'receivedAt' | 'keepUntil'> & { details: LeadDetails },
    ): Promise<boolean>;
    list(tenantId: TenantId, filter: LeadFilter, page: Page): Promise<Lead[]>;
    count(tenantId: TenantId, filter: LeadFilter): Promise<number>;
    /** False where there is none, or not at that card. */
    delete(tenantId: TenantId, id: string, cardId?: string): Promise<boolean>;
  };
  createId(): string;
  clock: Clock;
};

const DAY_MS = 24 * 3_600_000;
/** Leads that are opened in one go, and in one answer to a search, which may then be a short page. */
const BATCH = 500;
const MAX_OPENED = 5_000;

/** What visitors leave at cards. It lies sealed, so a search opens leads one after the other. */
export function createLeads({ store, createId, clock }: Parts) {
  /** Every lead that is meant, newest first. */
  async function* read(tenantId: TenantId, filter: LeadFilter, page: Page): AsyncGenerator<Lead> {
    for (let { after } = page; ;) {
      const leads = await store.list(tenantId, filter, { after, limit: page.limit });
      yield* leads;
      const last = leads.at(-1);
      if (!last || leads.length < page.limit) return;
      after = positionOf(last);
    }
  }

  return {
    /** Keeps what a visitor leaves at this address, for 90 days. */
    async receive(slug: string, details: LeadDetails): Promise<'received' | 'gone' | 'unknown'> {
      const receiver = await store.findReceiver(slug);
      if (!receiver) return 'unknown';
      const { tenantId, cardId } = receiver;
      if (cardId === null) return 'gone';
      const receivedAt = clock();
      const keepUntil = new Date(receivedAt.getTime() + LEAD_KEPT_DAYS * DAY_MS);
      const lead = { id: createId(), cardId, receivedAt, keepUntil, details };
      return (await store.insert(tenantId, lead)) ? 'received' : 'gone';
    },

    /** `total` is null for a search: only who has opened them all could know. */
    async list(
      { tenantId }: Caller,
      { search = '', ...filter }: LeadFilter & { search?: string | undefined },
      { after, limit }: Page,
    ): Promise<{ leads: Lead[]; next: LeadPosition | null; total: number | null }> {
      const words = toSearchKey(search).split(' ').filter(Boolean);
      const batch = words.length > 0 ? BATCH : limit + 1;
      const total = words.length > 0 ? null : await store.count(tenantId, filter);
      const leads: Lead[] = [];
      let opened = 0;
      for await (const lead of read(tenantId, filter, { after, limit: batch })) {
        if (matches(lead, words)) {
          const last = leads.at(-1);
          if (last && leads.length === limit) return { leads, next: positionOf(last), total };
          leads.push(lead);
        }
        opened += 1;
        if (opened === MAX_OPENED) return { leads, next: positionOf(lead), total };
      }
      return { leads, next: null, total };
    },

    /** Every lead that is meant, as a file wants them. */
    async *readAll(
      { tenantId }: Caller,
      { search = '', ...filter }: LeadFilter & { search?: string | undefined },
    ): AsyncGenerator<Lead> {
      const words = toSearchKey(search).split(' ').filter(Boolean);
      for await (const lead of read(tenantId, filter, { limit: BATCH }))
        if (matches(lead, words)) yield lead;
    },

    /** Deletes a lead; of this card alone where one is named. Throws `not_found`. */
    async delete({ tenantId }: Caller, id: string, cardId?: string): Promise<void> {
      if (!(await store.delete(tenantId, id, cardId))) throw new NotFoundError('lead');
    },
  };
}

export type Leads = ReturnType<typeof createLeads>;

const positionOf = ({ receivedAt, id }: Lead): LeadPosition => ({ at: receivedAt, id });

function matches(lead: Lead, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { name, email, phone, company, note, cardName } = lead;
  const text = toSearchKey([name, email, phone, company, note, cardName].join(' '));
  return words.every((word) => text.includes(word));
}
