import { z } from 'zod';
import { operation } from './operation.ts';
import { PageQuery, page } from './paging.ts';

/** Ids in one place of an address, with commas. */
const ids = z
  .string()
  .max(8_000)
  .regex(
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(,[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})*$/i,
    {
      message: 'Send ids, separated by commas.',
    },
  );

/** A card on the web, as somebody of the same organization meets it. A text that it does not have is empty. */
export const ColleagueView = z
  .object({
    id: z.string(),
    slug: z.string(),
    url: z.url(),
    name: z.string(),
    jobTitle: z.string(),
    department: z.string(),
    company: z.string(),
    hasPhoto: z.boolean(),
  })
  .meta({ id: 'Colleague' });
export type ColleagueView = z.infer<typeof ColleagueView>;

/** What Teams shows of a card in a list of results, and drops into a message. */
export const MessageCard = z
  .object({
    name: z.string(),
    /** Job title, department and company on one line. */
    subtitle: z.string(),
    email: z.string(),
    /** As it is read, and as it is dialled; the second is empty where nobody can be sure. */
    phone: z.string(),
    phoneUrl: z.string(),
    cardUrl: z.url(),
    contactUrl: z.url(),
    /** Empty without a photo. */
    photoUrl: z.string(),
  })
  .meta({ id: 'MessageCard' });
export type MessageCard = z.infer<typeof MessageCard>;

/** Cards of one's own organization, for everybody in it. */
export const colleagueOperations = {
  listColleagues: operation({
    method: 'get',
    path: '/api/colleagues',
    summary: 'Cards on the web of one’s own organization, by name',
    who: 'member',
    query: PageQuery.extend({
      /** Words of a name. */
      search: z.string().trim().max(200).optional(),
      /** With every folder below it. */
      folderId: z.guid().optional(),
      cardIds: ids.optional(),
      /** Object ids of people. */
      people: ids.optional(),
    }),
    answers: { 200: page(ColleagueView) },
  }),
  searchForMessage: operation({
    method: 'get',
    path: '/api/message-extension/cards',
    summary: 'Colleagues by name, as the message extension of Teams shows them',
    who: 'member',
    query: z.strictObject({ query: z.string().trim().max(200).default('') }),
    answers: { 200: z.object({ cards: z.array(MessageCard) }).meta({ id: 'MessageCards' }) },
  }),
} as const;
