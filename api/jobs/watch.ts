import type { Watch } from '../services/connections/watch.ts';
import type { Job } from './job.ts';

const LOOK_EVERY_MS = 15_000;

/** Looks after the credentials and subscriptions of connections. */
export function createWatchJob(watch: Watch): Job {
  return {
    name: 'watch',
    async runOnce() {
      await watch.lookAfterDue();
      return { nextInMs: LOOK_EVERY_MS };
    },
  };
}
