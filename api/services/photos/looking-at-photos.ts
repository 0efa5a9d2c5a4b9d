import type { Connection } from '../../domain/connection.ts';
import type { Directory, DirectoryPhoto } from '../../domain/directory.ts';
import { DEFAULT_FIELD_MAP } from '../../domain/field-map.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';
import type { PhotoJudge } from './judging-photos.ts';
import {
  memoryOf,
  type NextLook,
  type PhotoStore,
  type PhotoTask,
  type Portrait,
} from './photo-tasks.ts';

type Parts = {
  store: Pick<PhotoStore, 'putOff' | 'save' | 'remove'>;
  judge: PhotoJudge;
  toPortrait(bytes: Buffer): Promise<Portrait | undefined>;
  forgetPages(slugs: readonly string[]): void;
  clock: Clock;
};

/** Photos are no part of delta answers, so each is looked at again from time to time. */
const NEXT_LOOK_MS = 7 * 24 * 3_600_000;
/** What is missing is looked at again before it goes: when all others that were due have been looked at. */
const SECOND_LOOK_MS = 60_000;
/** While photos stay that may be gone. */
const NEXT_DOUBT_MS = 24 * 3_600_000;

const NOTHING_MISSED = { etag: null, missingAt: null };

/** One look at the directory's photo of somebody, and what becomes of the one on the card. */
export function createPhotoLook({ store, judge, toPortrait, forgetPages, clock }: Parts) {
  const inMs = (ms: number) => new Date(clock().getTime() + ms);
  const lookAgain = (task: PhotoTask, found: Partial<NextLook> = {}): NextLook => ({
    ...memoryOf(task),
    refusedAt: null,
    dueAt: inMs(NEXT_LOOK_MS),
    attempts: 0,
    ...found,
  });
  const seen = (etag: string | null) => ({ etag, seenAt: clock(), missingAt: null });

  /** One look at nothing takes no photo away: the next one may be as good as ever, and so may be the others. */
  async function miss(connection: Connection, task: PhotoTask): Promise<void> {
    const { tenantId } = connection;
    if (!task.isKept) return store.putOff(tenantId, task, lookAgain(task, { etag: null }));
    if (task.missingAt === null) {
      const again = { missingAt: clock(), dueAt: inMs(SECOND_LOOK_MS) };
      return store.putOff(tenantId, task, lookAgain(task, again));
    }
    if (await judge.mayGo(connection))
      return remove(tenantId, task, lookAgain(task, { etag: null }));
    await store.putOff(tenantId, task, lookAgain(task, { dueAt: inMs(NEXT_DOUBT_MS) }));
  }

  async function remove(tenantId: TenantId, task: PhotoTask, next: NextLook): Promise<void> {
    await store.remove(tenantId, task, next);
    forgetPages([task.slug]);
  }

  async function keep(
    tenantId: TenantId,
    task: PhotoTask,
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

  return async function lookAt(
    { connection, directory }: Looked,
    task: PhotoTask,
    signal: AbortSignal,
  ): Promise<void> {
    const { tenantId } = connection;
    const { take } = (connection.fieldMap ?? DEFAULT_FIELD_MAP).photo;
    const isAtRest = task.hasLeft || task.isHidden || (take === 'once' && task.etag !== null);
    if (take !== 'never' && isAtRest) return store.putOff(tenantId, task, lookAgain(task));
    if (take === 'never') await remove(tenantId, task, lookAgain(task, NOTHING_MISSED));
    else {
      const photo = await directory.readPhoto(task, signal);
      if (photo.state === 'none') return miss(connection, task);
      await keep(tenantId, task, photo);
    }
    if (connection.photoProblem) await judge.judge(connection);
  };
}

type Looked = { connection: Connection; directory: Pick<Directory, 'readPhoto'> };
