import type { Clock } from '../../api/lib/clock.ts';
import type { Sleep } from '../../api/lib/sleep.ts';

/** A clock that only moves when somebody waits, and then at once. */
export type VirtualTime = ReturnType<typeof createVirtualTime>;

export function createVirtualTime(start = new Date('2026-11-23T09:00:00Z')) {
  let now = start.getTime();
  const waits: number[] = [];

  const clock: Clock = () => new Date(now);
  const sleep: Sleep = async (ms, signal) => {
    // A turn of the event loop, so that what waits beside this gets its turn as well.
    await new Promise(setImmediate);
    if (signal?.aborted) return;
    waits.push(ms);
    now += ms;
  };

  return {
    clock,
    sleep,
    /** Every wait so far, in milliseconds. */
    waits: waits as readonly number[],
    advance(ms: number): void {
      now += ms;
    },
    advanceTo(at: Date): void {
      now = Math.max(now, at.getTime());
    },
    forgetWaits(): void {
      waits.length = 0;
    },
  };
}
