import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findUnstorable } from './storable.ts';

test.each([
  [undefined, undefined],
  [null, undefined],
  [7, undefined],
  ['text', undefined],
  ['Zoë 👩‍💻 \u0001', undefined],
  [{ a: ['b', { c: 'd' }] }, undefined],
  ['\u0000', ''],
  ['a\ud800', ''],
  ['\udc00a', ''],
  [{ a: { b: 'c\u0000' } }, 'a.b'],
  [{ a: ['b', 'c', { d: '\ud83d' }] }, 'a.2.d'],
])('in %j the place is %j', (value, place) => {
  expect(findUnstorable(value)).toBe(place);
});

test('what passes can be stored: as JSON it has no NUL and no lone surrogate', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const isStorable = !text.includes('\u0000') && Buffer.from(text).toString() === text;
      expect(findUnstorable({ text }) === undefined).toBe(isStorable);
    }),
    { seed: 3, numRuns: 1_000 },
  );
});
