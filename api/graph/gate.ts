import type { Clock } from '../lib/clock.ts';

/**
 * When a directory may be asked again. Graph counts requests that come too early against us, so one
 * refusal holds back everything that goes to the same directory, and survives a restart by `onClose`.
 */
export type Gate = {
  /** Milliseconds until the gate opens; 0 where it is open. */
  waitMs(): number;
  opensAt(): Date;
  close(until: Date): Promise<void>;
  /** A short pause of our own accord, not worth remembering over a restart. */
  ease(until: Date): void;
};

export function createGate(options: {
  clock: Clock;
  notBefore: Date | null;
  /** Called before anybody waits, so that a restart waits as well. */
  onClose(until: Date): Promise<void>;
}): Gate {
  let until = options.notBefore ?? new Date(0);
  return {
    waitMs: () => Math.max(0, until.getTime() - options.clock().getTime()),
    opensAt: () => until,
    ease(next) {
      if (next > until) until = next;
    },
    async close(next) {
      if (next <= until) return;
      until = next;
      await options.onClose(next);
    },
  };
}
