import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../api/client.ts';
import { cardOf, folderOf, type LeadsOf } from './lead-queries.ts';

export const PERIODS = ['days', 'weeks', 'months'] as const;
export type PeriodName = (typeof PERIODS)[number];

type Period = { from: string; to: string; by: 'day' | 'week' | 'month' };

const DAY_MS = 24 * 3_600_000;
const toDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The last 30 days, 12 weeks or 12 months, today within. Days are counted in UTC. */
function toPeriod(name: PeriodName, now: Date): Period {
  const to = toDay(now.getTime());
  const daysAgo = (days: number) => toDay(Date.parse(to) - days * DAY_MS);
  switch (name) {
    case 'days':
      return { from: daysAgo(29), to, by: 'day' };
    case 'weeks': {
      const sinceMonday = (now.getUTCDay() + 6) % 7;
      return { from: daysAgo(sinceMonday + 11 * 7), to, by: 'week' };
    }
    case 'months':
      return {
        from: toDay(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 11, 1)),
        to,
        by: 'month',
      };
  }
}

/** How often cards were opened and saved. */
export const visitsQuery = (
  api: Api,
  of: LeadsOf,
  { name, folder, card }: { name: PeriodName; folder: string; card: string },
) =>
  queryOptions({
    queryKey: ['insights', of, name, folder, card],
    queryFn: ({ signal }) => {
      const query = toPeriod(name, new Date());
      return of === 'mine'
        ? api.call('getMyInsights', { query, signal })
        : api.call('getInsights', {
            query: { ...query, ...folderOf(folder), ...cardOf(card) },
            signal,
          });
    },
  });
