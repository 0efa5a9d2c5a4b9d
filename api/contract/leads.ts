import { z } from 'zod';
import { PageQuery, page } from './paging.ts';

/** Days of the UTC calendar, both within. */
const days = { from: z.iso.date().optional(), to: z.iso.date().optional() };

export const LeadFilterQuery = z.strictObject({
  cardId: z.guid().optional(),
  /** A folder's id, with what lies below it, or `root` for cards in no folder. */
  folderId: z.union([z.guid(), z.literal('root')]).optional(),
  ...days,
  /** In name, email, phone, company, note and the card's name. Every word must occur. */
  search: z.string().trim().max(200).optional(),
});
export type LeadFilterQuery = z.infer<typeof LeadFilterQuery>;

export const LeadsQuery = PageQuery.extend(LeadFilterQuery.shape);

export const MyLeadFilterQuery = LeadFilterQuery.pick({ from: true, to: true, search: true });
export const MyLeadsQuery = PageQuery.extend(MyLeadFilterQuery.shape);

/** What a visitor left at a card. */
export const LeadView = z
  .object({
    id: z.string(),
    cardId: z.string(),
    /** Whose card it was left at. */
    cardName: z.string().nullable(),
    receivedAt: z.iso.datetime(),
    /** It is deleted then. */
    keepUntil: z.iso.datetime(),
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    company: z.string().nullable(),
    note: z.string().nullable(),
    /** The text that they agreed to, as it stood on the page. */
    consent: z.string(),
  })
  .meta({ id: 'Lead' });
export type LeadView = z.infer<typeof LeadView>;

/**
 * Newest first. A search may give a short page with a `nextCursor`: it goes on from there. `total` is
 * null for a search.
 */
export const LeadsPage = page(LeadView).extend({ total: z.number().int().nullable() });
export type LeadsPage = z.infer<typeof LeadsPage>;
