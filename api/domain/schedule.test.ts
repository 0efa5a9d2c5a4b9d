import { expect, test } from 'vitest';
import { aConnection, NOW } from './factories.fixture.ts';
import { afterFailedSync, afterGoodSync, freshDeltaLink, nextDailySync } from './schedule.ts';
import { toTenantId } from './tenant.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SPREAD_MS = 5 * 60_000;
const daily = aConnection({ syncDaily: true, syncAt: '02:30', timeZone: 'Europe/Berlin' });
const after = (ms: number) => new Date(NOW.getTime() + ms);
const tenantAt = (n: number) =>
  toTenantId(`aaaaaaaa-0000-4000-8000-${String(n).padStart(12, '0')}`);

test('a daily sync comes at its hour in its time zone, within five minutes', () => {
  const at = nextDailySync(daily, NOW)?.getTime() ?? 0;
  const hour = Date.parse('2026-11-24T01:30:00Z');
  expect(at).toBeGreaterThanOrEqual(hour);
  expect(at).toBeLessThan(hour + SPREAD_MS);
});

test('the place within the five minutes is an organization’s own, and thousands are spread evenly', () => {
  expect(nextDailySync(daily, NOW)).toEqual(nextDailySync(daily, NOW));
  const minutes = new Map<number, number>();
  for (let n = 0; n < 5_000; n++) {
    const at = nextDailySync({ ...daily, tenantId: tenantAt(n) }, NOW);
    const minute = at?.getUTCMinutes() ?? -1;
    minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
  }
  expect([...minutes.keys()].sort()).toEqual([30, 31, 32, 33, 34]);
  expect(Math.max(...minutes.values())).toBeLessThan(1_500);
});

test('between the hour and an organization’s place in it, today’s is still to come, and then tomorrow’s', () => {
  const place = nextDailySync(daily, NOW) ?? NOW;
  expect(nextDailySync(daily, new Date(place.getTime() - 1))).toEqual(place);
  expect(nextDailySync(daily, place)).toEqual(new Date(place.getTime() + DAY_MS));
});

test('who turned it off has no next time', () => {
  expect(nextDailySync({ ...daily, syncDaily: false }, NOW)).toBeNull();
});

test('failures in a row wait 6, 12 and 24 hours, then a day each, and end after 28 days', () => {
  let connection = daily;
  let now = NOW;
  const waits: number[] = [];
  for (;;) {
    const { change, isOver } = afterFailedSync(connection, now);
    connection = { ...connection, ...change };
    expect(connection.failingSince).toEqual(NOW);
    if (isOver) break;
    const next = change.nextSyncAt ?? now;
    waits.push((next.getTime() - now.getTime()) / HOUR_MS);
    now = next;
  }
  expect(waits.slice(0, 4)).toEqual([6, 12, 24, 24]);
  expect(now.getTime() - NOW.getTime()).toBeLessThanOrEqual(28 * DAY_MS);
  expect(now.getTime() - NOW.getTime()).toBeGreaterThan(27 * DAY_MS);
  expect(connection.nextSyncAt).toBeNull();
});

test('a failure of a sync that only a person starts is counted and not repeated', () => {
  const { change, isOver } = afterFailedSync({ ...daily, syncDaily: false }, NOW);
  expect(change).toEqual({ syncFailures: 1, failingSince: NOW, nextSyncAt: null });
  expect(isOver).toBe(false);
});

test('a good sync ends the failures and brings the daily hour back, also after a stop', () => {
  const back = { syncFailures: 0, failingSince: null, nextSyncAt: nextDailySync(daily, NOW) };
  expect(
    afterGoodSync({ ...daily, syncFailures: 3, failingSince: NOW, nextSyncAt: NOW }, NOW),
  ).toEqual(back);
  expect(afterGoodSync({ ...daily, nextSyncAt: null }, NOW)).toEqual(back);
});

test('an ordinary good sync changes nothing about the next', () => {
  expect(afterGoodSync({ ...daily, nextSyncAt: after(DAY_MS) }, NOW)).toEqual({});
  expect(afterGoodSync(aConnection(), NOW)).toEqual({});
});

const ago = (days: number) => after(-days * DAY_MS);

test.each([
  ['goes on where the last one ended', 'link', ago(4.9), ago(6.9), 'link'],
  ['reads everybody where the place is five days old', 'link', ago(5), ago(6), undefined],
  ['reads everybody once a week', 'link', ago(1), ago(7), undefined],
  ['reads everybody where nobody knows when', 'link', null, ago(1), undefined],
  ['reads everybody where that was never done', 'link', ago(1), null, undefined],
  ['reads everybody the first time', null, null, null, undefined],
])('a sync %s', (_, deltaLink, deltaLinkAt, fullReadAt, expected) => {
  expect(freshDeltaLink({ deltaLink, deltaLinkAt, fullReadAt }, NOW)).toBe(expected);
});
