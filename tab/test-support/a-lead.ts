import type { InsightsView } from '../../api/contract/insights.ts';
import type { LeadView } from '../../api/contract/leads.ts';

/** What a visitor left, for tests. */
export const aLead = (overrides: Partial<LeadView> = {}): LeadView => ({
  id: '0190a1b2-0000-7000-8000-000000000009',
  cardId: '0190a1b2-0000-7000-8000-000000000001',
  cardName: 'Grace Hopper',
  receivedAt: '2026-11-20T09:00:00.000Z',
  keepUntil: '2027-02-18T09:00:00.000Z',
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  phone: '+44 20 7946 0000',
  company: 'Analytical Engines',
  note: 'Call me',
  consent: 'I agree.',
  ...overrides,
});

const counts = (visits: number, saves: number) => ({
  visits,
  saves,
  codeDownloads: 1,
  linkClicks: 2,
  passAdds: 0,
  leads: 1,
});

/** Two days of visits. */
export const someInsights = (): InsightsView => ({
  from: '2026-11-19',
  to: '2026-11-20',
  by: 'day',
  totals: counts(12, 3),
  series: [
    { start: '2026-11-19', ...counts(4, 0) },
    { start: '2026-11-20', ...counts(8, 3) },
  ],
});
