import type { FolderView } from '../../../api/contract/folders.ts';

/** What somebody is about to do with a folder. */
export type FolderTask =
  /** Makes one in another, or in the root directory. */
  | { kind: 'create'; parent: FolderView | null }
  | { kind: 'menu'; folder: FolderView }
  | { kind: 'rename'; folder: FolderView }
  | { kind: 'move'; folder: FolderView }
  | { kind: 'template'; folder: FolderView }
  | { kind: 'delete'; folder: FolderView };

/** What both forms of the folder pane show and tell. */
export type FolderChoices = {
  folders: readonly FolderView[];
  chosen: string;
  onChoose: (folder: string) => void;
  /** Opens a folder's menu below the button that was pressed. */
  onMenu: (folder: FolderView, target: HTMLElement) => void;
};
