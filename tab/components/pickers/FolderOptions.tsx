import type { FolderView } from '../../../api/contract/folders.ts';
import { toFolderRows } from './folder-tree.ts';

type Props = { folders: readonly FolderView[]; labelOf?: (folder: FolderView) => string };

/** The folders to choose from, each set in below the one it lies in. */
export function FolderOptions({ folders, labelOf = ({ name }) => name }: Props) {
  return toFolderRows(folders).map(({ folder, depth }) => (
    <option key={folder.id} value={folder.id}>
      {'\u2003'.repeat(depth) + labelOf(folder)}
    </option>
  ));
}
