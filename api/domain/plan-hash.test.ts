import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestItem, hashPlan } from './plan-hash.ts';
import type { PlannedItem } from './plan.ts';

const idOf = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

const anUpdate = (n: number, to: unknown = 'Head'): PlannedItem => ({
  directoryId: idOf(n),
  displayName: `Person ${n}`,
  cardId: idOf(n + 1_000),
  action: 'update',
  changes: [{ field: 'jobTitle', from: null, to }],
  person: { id: idOf(n) },
  directory: { displayName: `Person ${n}` },
  ruleId: null,
});

const hashOf = (items: readonly PlannedItem[]) =>
  hashPlan(new Map(items.map((item) => [item.directoryId, digestItem(item) ?? Buffer.alloc(0)])));

test('the same plan has the same hash, whatever the order of its pages', () => {
  const items = Array.from({ length: 12 }, (_, n) => anUpdate(n));
  fc.assert(
    fc.property(fc.shuffledSubarray(items, { minLength: 12 }), (shuffled) => {
      expect(hashOf(shuffled)).toBe(hashOf(items));
    }),
    { seed: 7 },
  );
});

test('another person, action, field or value is another plan', () => {
  const plans: PlannedItem[][] = [
    [],
    [anUpdate(1)],
    [anUpdate(2)],
    [anUpdate(1), anUpdate(2)],
    [anUpdate(1, 'Chief')],
    [{ ...anUpdate(1), action: 'resume' } as PlannedItem],
    [{ directoryId: idOf(1), displayName: 'P', cardId: idOf(9), action: 'pause', changes: [] }],
    [{ directoryId: idOf(1), displayName: 'P', cardId: idOf(9), action: 'delete', changes: [] }],
  ];
  expect(new Set(plans.map(hashOf)).size).toBe(plans.length);
});

test('the order in which a database hands keys back is no difference', () => {
  const one = anUpdate(1, { street: 'A', city: 'B' });
  const other = anUpdate(1, { city: 'B', street: 'A' });
  expect(hashOf([one])).toBe(hashOf([other]));
});

test('what a visitor would not notice is no part of a plan', () => {
  const quiet: PlannedItem[] = [
    { ...anUpdate(1), action: 'refresh' } as PlannedItem,
    { directoryId: idOf(1), displayName: 'P', cardId: null, action: 'skip', changes: [] },
    { directoryId: idOf(1), displayName: 'P', cardId: null, action: 'unchanged', changes: [] },
  ];
  expect(quiet.map(digestItem)).toEqual([undefined, undefined, undefined]);
});
