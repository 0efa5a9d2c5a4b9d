import { z } from 'zod';
import { PhoneDoubt } from './cards.ts';
import { page } from './paging.ts';

/** A number of the directory that somebody had better look at. */
export const ReviewItem = z
  .object({
    cardId: z.string(),
    displayName: z.string(),
    field: z.literal('phones'),
    label: z.string(),
    /** As the directory has it. */
    original: z.string(),
    /** What it may mean, in E.164; null where nothing comes to mind. */
    guess: z.string().nullable(),
    reason: PhoneDoubt,
  })
  .meta({ id: 'ReviewItem' });
export type ReviewItem = z.infer<typeof ReviewItem>;

export const ReviewPage = page(ReviewItem).extend({
  /** How many wait in all. */
  total: z.number().int(),
});

const original = z.string().min(1).max(200);

/** Which of a card's numbers is meant, as the list has it. */
export const ReviewAnswer = z.strictObject({ original }).meta({ id: 'ReviewAnswer' });

export const ReviewCorrection = z
  .strictObject({
    original,
    /** The right number, with + and the country's code; an extension may follow. */
    value: z.string().trim().min(1).max(80),
  })
  .meta({ id: 'ReviewCorrection' });
