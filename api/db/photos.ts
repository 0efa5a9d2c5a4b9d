import type { PhotoLooks } from '../domain/guards.ts';
import type { TenantId } from '../domain/tenant.ts';
import type { Sql, TenantSql } from './sql.ts';

export type Photo = { version: string; width: number; height: number; jpeg: Buffer };

/** Stores a photo in the place of the one before; the directory’s never in that of somebody’s own. */
export async function upsertPhoto(
  sql: TenantSql,
  cardId: string,
  photo: Photo & { source: 'directory' | 'employee' | 'admin'; changedAt: Date },
): Promise<boolean> {
  const rows = await sql.query(
    /* sql */ `
    insert into photo (tenant_id, card_id, version, width, height, jpeg, source, changed_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (tenant_id, card_id) do update set version = excluded.version, width = excluded.width,
      height = excluded.height, jpeg = excluded.jpeg, source = excluded.source, changed_at = excluded.changed_at
    where photo.tenant_id = $1 and (photo.source = 'directory' or excluded.source <> 'directory')
    returning 1`,
    [
      sql.tenantId,
      cardId,
      photo.version,
      photo.width,
      photo.height,
      photo.jpeg,
      photo.source,
      photo.changedAt,
    ],
  );
  return rows.length > 0;
}

/** Removes somebody's own upload, and has the directory's photo looked at again. */
export async function deleteOwnPhoto(sql: TenantSql, cardId: string, now: Date): Promise<boolean> {
  const rows = await sql.query(
    `delete from photo where tenant_id = $1 and card_id = $2 and source <> 'directory' returning 1`,
    [sql.tenantId, cardId],
  );
  if (rows.length === 0) return false;
  await sql.query(
    /* sql */ `
    update photo_task set etag = null, due_at = $3, attempts = 0, missing_at = null
    where tenant_id = $1 and card_id = $2`,
    [sql.tenantId, cardId, now],
  );
  return true;
}

/** Removes a photo that came from the directory; a person's own upload stays. */
export async function deleteDirectoryPhoto(sql: TenantSql, cardId: string): Promise<boolean> {
  const rows = await sql.query(
    `delete from photo where tenant_id = $1 and card_id = $2 and source = 'directory' returning 1`,
    [sql.tenantId, cardId],
  );
  return rows.length > 0;
}

export type DuePhoto = { tenantId: TenantId; cardId: string };

/** Photos to look at now, of all organizations, longest due first. They trail behind a run at work. */
export async function listDuePhotos(sql: Sql, now: Date, limit: number): Promise<DuePhoto[]> {
  return sql.query<DuePhoto>(
    /* sql */ `
    select tenant_id as "tenantId", card_id as "cardId" from photo_task
    where due_at <= $1
      and not exists (select from run where run.tenant_id = photo_task.tenant_id and run.status = 'running')
    order by due_at limit $2`,
    [now, limit],
  );
}

/** What is remembered of the looks at a photo. */
export type PhotoMemory = {
  etag: string | null;
  attempts: number;
  missingAt: Date | null;
  seenAt: Date | null;
  refusedAt: Date | null;
};

export type PhotoTask = PhotoMemory & {
  cardId: string;
  slug: string;
  connectionId: string;
  directoryId: string;
  hasLeft: boolean;
  isHidden: boolean;
  isKept: boolean;
};

/**
 * Takes a due photo for this process by putting its next try off to `until`: another process passes
 * over it, and if we die it comes up again by itself.
 */
export async function claimPhoto(
  sql: TenantSql,
  cardId: string,
  { now, until }: { now: Date; until: Date },
): Promise<PhotoTask | undefined> {
  const [task] = await sql.query<PhotoTask>(
    /* sql */ `
    update photo_task set due_at = $4
    from card
    where photo_task.tenant_id = $1 and card_id = $2 and due_at <= $3
      and card.tenant_id = photo_task.tenant_id and card.id = card_id
      and connection_id is not null and directory_id is not null
    returning card_id as "cardId", slug, connection_id as "connectionId", directory_id as "directoryId",
              etag, attempts, missing_at as "missingAt", seen_at as "seenAt", refused_at as "refusedAt",
              left_at is not null as "hasLeft", photo_hidden as "isHidden",
              exists (select from photo where photo.tenant_id = card.tenant_id and photo.card_id = card.id
                                          and source = 'directory') as "isKept"`,
    [sql.tenantId, cardId, now, until],
  );
  return task;
}

/** When to look again, and what is remembered of this look. */
export async function updatePhotoTask(
  sql: TenantSql,
  cardId: string,
  task: PhotoMemory & { dueAt: Date },
): Promise<void> {
  await sql.query(
    /* sql */ `
    update photo_task set etag = $3, due_at = $4, attempts = $5, missing_at = $6, seen_at = $7, refused_at = $8
    where tenant_id = $1 and card_id = $2`,
    [
      sql.tenantId,
      cardId,
      task.etag,
      task.dueAt,
      task.attempts,
      task.missingAt,
      task.seenAt,
      task.refusedAt,
    ],
  );
}

/**
 * What the looks at a connection's photos found since then. Missing counts as well what has been missing
 * for longer and is still shown on its card.
 */
export async function countPhotoLooks(
  sql: TenantSql,
  connectionId: string,
  since: Date,
): Promise<PhotoLooks> {
  const [row] = await sql.query<PhotoLooks>(
    /* sql */ `
    select
      count(*) filter (where missing_at >= $3 or (missing_at is not null and photo.card_id is not null))::int as missing,
      count(*) filter (where missing_at is null and seen_at >= $3)::int as shown,
      count(*) filter (where refused_at >= $3)::int as refused
    from photo_task
    join card on card.tenant_id = photo_task.tenant_id and card.id = photo_task.card_id
    left join photo on photo.tenant_id = card.tenant_id and photo.card_id = card.id and source = 'directory'
    where photo_task.tenant_id = $1 and connection_id = $2`,
    [sql.tenantId, connectionId, since],
  );
  return row ?? { missing: 0, shown: 0, refused: 0 };
}

/** Says what is the matter with a connection's photos. False where that is said already. */
export async function updatePhotoProblem(
  sql: TenantSql,
  connectionId: string,
  problem: { code: string; detail: string } | null,
): Promise<boolean> {
  const rows = await sql.query(
    /* sql */ `
    update connection set photo_problem = $3
    where tenant_id = $1 and id = $2 and photo_problem is distinct from $3 returning 1`,
    [sql.tenantId, connectionId, problem && JSON.stringify(problem)],
  );
  return rows.length > 0;
}
