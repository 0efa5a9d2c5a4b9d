/** How many cards a run may take off the web before it must ask. The larger of the two holds. */
export type RemovalLimit = { count: number; percent: number };

export const DEFAULT_REMOVAL_LIMIT: RemovalLimit = { count: 2, percent: 5 };

/** The drip guard: over seven days the limit is doubled, and never below this. */
const WEEK_FACTOR = 2;
const WEEK_MIN_COUNT = 3;

export type GuardInput = {
  /** Cards this run would pause or delete. */
  removals: number;
  /** Cards that runs of the last seven days paused or deleted. */
  removalsThisWeek: number;
  /** Active cards of the connection before the run. */
  active: number;
  limit: RemovalLimit;
};

export type HoldReason = 'removals_in_run' | 'removals_in_week';

/** Why a plan must be held for an administrator's approval; nothing where it may go on. */
export function holdReason(input: GuardInput): HoldReason | undefined {
  const { removals, removalsThisWeek, active, limit } = input;
  if (removals === 0) return undefined;
  if (removals > allowed(limit.count, limit.percent, active)) return 'removals_in_run';
  const week = allowed(Math.max(limit.count, WEEK_MIN_COUNT), limit.percent * WEEK_FACTOR, active);
  if (removals + removalsThisWeek > week) return 'removals_in_week';
  return undefined;
}

const allowed = (count: number, percent: number, of: number): number =>
  Math.max(count, Math.floor((of * percent) / 100));
