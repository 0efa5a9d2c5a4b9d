import type { Leavers } from '../services/leavers.ts';
import type { Job } from './job.ts';

const LOOK_EVERY_MS = 60_000;

/** Takes away the cards of people who left long enough ago. */
export function createLeaversJob(leavers: Leavers): Job {
  return {
    name: 'leavers',
    async runOnce(signal) {
      const count = await leavers.purgeDue(signal);
      return { nextInMs: count > 0 ? 0 : LOOK_EVERY_MS };
    },
  };
}
