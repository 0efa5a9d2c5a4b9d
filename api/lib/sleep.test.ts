import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sleep } from './sleep.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether it is over after everything that is due has happened. */
async function isOver(sleeping: Promise<void>): Promise<boolean> {
  let over = false;
  void sleeping.then(() => (over = true));
  await vi.advanceTimersByTimeAsync(0);
  return over;
}

test('it ends after its time and not before', async () => {
  const sleeping = sleep(1_000);
  await vi.advanceTimersByTimeAsync(999);
  expect(await isOver(sleeping)).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await isOver(sleeping)).toBe(true);
});

test('an abort ends it at once and leaves no timer', async () => {
  const stop = new AbortController();
  const sleeping = sleep(60_000, stop.signal);
  stop.abort();
  expect(await isOver(sleeping)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('who is told to stop already does not sleep', async () => {
  expect(await isOver(sleep(60_000, AbortSignal.abort()))).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('a sleep that ended leaves nothing on its signal', async () => {
  const { signal } = new AbortController();
  const forget = vi.spyOn(signal, 'removeEventListener');
  const sleeping = sleep(10, signal);
  await vi.advanceTimersByTimeAsync(10);
  await sleeping;
  expect(forget).toHaveBeenCalledWith('abort', expect.any(Function));
});

test('a time longer than a timer can take is a long one, not none', async () => {
  const sleeping = sleep(2 ** 40);
  await vi.advanceTimersByTimeAsync(20 * 24 * 3_600_000);
  expect(await isOver(sleeping)).toBe(false);
});
