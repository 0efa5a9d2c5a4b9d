import type { CardEvent } from '../../domain/card-history.ts';
import type { Folder } from '../../domain/folder.ts';
import type { TenantId } from '../../domain/tenant.ts';
import { insertPartings } from '../card-history.ts';
import { deleteFolder, findFolder, insertFolder, listFolders, renameFolder } from '../folders.ts';
import type { Db } from '../sql.ts';

/** Folders as services ask for them: each call one transaction. */
export function createFolderStore(db: Db) {
  return {
    find: (tenantId: TenantId, id: string) => db.asTenant(tenantId, (sql) => findFolder(sql, id)),
    list: (
      tenantId: TenantId,
      page: { after?: { name: string; id: string } | undefined; limit: number },
    ) => db.asTenant(tenantId, (sql) => listFolders(sql, page)),
    insert: (tenantId: TenantId, folder: Pick<Folder, 'id' | 'name' | 'parentId' | 'createdAt'>) =>
      db.asTenant(tenantId, (sql) => insertFolder(sql, folder)),
    rename: (tenantId: TenantId, id: string, name: string) =>
      db.asTenant(tenantId, (sql) => renameFolder(sql, id, name)),
    delete: (tenantId: TenantId, id: string, by: Pick<CardEvent, 'at' | 'author'>) =>
      db.asTenant(tenantId, async (sql) => {
        await insertPartings(sql, { field: 'folder', id }, by);
        await deleteFolder(sql, id);
      }),
  };
}
