import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import type { Engine } from '../services/engine/engine.ts';
import type { Counting } from '../services/visitors/counting.ts';
import type { Forgetting } from '../services/forgetting.ts';
import type { Leavers } from '../services/cards/leavers.ts';
import type { Photos } from '../services/photos/photos.ts';
import type { Retention } from '../services/retention.ts';
import type { Schedule } from '../services/runs/schedule.ts';
import type { Watch } from '../services/connections/watch.ts';
import type { ChangesService } from '../services/connections/changes.ts';
import type { PassUpdates } from '../services/wallet/updating.ts';
import type { Pushing } from '../services/wallet/pushing.ts';
import type { Closing } from '../services/wallet/closing.ts';
import type { DeploymentWatch } from '../services/wallet/deployment-watch.ts';
import type { AccountWatch } from '../services/wallet/watching.ts';
import { createPhotosJob } from './photos.ts';
import { createChangesJob } from './changes.ts';
import { createCountingJob } from './counting.ts';
import { createForgettingJob } from './forgetting.ts';
import { createPurgeJob } from './purge.ts';
import { createRunsJob } from './runs.ts';
import { createScheduleJob } from './schedule.ts';
import { createDeploymentWatchJob, createPassUpdatesJob, createPushingJob, createWalletWatchJob } from './wallet.ts'; // prettier-ignore
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
  retention: Retention;
  counting: Counting;
  passUpdates: PassUpdates;
  pushing: Pushing;
  walletWatch: AccountWatch;
  walletClosing: Closing;
  deploymentWatch: DeploymentWatch | undefined;
};

type Options = { log: Log; clock: Clock; roles: { web: boolean; worker: boolean } };

/** Everything that happens without a request; what was counted is put by where visitors are answered. */
export function createJobs(parts: Parts, { roles, ...options }: Options): Job[] {
  return [
    ...(roles.web ? [createCountingJob(parts.counting, options.log)] : []),
    ...(parts.deploymentWatch ? [createDeploymentWatchJob(parts.deploymentWatch)] : []),
    ...(roles.worker ? createWorkerJobs(parts, options) : []),
  ];
}

function createWorkerJobs(parts: Parts, { log, clock }: Omit<Options, 'roles'>): Job[] {
  const { engine, photos, schedule, watch, changes, leavers, forgetting, retention } = parts;
  return [
    createRunsJob(engine, { log, clock }),
    createPhotosJob(photos),
    createScheduleJob(schedule),
    createWatchJob(watch),
    createChangesJob(changes),
    createPurgeJob(leavers, retention),
    createForgettingJob(forgetting),
    createPassUpdatesJob(parts.passUpdates),
    createPushingJob(parts.pushing),
    createWalletWatchJob(parts.walletWatch, parts.walletClosing),
  ];
}
