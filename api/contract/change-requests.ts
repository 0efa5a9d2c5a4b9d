import { z } from 'zod';
import { CardFieldsPatch } from './cards.ts';
import { byId, operation } from './operation.ts';
import { PageQuery, page } from './paging.ts';

const words = z
  .string()
  .trim()
  .max(1_000)
  .transform((text) => text || null)
  .nullable()
  .default(null);

const CreateChangeRequest = z
  .strictObject({
    /** What they should say. Null asks for the directory's own value. */
    fields: CardFieldsPatch.refine(
      (fields) => Object.keys(fields).length > 0,
      'Name the field that should change.',
    ),
    /** Why. */
    message: words,
  })
  .meta({ id: 'CreateChangeRequest' });

const CreateObjection = z.strictObject({ message: words }).meta({ id: 'CreateObjection' });

export const ChangeRequestView = z
  .object({
    id: z.string(),
    cardId: z.string(),
    cardName: z.string().nullable(),
    /** An objection asks for no card at all. */
    kind: z.enum(['change', 'objection']),
    fields: z.record(z.string(), z.unknown()),
    message: z.string().nullable(),
    state: z.enum(['open', 'accepted', 'declined']),
    askedBy: z.string(),
    askedAt: z.iso.datetime(),
    answeredBy: z.string().nullable(),
    answeredAt: z.iso.datetime().nullable(),
    answer: z.string().nullable(),
  })
  .meta({ id: 'ChangeRequest' });
export type ChangeRequestView = z.infer<typeof ChangeRequestView>;

const ChangeRequestsQuery = PageQuery.extend({ state: z.enum(['open', 'answered']).optional() });
const ChangeRequestsPage = page(ChangeRequestView).extend({ total: z.number().int() });
export type ChangeRequestsPage = z.infer<typeof ChangeRequestsPage>;

/** A word back to whoever asked. */
const AnswerRequest = z.strictObject({ answer: words }).meta({ id: 'AnswerRequest' });

export const changeRequestOperations = {
  listMyChangeRequests: operation({
    method: 'get',
    path: '/api/me/card/change-requests',
    summary: 'What one has asked of the administrators, newest first',
    who: 'member',
    query: PageQuery,
    answers: { 200: ChangeRequestsPage },
  }),
  createChangeRequest: operation({
    method: 'post',
    path: '/api/me/card/change-requests',
    summary:
      'Ask for a change of a field that one may not write; it takes the place of an open one for the same',
    who: 'member',
    body: CreateChangeRequest,
    answers: { 201: ChangeRequestView },
  }),
  createObjection: operation({
    method: 'post',
    path: '/api/me/objections',
    summary: 'Object to having a card; an administrator decides',
    who: 'member',
    body: CreateObjection,
    answers: { 201: ChangeRequestView },
  }),
  listChangeRequests: operation({
    method: 'get',
    path: '/api/change-requests',
    summary: 'What people ask for on their own cards, newest first',
    who: 'admin',
    query: ChangeRequestsQuery,
    answers: { 200: ChangeRequestsPage },
  }),
  acceptChangeRequest: operation({
    method: 'post',
    path: '/api/change-requests/:id/accept',
    summary: 'Write what was asked for on the card, or for an objection pause it',
    who: 'admin',
    params: byId,
    body: AnswerRequest,
    answers: { 200: ChangeRequestView },
  }),
  declineChangeRequest: operation({
    method: 'post',
    path: '/api/change-requests/:id/decline',
    summary: 'Leave the card as it is',
    who: 'admin',
    params: byId,
    body: AnswerRequest,
    answers: { 200: ChangeRequestView },
  }),
} as const;
