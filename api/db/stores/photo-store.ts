import type { CardEvent } from '../../domain/card-history.ts';
import type { TenantId } from '../../domain/tenant.ts';
import { insertCardEvent } from '../card-history.ts';
import { announceCards } from '../changes.ts';
import {
  claimPhoto,
  countPhotoLooks,
  deleteDirectoryPhoto,
  deleteOwnPhoto,
  listDuePhotos,
  type Photo,
  type PhotoMemory,
  type PhotoTask,
  updatePhotoProblem,
  updatePhotoTask,
  upsertPhoto,
} from '../photos.ts';
import type { Db } from '../sql.ts';

type Next = PhotoMemory & { dueAt: Date };
type Place = { tenantId: TenantId; id: string };

/** Photos as their queue asks for them: each call one transaction. */
export function createPhotoStore(db: Db) {
  return {
    listDue: (now: Date, limit: number) => db.asWorker((sql) => listDuePhotos(sql, now, limit)),
    claim: (tenantId: TenantId, cardId: string, times: { now: Date; until: Date }) =>
      db.asTenant(tenantId, (sql) => claimPhoto(sql, cardId, times)),
    countLooks: ({ tenantId, id }: Place, since: Date) =>
      db.asTenant(tenantId, (sql) => countPhotoLooks(sql, id, since)),
    setProblem: ({ tenantId, id }: Place, problem: { code: string; detail: string } | null) =>
      db.asTenant(tenantId, (sql) => updatePhotoProblem(sql, id, problem)),
    putOff: (tenantId: TenantId, { cardId }: PhotoTask, next: Next) =>
      db.asTenant(tenantId, (sql) => updatePhotoTask(sql, cardId, next)),

    save: (
      tenantId: TenantId,
      { cardId, slug }: PhotoTask,
      photo: Photo & { changedAt: Date },
      next: Next,
    ) =>
      db.asTenant(tenantId, async (sql) => {
        const isShown = await upsertPhoto(sql, cardId, { ...photo, source: 'directory' });
        await updatePhotoTask(sql, cardId, next);
        if (isShown) await announceCards(sql, [slug]);
      }),

    saveOwn: (
      tenantId: TenantId,
      { id, slug }: { id: string; slug: string },
      photo: Photo & { source: 'employee' | 'admin'; changedAt: Date },
      event: CardEvent,
    ) =>
      db.asTenant(tenantId, async (sql) => {
        await upsertPhoto(sql, id, photo);
        await insertCardEvent(sql, id, event);
        await announceCards(sql, [slug]);
      }),

    removeOwn: (tenantId: TenantId, { id, slug }: { id: string; slug: string }, event: CardEvent) =>
      db.asTenant(tenantId, async (sql) => {
        if (!(await deleteOwnPhoto(sql, id, event.at))) return;
        await insertCardEvent(sql, id, event);
        await announceCards(sql, [slug]);
      }),

    remove: (tenantId: TenantId, { cardId, slug }: PhotoTask, next: Next) =>
      db.asTenant(tenantId, async (sql) => {
        const isRemoved = await deleteDirectoryPhoto(sql, cardId);
        await updatePhotoTask(sql, cardId, next);
        if (isRemoved) await announceCards(sql, [slug]);
      }),
  };
}
