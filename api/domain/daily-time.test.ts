import { expect, test } from 'vitest';
import { isTimeZone, nextDailyTime } from './daily-time.ts';

const next = (at: string, timeZone: string, now: string) =>
  nextDailyTime({ at, timeZone }, new Date(now)).toISOString();

test.each([
  ['02:30', 'UTC', '2026-11-23T10:00:00Z', '2026-11-24T02:30:00.000Z'],
  ['10:00', 'UTC', '2026-11-23T10:00:00Z', '2026-11-24T10:00:00.000Z'],
  ['10:01', 'UTC', '2026-11-23T10:00:00Z', '2026-11-23T10:01:00.000Z'],
  ['02:30', 'Europe/Berlin', '2026-11-23T10:00:00Z', '2026-11-24T01:30:00.000Z'],
  ['02:30', 'Europe/Berlin', '2026-07-23T10:00:00Z', '2026-07-24T00:30:00.000Z'],
  ['23:00', 'America/Los_Angeles', '2026-11-23T10:00:00Z', '2026-11-24T07:00:00.000Z'],
  ['00:00', 'Pacific/Kiritimati', '2026-11-23T11:00:00Z', '2026-11-24T10:00:00.000Z'],
  ['05:45', 'Asia/Kathmandu', '2026-11-23T10:00:00Z', '2026-11-24T00:00:00.000Z'],
  ['02:00', 'UTC', '2026-12-31T23:00:00Z', '2027-01-01T02:00:00.000Z'],
])('%s in %s after %s is %s', (at, timeZone, now, expected) => {
  expect(next(at, timeZone, now)).toBe(expected);
});

test('a time that the clocks leave out comes at the instant at which it would have been', () => {
  // Berlin, 28 March 2027: 02:00 becomes 03:00.
  expect(next('02:30', 'Europe/Berlin', '2027-03-27T12:00:00Z')).toBe('2027-03-28T01:30:00.000Z');
});

test('a time that comes twice counts the first time, and once', () => {
  // Berlin, 25 October 2026: 03:00 becomes 02:00.
  const first = next('02:30', 'Europe/Berlin', '2026-10-24T12:00:00Z');
  expect(first).toBe('2026-10-25T00:30:00.000Z');
  expect(next('02:30', 'Europe/Berlin', first)).toBe('2026-10-26T01:30:00.000Z');
});

test('a year of days has a slot each, whatever the clocks do', () => {
  for (const timeZone of [
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
  ]) {
    let now = new Date('2026-01-01T12:00:00Z');
    const days = new Set<string>();
    for (let i = 0; i < 365; i++) {
      now = nextDailyTime({ at: '02:15', timeZone }, now);
      days.add(new Intl.DateTimeFormat('en-CA', { timeZone }).format(now));
    }
    expect(days.size).toBe(365);
  }
});

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['', false],
])('%s is a time zone: %s', (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});
