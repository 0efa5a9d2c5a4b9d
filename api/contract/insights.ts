import { z } from 'zod';
import { LeadFilterQuery } from './leads.ts';

/** Days of the UTC calendar, both within; without them the last 30 days. At most 400. */
export const MyInsightsQuery = LeadFilterQuery.pick({ from: true, to: true }).extend({
  by: z.enum(['day', 'week', 'month']).default('day'),
});

export const InsightsQuery = MyInsightsQuery.extend(
  LeadFilterQuery.pick({ cardId: true, folderId: true }).shape,
);

const counts = {
  /** Page loads, not people. */
  visits: z.number().int(),
  /** Of the contact. */
  saves: z.number().int(),
  codeDownloads: z.number().int(),
  /** To the website, a profile or the video. */
  linkClicks: z.number().int(),
  passAdds: z.number().int(),
  /** Visitors who left their details, also those whose details are deleted by now. */
  leads: z.number().int(),
};

export const InsightsView = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    by: z.enum(['day', 'week', 'month']),
    totals: z.object(counts),
    /** Every day, week (from Monday) or month, by its first day, also those without anything. */
    series: z.array(z.object({ start: z.iso.date(), ...counts })),
  })
  .meta({ id: 'Insights' });
export type InsightsView = z.infer<typeof InsightsView>;
