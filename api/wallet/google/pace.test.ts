import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

/** How long each of so many requests that are made at once waits, in milliseconds. */
function makeRequests() {
  const time = { now: 0 };
  let waitMs = 0;
  const pass = createPace({
    clock: () => new Date(time.now),
    sleep: async (ms) => void (waitMs = ms),
  });
  const request = async (): Promise<number> => {
    waitMs = 0;
    await pass();
    return waitMs;
  };
  return {
    time,
    async request(count: number): Promise<number[]> {
      const waits: number[] = [];
      for (let at = 0; at < count; at++) waits.push(await request());
      return waits;
    },
  };
}

test('what one visitor causes goes at once; of many no second has more than Google allows', async () => {
  const waits = await makeRequests().request(60);
  expect(waits.slice(0, 15)).toEqual(Array.from({ length: 15 }, () => 0));
  for (let second = 0; second < 3; second++) {
    const within = waits.filter((ms) => ms > second * 1_000 && ms <= (second + 1) * 1_000);
    expect(within.length).toBe(15);
  }
});

test('a second later there is room again', async () => {
  const { time, request } = makeRequests();
  await request(30);
  time.now += 2_000;
  expect(await request(15)).toEqual(Array.from({ length: 15 }, () => 0));
});
