/** How many cards a run may take off the web before it must ask. The larger of the two holds. */
export type RemovalLimit = { count: number; percent: number };

export const DEFAULT_REMOVAL_LIMIT: RemovalLimit = { count: 2, percent: 5 };

/** What a plan does to cards, as far as guards look at it. */
export type GuardedKind = 'create' | 'change' | 'remove';

/** A guard that a plan trips: how many cards it would touch, and how many it might. */
export type Trip = {
  kind: GuardedKind;
  /** `undo`: a run was taken back, so nothing changes before somebody has looked. */
  within: 'run' | 'week' | 'undo';
  count: number;
  allowed: number;
};

/** Cards touched, by kind. `change` counts, of all fields, the one that most cards would change in. */
export type KindCounts = Record<GuardedKind, number>;

export type GuardInput = {
  /** What this run would do. */
  run: KindCounts;
  /** What runs of the last seven days did, without those that somebody approved. */
  week: KindCounts;
  /** Active cards of the connection before the run. */
  active: number;
  removalLimit: RemovalLimit;
  /** An administrator named these people and pressed Import: making their cards needs no second yes. */
  isChosen: boolean;
};

/**
 * Beside the organization's own removal limit. A slip in the directory shows as one field that
 * changes on a third of the cards, or as a crowd that a rule lets in; a small company's ordinary
 * day must not look like either.
 */
const CHANGE_LIMIT: RemovalLimit = { count: 5, percent: 30 };
const CREATE_LIMIT: RemovalLimit = { count: 25, percent: 20 };

/** Over seven days limits are doubled, so that a drip below them is noticed as well. */
const WEEK_FACTOR = 2;
const WEEK_MIN_REMOVALS = 3;

/** The guards that a plan trips; what they guard waits for an administrator. None is ever off. */
export function findTrips(input: GuardInput): Trip[] {
  const kinds: GuardedKind[] = ['remove', 'change', ...(input.isChosen ? [] : ['create' as const])];
  return kinds.flatMap((kind) => findTrip(input, kind) ?? []);
}

function findTrip({ run, week, active, removalLimit }: GuardInput, kind: GuardedKind) {
  const count = run[kind];
  if (count === 0) return undefined;
  const limit = limitOf(kind, removalLimit);
  const inRun = Math.min(allowed(limit, active), mostOf(kind, active));
  if (count > inRun) return { kind, within: 'run' as const, count, allowed: inRun };
  const inWeek = Math.min(allowed(weekLimit(kind, limit), active), mostOf(kind, active));
  const total = count + week[kind];
  if (total > inWeek) return { kind, within: 'week' as const, count: total, allowed: inWeek };
  return undefined;
}

/** Whatever an organization allows itself, a quarter of its cards stays up without an approval. */
const MOST_REMOVED_PERCENT = 75;

const mostOf = (kind: GuardedKind, active: number): number =>
  kind === 'remove'
    ? allowed({ count: WEEK_MIN_REMOVALS, percent: MOST_REMOVED_PERCENT }, active)
    : Infinity;

function limitOf(kind: GuardedKind, removalLimit: RemovalLimit): RemovalLimit {
  switch (kind) {
    case 'remove':
      return removalLimit;
    case 'change':
      return CHANGE_LIMIT;
    case 'create':
      return CREATE_LIMIT;
  }
}

const weekLimit = (kind: GuardedKind, { count, percent }: RemovalLimit): RemovalLimit => ({
  count: kind === 'remove' ? Math.max(count, WEEK_MIN_REMOVALS) : count * WEEK_FACTOR,
  percent: percent * WEEK_FACTOR,
});

const allowed = ({ count, percent }: RemovalLimit, of: number): number =>
  Math.max(count, Math.floor((of * percent) / 100));

/** What the looks at a directory's photos found within some days: of how many people what. */
export type PhotoLooks = { missing: number; shown: number; refused: number };

/** A photo that goes is an everyday thing; most of them at once are a fault. */
const PHOTO_LIMIT: RemovalLimit = { count: 2, percent: 50 };

const isMost = (count: number, others: number): boolean =>
  count > allowed(PHOTO_LIMIT, count + others);

export const arePhotosLost = ({ missing, shown }: PhotoLooks): boolean => isMost(missing, shown);
export const arePhotosRefused = ({ refused, shown }: PhotoLooks): boolean => isMost(refused, shown);

/** After a run was taken back every kind of change waits, however small. */
export const tripsAfterUndo = (run: KindCounts): Trip[] =>
  (['remove', 'change', 'create'] as const)
    .filter((kind) => run[kind] > 0)
    .map((kind) => ({ kind, within: 'undo', count: run[kind], allowed: 0 }));
