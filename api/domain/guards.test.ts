import { expect, test } from 'vitest';
import { DEFAULT_REMOVAL_LIMIT as limit, holdReason } from './guards.ts';

test.each([
  { removals: 0, removalsThisWeek: 0, active: 0, held: undefined },
  { removals: 2, removalsThisWeek: 0, active: 3, held: undefined },
  { removals: 3, removalsThisWeek: 0, active: 3, held: 'removals_in_run' },
  { removals: 50, removalsThisWeek: 0, active: 1_000, held: undefined },
  { removals: 51, removalsThisWeek: 0, active: 1_000, held: 'removals_in_run' },
  { removals: 20, removalsThisWeek: 80, active: 1_000, held: undefined },
  { removals: 20, removalsThisWeek: 81, active: 1_000, held: 'removals_in_week' },
  { removals: 1, removalsThisWeek: 2, active: 10, held: undefined },
  { removals: 1, removalsThisWeek: 3, active: 10, held: 'removals_in_week' },
])('$removals of $active after $removalsThisWeek this week: $held', ({ held, ...input }) => {
  expect(holdReason({ ...input, limit })).toBe(held);
});

test('an organization may allow itself more', () => {
  expect(
    holdReason({ removals: 20, removalsThisWeek: 0, active: 30, limit: { count: 20, percent: 5 } }),
  ).toBeUndefined();
});
