import { expect, test, vi } from 'vitest';
import { singleFlight } from './single-flight.ts';

test('callers that arrive while it runs share one call and its result', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const load = vi.fn(() => promise);
  const shared = singleFlight(load);
  const all = Promise.all([shared(), shared(), shared()]);
  resolve('value');
  expect(await all).toEqual(['value', 'value', 'value']);
  expect(load).toHaveBeenCalledOnce();
});

test('a result is not kept: who comes later gets a new one', async () => {
  let calls = 0;
  const shared = singleFlight(async () => ++calls);
  expect(await shared()).toBe(1);
  expect(await shared()).toBe(2);
});

test('all who wait hear of a failure, and the next caller tries again', async () => {
  const load = vi.fn<() => Promise<string>>();
  load.mockRejectedValueOnce(new Error('broken')).mockResolvedValueOnce('mended');
  const shared = singleFlight(load);
  const outcomes = await Promise.allSettled([shared(), shared()]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await shared()).toBe('mended');
  expect(load).toHaveBeenCalledTimes(2);
});
