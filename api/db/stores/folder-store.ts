import type { CardEvent } from '../../domain/card-history.ts';
import { InvalidRequestError } from '../../domain/errors.ts';
import {
  checkFolderPlace,
  type FolderPatch,
  type NewFolder,
  type TreeFolder,
} from '../../domain/folder.ts';
import type { TenantId } from '../../domain/tenant.ts';
import { insertPartings } from '../card-history.ts';
import { announceCards } from '../changes.ts';
import {
  countRootCards,
  deleteFolder,
  findFolder,
  insertFolder,
  listFolders,
  listSlugsBelow,
  lockTree,
  updateFolder,
} from '../folders.ts';
import { requirePlace } from '../places.ts';
import type { Db } from '../sql.ts';

/** Folders as services ask for them: each call one transaction. */
export function createFolderStore(db: Db) {
  return {
    find: (tenantId: TenantId, id: string) => db.asTenant(tenantId, (sql) => findFolder(sql, id)),
    list: (
      tenantId: TenantId,
      page: { after?: { name: string; id: string } | undefined; limit: number },
    ) => db.asTenant(tenantId, (sql) => listFolders(sql, page)),
    countRootCards: (tenantId: TenantId) => db.asTenant(tenantId, countRootCards),

    insert: (tenantId: TenantId, folder: NewFolder) =>
      db.asTenant(tenantId, async (sql) => {
        placeIn(await lockTree(sql), folder.parentId);
        await requirePlace(sql, { folderId: null, templateId: folder.templateId });
        await insertFolder(sql, folder);
      }),

    /** Changes a folder, and says whose pages may look otherwise now. */
    update: (tenantId: TenantId, id: string, { name, parentId, templateId }: FolderPatch) =>
      db.asTenant(tenantId, async (sql) => {
        const tree = await lockTree(sql);
        const before = await findFolder(sql, id);
        if (!before) return undefined;
        if (parentId !== undefined) placeIn(tree, parentId, id);
        await requirePlace(sql, { folderId: null, templateId: templateId ?? null });
        const after = {
          ...before,
          ...(name !== undefined && { name }),
          ...(parentId !== undefined && { parentId }),
          ...(templateId !== undefined && { templateId }),
        };
        await updateFolder(sql, after);
        const isRedrawn =
          after.parentId !== before.parentId || after.templateId !== before.templateId;
        const slugs = isRedrawn ? await listSlugsBelow(sql, id) : [];
        await announceCards(sql, slugs);
        return { folder: after, slugs };
      }),

    /** Deletes a folder, and says whose pages may look otherwise now. */
    delete: (tenantId: TenantId, id: string, by: Pick<CardEvent, 'at' | 'author'>) =>
      db.asTenant(tenantId, async (sql) => {
        const folder = (await lockTree(sql)).find((one) => one.id === id);
        if (!folder) return undefined;
        const slugs = await listSlugsBelow(sql, id);
        await insertPartings(sql, { field: 'folder', id }, by);
        await deleteFolder(sql, folder);
        await announceCards(sql, slugs);
        return { slugs };
      }),
  };
}

/** Refuses a place that is not there, or that no folder can have. */
function placeIn(tree: readonly TreeFolder[], parentId: string | null, id?: string): void {
  if (parentId !== null && !tree.some((folder) => folder.id === parentId)) {
    throw new InvalidRequestError([{ path: 'parentId', message: 'There is no such folder.' }]);
  }
  checkFolderPlace(tree, parentId, id);
}
