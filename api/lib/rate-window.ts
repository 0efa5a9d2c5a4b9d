import { LRUCache } from 'lru-cache';
import type { Clock } from './clock.ts';

/** Counts what each key takes in the running minute, and says when it is too much. */
export function createRateWindow({ perMinute, clock }: { perMinute: number; clock: Clock }) {
  const counts = new LRUCache<string, { minute: number; used: number }>({ max: 50_000 });
  return {
    /** Takes one, if there is one left. */
    take(key: string): boolean {
      const minute = Math.floor(clock().getTime() / 60_000);
      const known = counts.get(key);
      const count = known?.minute === minute ? known : { minute, used: 0 };
      count.used += 1;
      counts.set(key, count);
      return count.used <= perMinute;
    },
  };
}
