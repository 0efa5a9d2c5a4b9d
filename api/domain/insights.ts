/** What is counted of a card each day: how often, never by whom. Visits are page loads, not people. */
export const COUNTED = [
  'visits',
  'saves',
  'codeDownloads',
  'linkClicks',
  'passAdds',
  'leads',
] as const;
export type Counted = (typeof COUNTED)[number];

export type Counts = Record<Counted, number>;

/** `day` is `YYYY-MM-DD` in UTC. */
export type Tally<Of> = Of & { day: string; counts: Partial<Counts> };

/** Counts are kept as long as a year can be compared with the one before. */
export const COUNTS_KEPT_MONTHS = 13;

/** The longest period that can be asked for. */
export const MAX_INSIGHT_DAYS = 400;

export const DAY_MS = 24 * 3_600_000;

export const toDay = (at: Date): string => at.toISOString().slice(0, 10);

export const noCounts = (): Counts => ({
  visits: 0,
  saves: 0,
  codeDownloads: 0,
  linkClicks: 0,
  passAdds: 0,
  leads: 0,
});

export function addCounts(to: Partial<Counts>, more: Partial<Counts>): void {
  for (const what of COUNTED) if (more[what]) to[what] = (to[what] ?? 0) + more[what];
}
