import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import type { Engine } from '../services/engine/engine.ts';
import type { Forgetting } from '../services/forgetting.ts';
import type { Leavers } from '../services/leavers.ts';
import type { Photos } from '../services/photos.ts';
import type { Schedule } from '../services/schedule.ts';
import type { Watch } from '../services/watch.ts';
import type { ChangesService } from '../services/changes.ts';
import { createPhotosJob } from './photos.ts';
import { createChangesJob } from './changes.ts';
import { createForgettingJob } from './forgetting.ts';
import { createLeaversJob } from './leavers.ts';
import { createRunsJob } from './runs.ts';
import { createScheduleJob } from './schedule.ts';
import { createWatchJob } from './watch.ts';
import type { Job } from './job.ts';

type Parts = {
  engine: Engine;
  photos: Photos;
  schedule: Schedule;
  watch: Watch;
  changes: ChangesService;
  leavers: Leavers;
  forgetting: Forgetting;
};

/** Everything that happens without a request. */
export function createJobs(
  { engine, photos, schedule, watch, changes, leavers, forgetting }: Parts,
  { log, clock }: { log: Log; clock: Clock },
): Job[] {
  return [
    createRunsJob(engine, { log, clock }),
    createPhotosJob(photos),
    createScheduleJob(schedule),
    createWatchJob(watch),
    createChangesJob(changes),
    createLeaversJob(leavers),
    createForgettingJob(forgetting),
  ];
}
