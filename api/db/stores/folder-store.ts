import type { Folder } from '../../domain/folder.ts';
import type { Template } from '../../domain/template.ts';
import type { TenantId } from '../../domain/tenant.ts';
import { deleteFolder, findFolder, insertFolder, listFolders, renameFolder } from '../folders.ts';
import type { Db } from '../sql.ts';
import { ensureDefaultTemplate, listTemplates } from '../templates.ts';

/** Folders and templates as services ask for them: each call one transaction. */
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
    delete: (tenantId: TenantId, id: string) =>
      db.asTenant(tenantId, (sql) => deleteFolder(sql, id)),

    /** The organization's templates; the first look makes the standard one. */
    listTemplates: (tenantId: TenantId, standard: Template, now: Date) =>
      db.asTenant(tenantId, async (sql) => {
        const known = await listTemplates(sql);
        if (known.length > 0) return known;
        await ensureDefaultTemplate(sql, standard, now);
        return listTemplates(sql);
      }),
  };
}
