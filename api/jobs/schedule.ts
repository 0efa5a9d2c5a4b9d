import type { Schedule } from '../services/runs/schedule.ts';
import type { Job } from './job.ts';

const LOOK_EVERY_MS = 30_000;

/** Starts the syncs whose time has come. */
export function createScheduleJob(schedule: Schedule): Job {
  return {
    name: 'schedule',
    async runOnce() {
      await schedule.startDue();
      return { nextInMs: LOOK_EVERY_MS };
    },
  };
}
