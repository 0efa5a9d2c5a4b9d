import { expect, test } from 'vitest';
import { nextRow, rowsBetween } from './grid-model.ts';

test.each([
  ['ArrowDown', 3, 4],
  ['ArrowUp', 0, 0],
  ['ArrowDown', 9, 9],
  ['PageDown', 7, 9],
  ['PageUp', 7, 2],
  ['Home', 7, 0],
  ['End', 0, 9],
  ['x', 3, undefined],
])('%s from row %i goes to row %s', (key, from, to) => {
  expect(nextRow(key, from, { count: 10, pageSize: 5 })).toBe(to);
});

test('an empty list has nowhere to go', () => {
  expect(nextRow('End', 0, { count: 0, pageSize: 5 })).toBe(0);
});

test('a range holds both its ends, whichever comes first', () => {
  expect(rowsBetween(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['b', 'c', 'd']);
});
