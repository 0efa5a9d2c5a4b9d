import type { Dragged } from './dragging.ts';
import { useManyCards } from './use-many-cards.ts';
import { useMoveFolder } from './use-move-folder.ts';

/** Moves what was dropped on a folder, or with null on the root directory. */
export function useDropped() {
  const { move } = useMoveFolder();
  const { run } = useManyCards();
  return (what: Dragged, folderId: string | null): void => {
    if (what.kind === 'folder') return move(what.folder, folderId);
    const { choice, from } = what;
    run({
      choice,
      change: { kind: 'move', folderId },
      ...(from !== undefined && { undo: { kind: 'move', folderId: from } }),
    });
  };
}
