import { AppError } from './errors.ts';

/** Where cards lie. No parent: in the root directory. */
export type Folder = {
  id: string;
  name: string;
  parentId: string | null;
  /** How the cards in it and below it look; null: as those of the folder it lies in. */
  templateId: string | null;
  /** Cards in the folder itself. */
  cardCount: number;
  /** Cards in it and in every folder below it. */
  treeCardCount: number;
  /** The rules that put newcomers into it, in the order in which they are asked. */
  filledBy: FillingRule[];
  createdAt: Date;
};

export type NewFolder = Pick<Folder, 'id' | 'name' | 'parentId' | 'templateId' | 'createdAt'>;

export type FolderPatch = {
  name?: string | undefined;
  parentId?: string | null | undefined;
  templateId?: string | null | undefined;
};

export type FillingRule = {
  connectionId: string;
  connectionName: string;
  ruleId: string;
  ruleName: string;
};

/** What a tree is made of. */
export type TreeFolder = Pick<Folder, 'id' | 'parentId'>;

/** Folders within each other. A company's chart has fewer levels, and a list can still show them. */
export const MAX_FOLDER_DEPTH = 10;

/** Refuses a place for a folder that would lie within itself there, or too deep. A new folder has no id yet. */
export function checkFolderPlace(
  folders: readonly TreeFolder[],
  parentId: string | null,
  id?: string,
): void {
  const above = pathOf(folders, parentId);
  if (id !== undefined && above.includes(id)) {
    throw new AppError(
      'folder_cycle',
      'A folder cannot lie in itself or in a folder below it. Choose another folder.',
    );
  }
  if (above.length + (id === undefined ? 1 : heightOf(folders, id)) > MAX_FOLDER_DEPTH) {
    throw new AppError(
      'folder_too_deep',
      `Folders lie at most ${MAX_FOLDER_DEPTH} deep. Choose a folder further up.`,
    );
  }
}

/** A folder and those above it, from the inside out. */
function pathOf(folders: readonly TreeFolder[], id: string | null): string[] {
  const parents = new Map(folders.map((folder) => [folder.id, folder.parentId]));
  const path: string[] = [];
  for (let at = id; at !== null && !path.includes(at); at = parents.get(at) ?? null) path.push(at);
  return path;
}

/** Levels from a folder down to the lowest below it; alone it is one. */
function heightOf(folders: readonly TreeFolder[], id: string): number {
  const heights = folders.map((folder) => pathOf(folders, folder.id).indexOf(id) + 1);
  return Math.max(1, ...heights);
}
