import { LRUCache } from 'lru-cache';
import type { Clock } from './clock.ts';

const MINUTE_MS = 60_000;

type Options = { clock: Clock } & ({ perMinute: number } | { perHour: number });

/** Counts what each key takes in the running minute or hour, and says when it is too much. */
export function createRateWindow({ clock, ...most }: Options) {
  const [limit, windowMs] =
    'perHour' in most ? [most.perHour, 60 * MINUTE_MS] : [most.perMinute, MINUTE_MS];
  const counts = new LRUCache<string, { window: number; used: number }>({ max: 50_000 });
  const current = () => Math.floor(clock().getTime() / windowMs);
  return {
    /** Takes one, if there is one left. */
    take(key: string): boolean {
      const window = current();
      const known = counts.get(key);
      const count = known?.window === window ? known : { window, used: 0 };
      count.used += 1;
      counts.set(key, count);
      return count.used <= limit;
    },
    /** When the next minute or hour begins. */
    nextAt: (): Date => new Date((current() + 1) * windowMs),
  };
}
