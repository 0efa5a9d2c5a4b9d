import type { Forgetting } from '../services/forgetting.ts';
import type { Job } from './job.ts';

const LOOK_EVERY_MS = 60_000;

/** Deletes what is kept for a time, such as what visitors left, when that is over. */
export function createForgettingJob(forgetting: Forgetting): Job {
  return {
    name: 'forgetting',
    async runOnce(signal) {
      await forgetting.forgetDue(signal);
      return { nextInMs: LOOK_EVERY_MS };
    },
  };
}
