import type { Directory, DirectoryPhoto } from '../domain/directory.ts';
import type { Connection } from '../domain/connection.ts';
import { DEFAULT_FIELD_MAP } from '../domain/field-map.ts';
import { AppError, DirectoryBusyError } from '../domain/errors.ts';
import type { TenantId } from '../domain/tenant.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import { createPhotoJudge, type PhotoLooksStore } from './judging-photos.ts';
import type { DirectoryAccessService } from './directory-access.ts';

type Task = Omit<Next, 'dueAt'> & {
  cardId: string;
  slug: string;
  connectionId: string;
  directoryId: string;
  /** The person is gone; their card is kept as it was. */
  hasLeft: boolean;
  /** The card has a photo of the directory's. */
  isKept: boolean;
};

/** When a photo is looked at again, and what is remembered of the looks at it. */
type Next = {
  /** Of the photo we hold, as Graph named it. */
  etag: string | null;
  dueAt: Date;
  /** Failures in a row. */
  attempts: number;
  /** Since when the directory does not show it any more. */
  missingAt: Date | null;
  /** When it was last shown, and when the directory last would not. */
  seenAt: Date | null;
  refusedAt: Date | null;
};

type Portrait = { jpeg: Buffer; width: number; height: number; version: string };

export type PhotoStore = PhotoLooksStore & {
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
/** What is missing is looked at again before it goes: when all others that were due have been looked at. */
const SECOND_LOOK_MS = 60_000;
const DAY_MS = 24 * 3_600_000;
const CLAIM_MS = 5 * 60_000;
const FIRST_RETRY_MS = 60_000;
const LAST_RETRY_MS = DAY_MS;

/** The photos' own queue: they trail behind imports, and none of them can fail a person or a run. */
export function createPhotos({ store, access, toPortrait, forgetPages, clock, log }: Parts) {
  const inMs = (ms: number) => new Date(clock().getTime() + ms);
  const judge = createPhotoJudge({ store, clock, log });
  const lookAgain = (task: Task, found: Partial<Next> = {}): Next => ({
    ...memoryOf(task),
    refusedAt: null,
    dueAt: inMs(NEXT_LOOK_MS),
    attempts: 0,
    ...found,
  });
  const seen = (etag: string | null) => ({ etag, seenAt: clock(), missingAt: null });

  async function look(tenantId: TenantId, cardId: string, signal: AbortSignal): Promise<void> {
    const task = await store.claim(tenantId, cardId, { now: clock(), until: inMs(CLAIM_MS) });
    if (!task) return;
    try {
      const { connection, directory } = await access.open(tenantId, task.connectionId);
      await lookAt(connection, directory, task, signal).catch(async (err: unknown) => {
        if (signal.aborted || !isRefusal(err)) throw err;
        await store.putOff(tenantId, task, {
          ...memoryOf(task),
          dueAt: inMs(DAY_MS),
          attempts: task.attempts + 1,
          refusedAt: clock(),
        });
        if (!connection.photoProblem) await judge.judge(connection);
      });
    } catch (err) {
      if (signal.aborted) return;
      log.info({ err, card: cardId }, 'photo put off');
      await store.putOff(tenantId, task, retryLater(task, err));
    }
  }

  async function lookAt(
    connection: Connection,
    directory: Pick<Directory, 'readPhoto'>,
    task: Task,
    signal: AbortSignal,
  ): Promise<void> {
    const { tenantId } = connection;
    const { take } = (connection.fieldMap ?? DEFAULT_FIELD_MAP).photo;
    if (take === 'never') return remove(tenantId, task, lookAgain(task, NOTHING_MISSED));
    if (task.hasLeft || (take === 'once' && task.etag !== null))
      return store.putOff(tenantId, task, lookAgain(task));
    const photo = await directory.readPhoto(task, signal);
    if (photo.state === 'none') return miss(connection, task);
    await keep(tenantId, task, photo);
    if (connection.photoProblem) await judge.judge(connection);
  }

  /** One look at nothing takes no photo away: the next one may be as good as ever, and so may be the others. */
  async function miss(connection: Connection, task: Task): Promise<void> {
    const { tenantId } = connection;
    if (!task.isKept) return store.putOff(tenantId, task, lookAgain(task, { etag: null }));
    if (task.missingAt === null) {
      const again = { missingAt: clock(), dueAt: inMs(SECOND_LOOK_MS) };
      return store.putOff(tenantId, task, lookAgain(task, again));
    }
    if (await judge.mayGo(connection))
      return remove(tenantId, task, lookAgain(task, { etag: null }));
    await store.putOff(tenantId, task, lookAgain(task, { dueAt: inMs(DAY_MS) }));
  }

  async function remove(tenantId: TenantId, task: Task, next: Next): Promise<void> {
    await store.remove(tenantId, task, next);
    forgetPages([task.slug]);
  }

  async function keep(
    tenantId: TenantId,
    task: Task,
    photo: Exclude<DirectoryPhoto, { state: 'none' }>,
  ): Promise<void> {
    if (photo.state === 'unchanged')
      return store.putOff(tenantId, task, lookAgain(task, seen(task.etag)));
    const next = lookAgain(task, seen(photo.etag));
    const portrait = await toPortrait(photo.bytes);
    // A picture that cannot be used takes nothing away, and is not fetched again until it changes.
    if (!portrait) return store.putOff(tenantId, task, next);
    await store.save(tenantId, task, { ...portrait, changedAt: clock() }, next);
    forgetPages([task.slug]);
  }

  function retryLater(task: Task, error: unknown): Next {
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

const NOTHING_MISSED = { etag: null, missingAt: null };

const memoryOf = ({ etag, missingAt, seenAt, refusedAt }: Task) => ({
  etag,
  missingAt,
  seenAt,
  refusedAt,
});

const isRefusal = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'permission_missing';
