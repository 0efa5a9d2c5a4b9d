import { AppError, DirectoryBusyError } from '../../domain/errors.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import type { DirectoryAccessService } from '../connections/directory-access.ts';
import { createPhotoJudge } from './judging-photos.ts';
import { createPhotoLook } from './looking-at-photos.ts';
import {
  memoryOf,
  type NextLook,
  type PhotoStore,
  type PhotoTask,
  type Portrait,
} from './photo-tasks.ts';

type Parts = {
  store: PhotoStore;
  access: DirectoryAccessService;
  /** Makes any picture safe to serve; undefined where it cannot be used. */
  toPortrait(bytes: Buffer): Promise<Portrait | undefined>;
  forgetPages(slugs: readonly string[]): void;
  clock: Clock;
  log: Log;
};

/** Microsoft serves four photo requests of an application at a time (throttling limits, Outlook). */
const AT_ONCE = 4;
const DAY_MS = 24 * 3_600_000;
const CLAIM_MS = 5 * 60_000;
const FIRST_RETRY_MS = 60_000;
const LAST_RETRY_MS = DAY_MS;

/** The photos' own queue: they trail behind imports, and none of them can fail a person or a run. */
export function createPhotos(parts: Parts) {
  const { store, access, clock, log } = parts;
  const judge = createPhotoJudge(parts);
  const lookAt = createPhotoLook({ ...parts, judge });
  const inMs = (ms: number) => new Date(clock().getTime() + ms);

  async function look(tenantId: TenantId, cardId: string, signal: AbortSignal): Promise<void> {
    const task = await store.claim(tenantId, cardId, { now: clock(), until: inMs(CLAIM_MS) });
    if (!task) return;
    try {
      const looked = await access.open(tenantId, task.connectionId);
      await lookAt(looked, task, signal).catch(async (err: unknown) => {
        if (signal.aborted || !isRefusal(err)) throw err;
        await store.putOff(tenantId, task, {
          ...memoryOf(task),
          dueAt: inMs(DAY_MS),
          attempts: task.attempts + 1,
          refusedAt: clock(),
        });
        if (!looked.connection.photoProblem) await judge.judge(looked.connection);
      });
    } catch (err) {
      if (signal.aborted) return;
      log.info({ err, card: cardId }, 'photo put off');
      await store.putOff(tenantId, task, retryLater(task, err));
    }
  }

  function retryLater(task: PhotoTask, error: unknown): NextLook {
    const waitMs = Math.min(FIRST_RETRY_MS * 4 ** task.attempts, LAST_RETRY_MS);
    const dueAt = error instanceof DirectoryBusyError ? error.retryAt : inMs(waitMs);
    return { ...memoryOf(task), dueAt, attempts: task.attempts + 1 };
  }

  return {
    /** Looks at the photos that are due, a few at a time. Returns how many there were. */
    async lookAtDue(signal: AbortSignal): Promise<number> {
      const due = await store.listDue(clock(), AT_ONCE);
      await Promise.all(due.map(({ tenantId, cardId }) => look(tenantId, cardId, signal)));
      return due.length;
    },
  };
}

export type Photos = ReturnType<typeof createPhotos>;

const isRefusal = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'permission_missing';
