import type { Sleep } from './sleep.ts';

/** A sleeper that others can wake. A call that comes while it works is not lost: the next sleep is none. */
export type Wake = {
  wake(): void;
  sleep(ms: number, signal: AbortSignal, sleep: Sleep): Promise<void>;
};

export function createWake(): Wake {
  let isWanted = false;
  let current = new AbortController();
  return {
    wake() {
      isWanted = true;
      current.abort();
    },
    async sleep(ms, signal, sleep) {
      if (!isWanted) await sleep(ms, AbortSignal.any([signal, current.signal]));
      isWanted = false;
      current = new AbortController();
    },
  };
}
