import { z } from 'zod';

/**
 * Whom visitors are led to from the address of a card that is off the web: a colleague with an active card
 * of the same organization, or a page that begins with https://.
 */
export const Handover = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('card'), cardId: z.guid() }),
    z.strictObject({ kind: z.literal('page'), url: z.string().trim().max(2_000) }),
  ])
  .meta({ id: 'Handover' });
export type Handover = z.infer<typeof Handover>;
