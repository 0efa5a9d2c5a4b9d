import type { DirectoryPhoto } from '../domain/directory.ts';
import { DEFAULT_FIELD_MAP } from '../domain/field-map.ts';
import { DirectoryBusyError } from '../domain/errors.ts';
import type { TenantId } from '../domain/tenant.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import type { DirectoryAccessService } from './directory-access.ts';

type Task = {
  cardId: string;
  slug: string;
  connectionId: string;
  directoryId: string;
  etag: string | null;
  attempts: number;
};

type Next = { etag: string | null; dueAt: Date; attempts: number };

type Portrait = { jpeg: Buffer; width: number; height: number; version: string };

export type PhotoStore = {
  listDue(now: Date, limit: number): Promise<{ tenantId: TenantId; cardId: string }[]>;
  claim(
    tenantId: TenantId,
    cardId: string,
    times: { now: Date; until: Date },
  ): Promise<Task | undefined>;
  putOff(tenantId: TenantId, task: Task, next: Next): Promise<void>;
  save(
    tenantId: TenantId,
    task: Task,
    photo: Portrait & { changedAt: Date },
    next: Next,
  ): Promise<void>;
  remove(tenantId: TenantId, task: Task, next: Next): Promise<void>;
};

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
/** Photos are no part of delta answers, so each is looked at again from time to time. */
const NEXT_LOOK_MS = 7 * 24 * 3_600_000;
const CLAIM_MS = 5 * 60_000;
const FIRST_RETRY_MS = 60_000;
const LAST_RETRY_MS = 24 * 3_600_000;

/** The photos' own queue: they trail behind imports, and none of them can fail a person or a run. */
export function createPhotos({ store, access, toPortrait, forgetPages, clock, log }: Parts) {
  const inMs = (ms: number) => new Date(clock().getTime() + ms);
  const lookAgain = (etag: string | null): Next => ({
    etag,
    dueAt: inMs(NEXT_LOOK_MS),
    attempts: 0,
  });

  async function look(tenantId: TenantId, cardId: string, signal: AbortSignal): Promise<void> {
    const task = await store.claim(tenantId, cardId, { now: clock(), until: inMs(CLAIM_MS) });
    if (!task) return;
    try {
      const { connection, directory } = await access.open(tenantId, task.connectionId);
      const { take } = (connection.fieldMap ?? DEFAULT_FIELD_MAP).photo;
      if (take === 'never') return await keep(tenantId, task, { state: 'none' });
      if (take === 'once' && task.etag !== null)
        return await keep(tenantId, task, { state: 'unchanged' });
      await keep(tenantId, task, await directory.readPhoto(task, signal));
    } catch (err) {
      if (signal.aborted) return;
      log.info({ err, card: cardId }, 'photo put off');
      await store.putOff(tenantId, task, retryLater(task, err));
    }
  }

  async function keep(tenantId: TenantId, task: Task, photo: DirectoryPhoto): Promise<void> {
    switch (photo.state) {
      case 'unchanged':
        return store.putOff(tenantId, task, lookAgain(task.etag));
      case 'none':
        await store.remove(tenantId, task, lookAgain(null));
        return forgetPages([task.slug]);
      case 'changed': {
        const portrait = await toPortrait(photo.bytes);
        // A picture that cannot be used takes nothing away, and is not fetched again until it changes.
        if (!portrait) return store.putOff(tenantId, task, lookAgain(photo.etag));
        await store.save(
          tenantId,
          task,
          { ...portrait, changedAt: clock() },
          lookAgain(photo.etag),
        );
        return forgetPages([task.slug]);
      }
    }
  }

  function retryLater({ etag, attempts }: Task, error: unknown): Next {
    const waitMs = Math.min(FIRST_RETRY_MS * 4 ** attempts, LAST_RETRY_MS);
    const dueAt = error instanceof DirectoryBusyError ? error.retryAt : inMs(waitMs);
    return { etag, dueAt, attempts: attempts + 1 };
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
