import { z } from 'zod';
import { byId, operation } from './operation.ts';

const BeginConsent = z.strictObject({
  /** A new request, also where one is open or was granted just now. */
  again: z.boolean().default(false),
});

/** That an administrator was sent to Microsoft to allow Carte's own application. */
export const ConsentView = z
  .object({
    id: z.string(),
    /** Microsoft's page, on which it is allowed. */
    url: z.url(),
    state: z.enum(['open', 'granted', 'refused']),
    /** Why it was refused, in words. */
    problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
    /** Until when the page leads back. */
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'ConsentRequest' });
export type ConsentView = z.infer<typeof ConsentView>;

/** One click: Carte's own application is allowed in the organization's directory. */
export const consentOperations = {
  beginConsent: operation({
    method: 'post',
    path: '/api/consent-requests',
    summary: 'Ask for consent to Carte’s own application, or go on with what one asked before',
    who: 'admin',
    body: BeginConsent,
    answers: { 200: ConsentView },
  }),
  getConsent: operation({
    method: 'get',
    path: '/api/consent-requests/:id',
    summary: 'How one’s own request for consent stands',
    who: 'admin',
    params: byId,
    answers: { 200: ConsentView },
  }),
} as const;
