import { z } from 'zod';
import { FieldSource } from './cards.ts';
import { page } from './paging.ts';

/** A field of the card, or `status`, `folder`, `template`, `handover`, `photo` or `connection`. */
const HistoryChange = z.object({
  field: z.string(),
  from: z.unknown(),
  to: z.unknown(),
  /** Where the value comes from since; absent or null where that says nothing. */
  source: FieldSource.nullish(),
});

/** Something that happened to a card. */
const CardHistoryEntry = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    /** `problem`: a run could not do something for the card’s person. */
    action: z.enum(['create', 'change', 'pause', 'resume', 'problem']),
    source: z.enum(['directory', 'admin', 'employee']),
    /** Who did it; of a directory the name of its connection, null where that is gone. */
    by: z.string().nullable(),
    run: z
      .object({
        id: z.string(),
        kind: z.enum(['import', 'sync', 'undo']),
        startedByName: z.string(),
      })
      .nullable(),
    changes: z.array(HistoryChange),
    problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
  })
  .meta({ id: 'CardHistoryEntry' });
export type CardHistoryEntry = z.infer<typeof CardHistoryEntry>;

/** Newest first. What runs did is listed for 30 days, what people did for two years. */
export const CardHistoryPage = page(CardHistoryEntry);
