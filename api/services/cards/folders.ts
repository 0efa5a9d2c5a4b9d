import type { Caller } from '../../domain/caller.ts';
import { authorOf, type CardEvent } from '../../domain/card-history.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Folder, FolderPatch, NewFolder } from '../../domain/folder.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';

export type FolderPosition = { name: string; id: string };

export type FolderStore = {
  find(tenantId: TenantId, id: string): Promise<Folder | undefined>;
  list(
    tenantId: TenantId,
    page: { after?: FolderPosition | undefined; limit: number },
  ): Promise<Folder[]>;
  countRootCards(tenantId: TenantId): Promise<number>;
  insert(tenantId: TenantId, folder: NewFolder): Promise<void>;
  /** Refuses a place that is not there or would close a circle. Undefined: there is no such folder. */
  update(
    tenantId: TenantId,
    id: string,
    patch: FolderPatch,
  ): Promise<{ folder: Folder; slugs: string[] } | undefined>;
  /** What lies in it moves to where it lay, and the cards' histories say by whom. Undefined: there is no such folder. */
  delete(
    tenantId: TenantId,
    id: string,
    by: Pick<CardEvent, 'at' | 'author'>,
  ): Promise<{ slugs: string[] } | undefined>;
};

type Parts = {
  store: FolderStore;
  /** Drops what is kept of these pages before the answer leaves, so that the answer tells the truth. */
  forgetPages(slugs: readonly string[]): void;
  createId(): string;
  clock: Clock;
};

/** The tree of folders below the root directory. */
export function createFolders({ store, forgetPages, createId, clock }: Parts) {
  async function get({ tenantId }: Caller, id: string): Promise<Folder> {
    const folder = await store.find(tenantId, id);
    if (!folder) throw new NotFoundError('folder');
    return folder;
  }

  return {
    async list(
      caller: Caller,
      page: { after?: FolderPosition | undefined; limit: number },
    ): Promise<{ folders: Folder[]; next: FolderPosition | null; rootCardCount: number }> {
      const [found, rootCardCount] = await Promise.all([
        store.list(caller.tenantId, { ...page, limit: page.limit + 1 }),
        store.countRootCards(caller.tenantId),
      ]);
      const folders = found.slice(0, page.limit);
      const last = folders.at(-1);
      return {
        folders,
        rootCardCount,
        next: found.length > page.limit && last ? { name: last.name, id: last.id } : null,
      };
    },

    async create(
      caller: Caller,
      folder: Pick<Folder, 'name' | 'parentId' | 'templateId'>,
    ): Promise<Folder> {
      const id = createId();
      await store.insert(caller.tenantId, { ...folder, id, createdAt: clock() });
      return get(caller, id);
    },

    async update(caller: Caller, id: string, patch: FolderPatch): Promise<Folder> {
      const changed = await store.update(caller.tenantId, id, patch);
      if (!changed) throw new NotFoundError('folder');
      forgetPages(changed.slugs);
      return changed.folder;
    },

    async delete(caller: Caller, id: string): Promise<void> {
      const deleted = await store.delete(caller.tenantId, id, {
        at: clock(),
        author: authorOf(caller, 'admin'),
      });
      if (!deleted) throw new NotFoundError('folder');
      forgetPages(deleted.slugs);
    },
  };
}

export type Folders = ReturnType<typeof createFolders>;
