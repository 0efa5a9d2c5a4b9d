import { expect, test } from 'vitest';
import { createRateWindow } from './rate-window.ts';

function aWindow(perMinute: number) {
  let now = new Date('2026-11-23T10:00:00Z');
  const window = createRateWindow({ perMinute, clock: () => now });
  return {
    take: (key = 'a') => window.take(key),
    pass: (ms: number) => (now = new Date(now.getTime() + ms)),
  };
}

test('so many a minute, and no more', () => {
  const { take } = aWindow(3);
  expect([take(), take(), take(), take(), take()]).toEqual([true, true, true, false, false]);
});

test('the next minute begins anew', () => {
  const { take, pass } = aWindow(1);
  expect([take(), take()]).toEqual([true, false]);
  pass(59_999);
  expect(take()).toBe(false);
  pass(1);
  expect([take(), take()]).toEqual([true, false]);
});

test('what one takes is not taken from another', () => {
  const { take } = aWindow(1);
  expect([take('a'), take('b'), take('a'), take('b')]).toEqual([true, true, false, false]);
});

test('a crowd of others does not buy anybody a fresh minute, and stays bounded', () => {
  const { take } = aWindow(2);
  take('guesser');
  take('guesser');
  for (let other = 0; other < 40_000; other++) take(`other ${other}`);
  expect(take('guesser')).toBe(false);
});

test('so many an hour, and when the next one begins', () => {
  let now = new Date('2026-11-23T10:20:00Z');
  const window = createRateWindow({ perHour: 1, clock: () => now });
  expect([window.take('a'), window.take('a')]).toEqual([true, false]);
  expect(window.nextAt()).toEqual(new Date('2026-11-23T11:00:00Z'));
  now = new Date('2026-11-23T10:59:59Z');
  expect(window.take('a')).toBe(false);
  now = window.nextAt();
  expect(window.take('a')).toBe(true);
});
