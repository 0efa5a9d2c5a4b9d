import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextDailySync } from './schedule.ts';

test.each([
  ['02:30', '2026-11-23T01:00:00Z', '2026-11-23T02:30:00.000Z'],
  ['02:30', '2026-11-23T02:29:59.999Z', '2026-11-23T02:30:00.000Z'],
  ['02:30', '2026-11-23T02:30:00Z', '2026-11-24T02:30:00.000Z'],
  ['02:30', '2026-11-23T23:00:00Z', '2026-11-24T02:30:00.000Z'],
  ['00:00', '2026-11-23T00:00:00Z', '2026-11-24T00:00:00.000Z'],
  ['23:59', '2026-12-31T23:59:30Z', '2027-01-01T23:59:00.000Z'],
  ['02:30', '2026-02-28T03:00:00Z', '2026-03-01T02:30:00.000Z'],
  ['02:30', '2028-02-28T03:00:00Z', '2028-02-29T02:30:00.000Z'],
  ['02:30', '2026-04-30T03:00:00Z', '2026-05-01T02:30:00.000Z'],
  // Clocks in Berlin and New York change on these nights; UTC has no such night.
  ['01:30', '2026-10-25T00:59:00Z', '2026-10-25T01:30:00.000Z'],
  ['02:30', '2026-03-08T02:31:00Z', '2026-03-09T02:30:00.000Z'],
])('the next %s after %s is %s', (time, now, next) => {
  expect(nextDailySync(time, new Date(now)).toISOString()).toBe(next);
});

test('it is always ahead, within a day, at that minute, and leaves the clock alone', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const instant = fc.date({
    min: new Date('2020-01-01'),
    max: new Date('2040-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(time, instant, (at, now) => {
      const before = now.getTime();
      const next = nextDailySync(at, now);
      expect(next.getTime() - before).toBeGreaterThan(0);
      expect(next.getTime() - before).toBeLessThanOrEqual(24 * 3_600_000);
      expect(next.toISOString().slice(11)).toBe(`${at}:00.000Z`);
      expect(now.getTime()).toBe(before);
    }),
    { seed: 11, numRuns: 500 },
  );
});
