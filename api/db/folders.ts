import { AppError } from '../domain/errors.ts';
import type { Folder, NewFolder, TreeFolder } from '../domain/folder.ts';
import { treeBelow } from './folder-tree.ts';
import { isPgError, UNIQUE_VIOLATION } from './pg-errors.ts';
import type { TenantSql } from './sql.ts';

const SELECT_FOLDER = /* sql */ `
  select id, name, parent_id as "parentId", template_id as "templateId", created_at as "createdAt",
         (select count(*)::int from card where card.tenant_id = $1 and folder_id = folder.id) as "cardCount",
         (select count(*)::int from card
          where card.tenant_id = $1 and folder_id in (${treeBelow('folder.id')})) as "treeCardCount",
         (select coalesce(jsonb_agg(jsonb_build_object('connectionId', connection.id, 'connectionName', connection.name,
                   'ruleId', entry->>'id', 'ruleName', entry->>'name') order by connection.id, place), '[]')
          from connection, jsonb_array_elements(rules) with ordinality as each (entry, place)
          where connection.tenant_id = $1 and entry->>'folderId' = folder.id::text) as "filledBy"
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

/** Cards in no folder. */
export async function countRootCards(sql: TenantSql): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    'select count(*)::int as count from card where tenant_id = $1 and folder_id is null',
    [sql.tenantId],
  );
  return row?.count ?? 0;
}

/** The tree, held as it is until this transaction ends: two moves at once could make a circle. */
export async function lockTree(sql: TenantSql): Promise<TreeFolder[]> {
  return sql.query<TreeFolder>(
    `select id, parent_id as "parentId" from folder where tenant_id = $1 order by id for no key update`,
    [sql.tenantId],
  );
}

/** Pages of the cards in a folder and below it. */
export async function listSlugsBelow(sql: TenantSql, id: string): Promise<string[]> {
  const rows = await sql.query<{ slug: string }>(
    `select slug from card where tenant_id = $1 and folder_id in (${treeBelow('$2')})`,
    [sql.tenantId, id],
  );
  return rows.map(({ slug }) => slug);
}

export async function insertFolder(sql: TenantSql, folder: NewFolder): Promise<void> {
  await refusingTwice(folder.name, () =>
    sql.query(
      'insert into folder (tenant_id, id, parent_id, template_id, name, created_at) values ($1, $2, $3, $4, $5, $6)',
      [sql.tenantId, folder.id, folder.parentId, folder.templateId, folder.name, folder.createdAt],
    ),
  );
}

/** Stores what people may change of a folder. */
export async function updateFolder(
  sql: TenantSql,
  { id, name, parentId, templateId }: Folder,
): Promise<void> {
  await refusingTwice(name, () =>
    sql.query(
      'update folder set name = $3, parent_id = $4, template_id = $5 where tenant_id = $1 and id = $2',
      [sql.tenantId, id, name, parentId, templateId],
    ),
  );
}

/** Deletes a folder. What lies in it, and the rules that fill it, move to the folder it lay in. */
export async function deleteFolder(
  sql: TenantSql,
  { id, parentId }: Pick<Folder, 'id' | 'parentId'>,
): Promise<void> {
  const values = [sql.tenantId, id, parentId];
  await refusingTwice(undefined, () =>
    sql.query('update folder set parent_id = $3 where tenant_id = $1 and parent_id = $2', values),
  );
  await sql.query('update card set folder_id = $3 where tenant_id = $1 and folder_id = $2', values);
  await sql.query(
    /* sql */ `
    update connection set rules = (
      select jsonb_agg(case when entry->>'folderId' = $2::text
                            then jsonb_set(entry, '{folderId}', coalesce(to_jsonb($3::text), 'null')) else entry end order by place)
      from jsonb_array_elements(rules) with ordinality as each (entry, place))
    where tenant_id = $1 and rules @> jsonb_build_array(jsonb_build_object('folderId', $2::text))`,
    values,
  );
  await sql.query('delete from folder where tenant_id = $1 and id = $2', [sql.tenantId, id]);
}

/** Two folders in one place do not share a name. Without a name: that of one among several that move. */
async function refusingTwice<T>(name: string | undefined, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    if (!isPgError(cause, UNIQUE_VIOLATION)) throw cause;
    throw new AppError(
      'folder_exists',
      name === undefined
        ? 'A folder in it has the name of one that is there already where it would move to. Rename one of the two first.'
        : `There is a folder “${name}” already. Choose another name.`,
      { cause },
    );
  }
}
