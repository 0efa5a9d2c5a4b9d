import type { ChangesService } from '../services/connections/changes.ts';
import type { Job } from './job.ts';

const LOOK_EVERY_MS = 2_000;

/** Starts runs for the changes that directories told of. */
export function createChangesJob(changes: ChangesService): Job {
  return {
    name: 'changes',
    async runOnce() {
      await changes.startDue();
      return { nextInMs: LOOK_EVERY_MS };
    },
  };
}
