import { expect, test } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const now = new Date('2026-11-23T10:00:00Z');
const wait = (value: string, date?: string) =>
  retryAfterMs(new Headers({ 'retry-after': value, ...(date && { date }) }), now);

test.each([
  ['7', 7_000],
  ['0', 0],
  ['1.5', 1_500],
  ['"0,120"', 120_000],
  ['0, 120', 120_000],
  ['9999999999', 9_999_999_999_000],
  ['Mon, 23 Nov 2026 10:00:30 GMT', 30_000],
])('%s asks for %i ms', (value, ms) => {
  expect(wait(value)).toBe(ms);
});

test.each(['', 'abc', '-5', '120 seconds', 'Mon, 23 Nov 2026 09:59:00 GMT'])(
  '“%s” says nothing usable',
  (value) => {
    expect(wait(value)).toBeUndefined();
  },
);

test('a date is measured against the sender’s clock', () => {
  expect(wait('Mon, 23 Nov 2026 12:00:30 GMT', 'Mon, 23 Nov 2026 12:00:00 GMT')).toBe(30_000);
});

test('no header, no wish', () => {
  expect(retryAfterMs(new Headers(), now)).toBeUndefined();
});
