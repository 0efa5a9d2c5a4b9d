import type { Caller } from '../../domain/caller.ts';
import { InvalidRequestError } from '../../domain/errors.ts';
import {
  addCounts,
  type Counts,
  DAY_MS,
  MAX_INSIGHT_DAYS,
  noCounts,
  toDay,
} from '../../domain/insights.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';

type Period = { from: string; to: string; by: 'day' | 'week' | 'month' };
type Scope = { cardId?: string | undefined; folderId?: string | undefined };
type Bucket = Counts & { start: string };

export type Insights = Period & { totals: Counts; series: Bucket[] };

type Parts = {
  store: { sum(tenantId: TenantId, period: Scope & Period): Promise<Bucket[]> };
  clock: Clock;
};

/** Without a word about when: the last 30 days, today within. */
const USUAL_DAYS = 30;

/** How often cards were opened, saved and followed, by period. */
export function createInsights({ store, clock }: Parts) {
  return {
    async get(
      { tenantId }: Caller,
      {
        by,
        ...wanted
      }: Scope & Pick<Period, 'by'> & { from?: string | undefined; to?: string | undefined },
    ): Promise<Insights> {
      const to = wanted.to ?? toDay(clock());
      const from = wanted.from ?? toDay(new Date(Date.parse(to) - (USUAL_DAYS - 1) * DAY_MS));
      refuseUnreadable(from, to);
      const { cardId, folderId } = wanted;
      const series = await store.sum(tenantId, { cardId, folderId, from, to, by });
      const totals = noCounts();
      for (const counts of series) addCounts(totals, counts);
      return { from, to, by, totals, series };
    },
  };
}

export type InsightsService = ReturnType<typeof createInsights>;

function refuseUnreadable(from: string, to: string): void {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  if (days >= 0 && days < MAX_INSIGHT_DAYS) return;
  const message = `Begin at most ${MAX_INSIGHT_DAYS} days before the last day, and not after it.`;
  throw new InvalidRequestError([{ path: 'from', message }]);
}
