import { z } from 'zod';

const MOST = 5_000;

/** What Graph sends to a subscriber, as far as we look at it. learn.microsoft.com/graph/change-notifications-delivery-webhooks */
export const Notifications = z.object({
  value: z
    .array(
      z.object({
        clientState: z.string().max(200).nullish(),
        lifecycleEvent: z.string().max(64).nullish(),
        resourceData: z.object({ id: z.string().max(200).nullish() }).nullish(),
      }),
    )
    .max(MOST),
});
