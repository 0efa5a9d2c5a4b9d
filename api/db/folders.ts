import { AppError } from '../domain/errors.ts';
import type { Folder } from '../domain/folder.ts';
import { isPgError, UNIQUE_VIOLATION } from './pg-errors.ts';
import type { TenantSql } from './sql.ts';

const SELECT_FOLDER = /* sql */ `
  select id, name, parent_id as "parentId", created_at as "createdAt",
         (select count(*)::int from card where card.tenant_id = folder.tenant_id and folder_id = folder.id) as "cardCount"
  from folder`;

export async function findFolder(sql: TenantSql, id: string): Promise<Folder | undefined> {
  const [folder] = await sql.query<Folder>(`${SELECT_FOLDER} where tenant_id = $1 and id = $2`, [
    sql.tenantId,
    id,
  ]);
  return folder;
}

/** Folders by name, from behind the one named `after`. */
export async function listFolders(
  sql: TenantSql,
  { after, limit }: { after?: { name: string; id: string } | undefined; limit: number },
): Promise<Folder[]> {
  return sql.query<Folder>(
    `${SELECT_FOLDER} where tenant_id = $1 and (lower(name) collate "C", id) > (lower($2) collate "C", $3::uuid)
     order by lower(name) collate "C", id limit $4`,
    [sql.tenantId, after?.name ?? '', after?.id ?? '00000000-0000-0000-0000-000000000000', limit],
  );
}

export async function insertFolder(
  sql: TenantSql,
  folder: Pick<Folder, 'id' | 'name' | 'parentId' | 'createdAt'>,
): Promise<void> {
  await refusingTwice(folder.name, () =>
    sql.query(
      'insert into folder (tenant_id, id, parent_id, name, created_at) values ($1, $2, $3, $4, $5)',
      [sql.tenantId, folder.id, folder.parentId, folder.name, folder.createdAt],
    ),
  );
}

export async function renameFolder(sql: TenantSql, id: string, name: string): Promise<void> {
  await refusingTwice(name, () =>
    sql.query('update folder set name = $3 where tenant_id = $1 and id = $2', [
      sql.tenantId,
      id,
      name,
    ]),
  );
}

/** Deletes a folder; its cards fall to the root directory (`on delete set null`). */
export async function deleteFolder(sql: TenantSql, id: string): Promise<void> {
  await sql.query('delete from folder where tenant_id = $1 and id = $2', [sql.tenantId, id]);
}

async function refusingTwice<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    if (!isPgError(cause, UNIQUE_VIOLATION)) throw cause;
    throw new AppError(
      'folder_exists',
      `There is a folder “${name}” already. Choose another name.`,
      { cause },
    );
  }
}
