import type { Caller } from '../domain/caller.ts';
import { authorOf, type CardEvent } from '../domain/card-history.ts';
import { InvalidRequestError, NotFoundError } from '../domain/errors.ts';
import type { Folder } from '../domain/folder.ts';
import type { TenantId } from '../domain/tenant.ts';
import type { Clock } from '../lib/clock.ts';

export type FolderPosition = { name: string; id: string };

export type FolderStore = {
  find(tenantId: TenantId, id: string): Promise<Folder | undefined>;
  list(
    tenantId: TenantId,
    page: { after?: FolderPosition | undefined; limit: number },
  ): Promise<Folder[]>;
  insert(
    tenantId: TenantId,
    folder: Pick<Folder, 'id' | 'name' | 'parentId' | 'createdAt'>,
  ): Promise<void>;
  rename(tenantId: TenantId, id: string, name: string): Promise<void>;
  /** Its cards fall to the root directory, and their histories say by whom. */
  delete(tenantId: TenantId, id: string, by: Pick<CardEvent, 'at' | 'author'>): Promise<void>;
};

type Parts = { store: FolderStore; createId(): string; clock: Clock };

/** Folders, one level of them below the root directory. */
export function createFolders({ store, createId, clock }: Parts) {
  async function get({ tenantId }: Caller, id: string): Promise<Folder> {
    const folder = await store.find(tenantId, id);
    if (!folder) throw new NotFoundError('folder');
    return folder;
  }

  return {
    async list(
      caller: Caller,
      page: { after?: FolderPosition | undefined; limit: number },
    ): Promise<{ folders: Folder[]; next: FolderPosition | null }> {
      const found = await store.list(caller.tenantId, { ...page, limit: page.limit + 1 });
      const folders = found.slice(0, page.limit);
      const last = folders.at(-1);
      return {
        folders,
        next: found.length > page.limit && last ? { name: last.name, id: last.id } : null,
      };
    },

    async create(
      caller: Caller,
      { name, parentId }: { name: string; parentId: string | null },
    ): Promise<Folder> {
      if (parentId !== null && (await store.find(caller.tenantId, parentId)) === undefined) {
        throw new InvalidRequestError([{ path: 'parentId', message: 'There is no such folder.' }]);
      }
      const id = createId();
      await store.insert(caller.tenantId, { id, name, parentId, createdAt: clock() });
      return get(caller, id);
    },

    async rename(caller: Caller, id: string, name: string): Promise<Folder> {
      await get(caller, id);
      await store.rename(caller.tenantId, id, name);
      return get(caller, id);
    },

    async delete(caller: Caller, id: string): Promise<void> {
      await get(caller, id);
      await store.delete(caller.tenantId, id, { at: clock(), author: authorOf(caller, 'admin') });
    },
  };
}

export type Folders = ReturnType<typeof createFolders>;
