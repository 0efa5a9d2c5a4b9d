import type { Caller } from '../../domain/caller.ts';
import { isOver } from '../../domain/run.ts';
import { sleep as realSleep, type Sleep } from '../../lib/sleep.ts';
import type { RunDetails } from './runs.ts';

/** A message that was lost must not leave a watcher in the dark for longer. */
const LOOK_ANYWAY_MS = 2_000;
/** A fast run moves on more often than anybody can see. */
const MIN_GAP_MS = 150;

type Parts = {
  get(caller: Caller, id: string): Promise<RunDetails>;
  sleep?: Sleep;
};

/** Follows runs for those who watch them, whichever process works on them. */
export function createRunEvents({ get, sleep = realSleep }: Parts) {
  const watchers = new Map<string, Set<() => void>>();

  return {
    /** A run moved on: somewhere, a transaction said so. */
    announce(runId: string): void {
      for (const notify of watchers.get(runId) ?? []) notify();
    },

    /** The run as it is, and again each time it has moved on, until it is over or waits for a person. */
    async *watch(caller: Caller, runId: string, signal: AbortSignal): AsyncGenerator<RunDetails> {
      let moved = new AbortController();
      const notify = () => moved.abort();
      const own = watchers.get(runId) ?? new Set();
      watchers.set(runId, own.add(notify));
      try {
        let last = '';
        while (!signal.aborted) {
          moved = new AbortController();
          const run = await get(caller, runId);
          const state = JSON.stringify(run);
          if (state !== last) yield run;
          last = state;
          if (isOver(run.status) || run.status === 'held') return;
          await sleep(MIN_GAP_MS, signal);
          await sleep(LOOK_ANYWAY_MS, AbortSignal.any([signal, moved.signal]));
        }
      } finally {
        own.delete(notify);
        if (own.size === 0) watchers.delete(runId);
      }
    },
  };
}

export type RunEvents = ReturnType<typeof createRunEvents>;
