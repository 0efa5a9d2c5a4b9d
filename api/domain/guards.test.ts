import { expect, test } from 'vitest';
import { DEFAULT_REMOVAL_LIMIT, findTrips, type GuardInput } from './guards.ts';

const NOTHING = { create: 0, change: 0, remove: 0 };

const aPlan = (changes: Partial<GuardInput>): GuardInput => ({
  run: NOTHING,
  week: NOTHING,
  active: 100,
  removalLimit: DEFAULT_REMOVAL_LIMIT,
  isChosen: false,
  ...changes,
});

/** The guards that trip, in short: `remove/run`. */
const tripped = (input: GuardInput) =>
  findTrips(input).map(({ kind, within }) => `${kind}/${within}`);

test.each([
  { remove: 0, week: 0, active: 0, trips: [] },
  { remove: 2, week: 0, active: 3, trips: [] },
  { remove: 3, week: 0, active: 3, trips: ['remove/run'] },
  { remove: 50, week: 0, active: 1_000, trips: [] },
  { remove: 51, week: 0, active: 1_000, trips: ['remove/run'] },
  { remove: 20, week: 80, active: 1_000, trips: [] },
  { remove: 20, week: 81, active: 1_000, trips: ['remove/week'] },
  { remove: 1, week: 2, active: 10, trips: [] },
  { remove: 1, week: 3, active: 10, trips: ['remove/week'] },
])(
  '$remove removals of $active after $week this week: $trips',
  ({ remove, week, active, trips }) => {
    const input = { run: { ...NOTHING, remove }, week: { ...NOTHING, remove: week }, active };
    expect(tripped(aPlan(input))).toEqual(trips);
  },
);

test.each([
  { change: 5, week: 0, active: 5, trips: [] },
  { change: 6, week: 0, active: 6, trips: ['change/run'] },
  { change: 30, week: 0, active: 100, trips: [] },
  { change: 31, week: 0, active: 100, trips: ['change/run'] },
  { change: 30, week: 30, active: 100, trips: [] },
  { change: 30, week: 31, active: 100, trips: ['change/week'] },
])(
  'a field that changes on $change of $active cards after $week: $trips',
  ({ change, week, active, trips }) => {
    const input = { run: { ...NOTHING, change }, week: { ...NOTHING, change: week }, active };
    expect(tripped(aPlan(input))).toEqual(trips);
  },
);

test.each([
  { create: 25, week: 0, active: 0, trips: [] },
  { create: 26, week: 0, active: 0, trips: ['create/run'] },
  { create: 200, week: 0, active: 1_000, trips: [] },
  { create: 201, week: 0, active: 1_000, trips: ['create/run'] },
  { create: 200, week: 201, active: 1_000, trips: ['create/week'] },
])(
  '$create newcomers beside $active cards after $week: $trips',
  ({ create, week, active, trips }) => {
    const input = { run: { ...NOTHING, create }, week: { ...NOTHING, create: week }, active };
    expect(tripped(aPlan(input))).toEqual(trips);
  },
);

test('people whom an administrator chose get their cards, however many they are', () => {
  const run = { create: 5_000, change: 0, remove: 0 };
  expect(findTrips(aPlan({ run, isChosen: true }))).toEqual([]);
});

test('an organization may allow itself more removals, and nothing else', () => {
  const removalLimit = { count: 60, percent: 5 };
  const run = { create: 0, change: 40, remove: 50 };
  expect(tripped(aPlan({ run, removalLimit }))).toEqual(['change/run']);
});

test.each([
  { count: 100_000, percent: 1 },
  { count: 1, percent: 50 },
  { count: 100_000, percent: 50 },
])(
  'no limit of $count or $percent % lets every card go, at once or within a week',
  (removalLimit) => {
    const week = { ...NOTHING, remove: 500 };
    for (const input of [
      { run: { ...NOTHING, remove: 1_000 } },
      { run: { ...NOTHING, remove: 300 }, week },
    ])
      expect(findTrips(aPlan({ ...input, active: 1_000, removalLimit }))).toHaveLength(1);
  },
);

test('each kind that trips is named with what it would do and what it might', () => {
  const run = { create: 40, change: 90, remove: 12 };
  expect(findTrips(aPlan({ run }))).toEqual([
    { kind: 'remove', within: 'run', count: 12, allowed: 5 },
    { kind: 'change', within: 'run', count: 90, allowed: 30 },
    { kind: 'create', within: 'run', count: 40, allowed: 25 },
  ]);
});
