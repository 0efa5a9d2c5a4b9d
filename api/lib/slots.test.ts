import { expect, test } from 'vitest';
import { createSlots } from './slots.ts';

const { signal } = new AbortController();

test('so many have a place, the next waits in line until one is given back', async () => {
  const slots = createSlots(2);
  const log: string[] = [];
  const [giveBack] = await Promise.all([slots.take(signal), slots.take(signal)]);
  const third = slots.take(signal).then(() => log.push('third'));
  const fourth = slots.take(signal).then(() => log.push('fourth'));
  await new Promise(setImmediate);
  expect(log).toEqual([]);
  giveBack();
  giveBack();
  await third;
  await new Promise(setImmediate);
  expect(log).toEqual(['third']);
  expect(await Promise.race([fourth, Promise.resolve('still waits')])).toBe('still waits');
});

test('who stops waiting leaves the line, and the place goes to the next', async () => {
  const slots = createSlots(1);
  const stop = new AbortController();
  const giveBack = await slots.take(signal);
  const leaving = slots.take(stop.signal);
  const staying = slots.take(signal);
  stop.abort(new Error('stopped'));
  await expect(leaving).rejects.toThrow('stopped');
  giveBack();
  (await staying)();
  await expect(slots.take(stop.signal)).rejects.toThrow('stopped');
});
