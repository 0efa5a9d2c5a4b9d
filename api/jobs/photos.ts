import type { Photos } from '../services/photos/photos.ts';
import type { Job } from './job.ts';

const IDLE_MS = 2_000;

/** Works the photos' queue off, a few at a time, and rests when it is empty. */
export function createPhotosJob(photos: Photos): Job {
  return {
    name: 'photos',
    async runOnce(signal) {
      const count = await photos.lookAtDue(signal);
      return { nextInMs: count > 0 ? 0 : IDLE_MS };
    },
  };
}
