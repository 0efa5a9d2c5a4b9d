import type { FolderView } from '../../../api/contract/folders.ts';

export type FolderRow = { folder: FolderView; depth: number };

/** Folders in the order they are read: each below the one it lies in. What lies nowhere known lies at the top. */
export function toFolderRows(folders: readonly FolderView[]): FolderRow[] {
  const known = new Set(folders.map(({ id }) => id));
  const seen = new Set<string>();
  const below = (parentId: string | null, depth: number): FolderRow[] =>
    folders
      .filter((folder) => parentOf(folder, known) === parentId && !seen.has(folder.id))
      .flatMap((folder) => {
        seen.add(folder.id);
        return [{ folder, depth }, ...below(folder.id, depth + 1)];
      });
  return below(null, 0);
}

const parentOf = ({ parentId }: FolderView, known: ReadonlySet<string>): string | null =>
  parentId !== null && known.has(parentId) ? parentId : null;

/** The folders that one can move into: not itself, and none below it. */
export function listTargets(folders: readonly FolderView[], id: string): FolderView[] {
  const rows = toFolderRows(folders);
  const at = rows.findIndex(({ folder }) => folder.id === id);
  const own = rows[at];
  if (!own) return [...folders];
  const next = rows.findIndex(({ depth }, index) => index > at && depth <= own.depth);
  const tree = new Set(rows.slice(at, next === -1 ? undefined : next).map(({ folder }) => folder));
  return folders.filter((folder) => !tree.has(folder));
}
