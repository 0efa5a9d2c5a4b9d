import type { Log } from '../lib/log.ts';
import type { Counting } from '../services/visitors/counting.ts';
import type { Job } from './job.ts';

/** What a process that dies at once loses of its counts. */
const FLUSH_EVERY_MS = 5_000;

/** Puts by what visitors were answered, and once more when the last of them has gone. */
export function createCountingJob(counting: Counting, log: Log): Job {
  return {
    name: 'counting',
    async runOnce() {
      await counting.flush();
      return { nextInMs: FLUSH_EVERY_MS };
    },
    settled: () =>
      counting.flush().catch((err: unknown) => log.warn({ err }, 'last counts not kept')),
  };
}
