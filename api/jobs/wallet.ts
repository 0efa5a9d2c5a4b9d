import type { PassUpdates } from '../services/wallet/updating.ts';
import type { Pushing } from '../services/wallet/pushing.ts';
import type { AccountWatch } from '../services/wallet/watching.ts';
import type { Closing } from '../services/wallet/closing.ts';
import type { DeploymentWatch } from '../services/wallet/deployment-watch.ts';
import type { Job } from './job.ts';

const IDLE_MS = 2_000;
const WATCH_EVERY_MS = 60_000;

/** Brings wallet passes up to date with their cards, and rests when none is due. */
export function createPassUpdatesJob(updates: PassUpdates): Job {
  return {
    name: 'wallet passes',
    async runOnce(signal) {
      const count = await updates.updateDue(signal);
      return { nextInMs: count > 0 ? 0 : IDLE_MS };
    },
  };
}

/** Tells devices of passes that have changed. */
export function createPushingJob(pushing: Pushing): Job {
  return {
    name: 'wallet devices',
    async runOnce(signal) {
      const count = await pushing.pushDue(signal);
      return { nextInMs: count > 0 ? 0 : IDLE_MS };
    },
  };
}

/** Looks after what passes are signed with, and after what is given up. */
export function createWalletWatchJob(watch: AccountWatch, closing: Closing): Job {
  return {
    name: 'wallet accounts',
    async runOnce() {
      await watch.lookAfterDue();
      await closing.finishDue();
      return { nextInMs: WATCH_EVERY_MS };
    },
  };
}

/** Looks after the certificate of the server's settings, in every process: each keeps pages of its own. */
export const createDeploymentWatchJob = (watch: DeploymentWatch): Job => ({
  name: 'wallet certificate of the settings',
  runOnce: () => Promise.resolve(watch.lookAfter()),
});
