import { expect, test } from 'vitest';
import { aConnection, NOW } from './factories.fixture.ts';
import { afterFailedSync, afterGoodSync, freshDeltaLink, nextDailySync } from './schedule.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const daily = aConnection({ syncDaily: true, syncAt: '02:30', timeZone: 'Europe/Berlin' });
const after = (ms: number) => new Date(NOW.getTime() + ms);

test('a daily sync comes at its hour in its time zone', () => {
  expect(nextDailySync(daily, NOW)).toEqual(new Date('2026-11-24T01:30:00Z'));
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

type Place = Parameters<typeof freshDeltaLink>[0];

test.each<[string, Place, string | undefined]>([
  [
    'goes on where the last one ended',
    { deltaLink: 'link', deltaLinkAt: ago(4.9), fullReadAt: ago(6.9) },
    'link',
  ],
  [
    'reads everybody where the place is five days old',
    { deltaLink: 'link', deltaLinkAt: ago(5), fullReadAt: ago(6) },
    undefined,
  ],
  [
    'reads everybody once a week',
    { deltaLink: 'link', deltaLinkAt: ago(1), fullReadAt: ago(7) },
    undefined,
  ],
  [
    'reads everybody where nobody knows when',
    { deltaLink: 'link', deltaLinkAt: null, fullReadAt: ago(1) },
    undefined,
  ],
  [
    'reads everybody where that was never done',
    { deltaLink: 'link', deltaLinkAt: ago(1), fullReadAt: null },
    undefined,
  ],
])('a sync %s', (_, place, expected) => {
  expect(freshDeltaLink(place, NOW)).toBe(expected);
});
