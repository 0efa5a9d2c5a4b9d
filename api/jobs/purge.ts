import type { Leavers } from '../services/cards/leavers.ts';
import type { Retention } from '../services/retention.ts';
import type { Job } from './job.ts';

const LOOK_EVERY_MS = 60_000;

/** Takes away the cards of people who left long enough ago, and what is remembered of those who stay. */
export function createPurgeJob(leavers: Leavers, retention: Retention): Job {
  return {
    name: 'purge',
    async runOnce(signal) {
      const count = (await leavers.purgeDue(signal)) + (await retention.dropDue(signal));
      return { nextInMs: count > 0 ? 0 : LOOK_EVERY_MS };
    },
  };
}
