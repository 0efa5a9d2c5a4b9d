import { expect, test, vi } from 'vitest';
import type { Sleep } from './sleep.ts';
import { createWake } from './wake.ts';

/** Sleeps until it is woken, and counts how often it began to. */
const untilWoken = () =>
  vi.fn<Sleep>(
    (_ms, signal) =>
      new Promise((done) => {
        if (signal?.aborted) done();
        signal?.addEventListener('abort', () => done());
      }),
  );
const never = new AbortController().signal;

test('a sleeper sleeps as long as it is told', async () => {
  const sleep = vi.fn<Sleep>(async () => {});
  await createWake().sleep(1_234, never, sleep);
  expect(sleep).toHaveBeenCalledExactlyOnceWith(1_234, expect.any(AbortSignal));
});

test('a call wakes who sleeps', async () => {
  const wake = createWake();
  const sleeping = wake.sleep(60_000, never, untilWoken());
  wake.wake();
  await expect(sleeping).resolves.toBeUndefined();
});

test('calls that come while it works make the next sleep none, and only that one', async () => {
  const wake = createWake();
  const sleep = vi.fn<Sleep>(async () => {});
  wake.wake();
  wake.wake();
  await wake.sleep(60_000, never, sleep);
  expect(sleep).not.toHaveBeenCalled();
  await wake.sleep(60_000, never, sleep);
  expect(sleep).toHaveBeenCalledOnce();
});

test('it can be woken again and again', async () => {
  const wake = createWake();
  const sleep = untilWoken();
  for (let round = 1; round <= 3; round++) {
    const sleeping = wake.sleep(60_000, never, sleep);
    expect(sleep).toHaveBeenCalledTimes(round);
    wake.wake();
    await sleeping;
  }
});

test('a stop wakes as well', async () => {
  const stop = new AbortController();
  const sleeping = createWake().sleep(60_000, stop.signal, untilWoken());
  stop.abort();
  await expect(sleeping).resolves.toBeUndefined();
});
