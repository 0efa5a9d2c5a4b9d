import { expect, test } from 'vitest';
import { nextRetry } from './retry-schedule.ts';

const since = new Date('2026-11-01T00:00:00Z');
const HOUR_MS = 3_600_000;

test('tries after 6, 12 and 24 hours, then daily to day 28, and then no more', () => {
  let now = since;
  const waitsInHours: number[] = [];
  for (let failures = 1; ; failures++) {
    const next = nextRetry({ failures, since }, now);
    if (!next) break;
    waitsInHours.push((next.getTime() - now.getTime()) / HOUR_MS);
    now = next;
  }
  expect(waitsInHours.slice(0, 4)).toEqual([6, 12, 24, 24]);
  expect(new Set(waitsInHours.slice(2))).toEqual(new Set([24]));
  const lastedDays = (now.getTime() - since.getTime()) / (24 * HOUR_MS);
  expect(lastedDays).toBeGreaterThan(27);
  expect(lastedDays).toBeLessThanOrEqual(28);
});
