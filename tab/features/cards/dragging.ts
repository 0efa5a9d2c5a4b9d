import { createContext, type DragEvent, useContext, useState } from 'react';
import type { FolderView } from '../../../api/contract/folders.ts';
import type { ManyWish } from './use-many-cards.ts';

/** What is on its way by mouse: a folder, or cards, of which is known where they come from if that is one place. */
export type Dragged =
  | { kind: 'folder'; folder: FolderView }
  | ({ kind: 'cards'; from: string | null | undefined } & Pick<ManyWish, 'choice'>);

/** What is dragged on this page now. What comes from elsewhere is not in it, and cannot be dropped. */
export type Dragging = ReturnType<typeof createDragging>;

export function createDragging() {
  let now: Dragged | undefined;
  return {
    get: () => now,
    /** A browser starts no drag without any data. */
    start(event: DragEvent, what: Dragged, name: string): void {
      now = what;
      event.dataTransfer.setData('text/plain', name);
      event.dataTransfer.effectAllowed = 'move';
    },
    end(): void {
      now = undefined;
    },
  };
}

export const DragContext = createContext<Dragging>(createDragging());

/** Properties of a place to drop something at, and whether it would be let go here now. */
export function useDropPlace(
  accepts: (dragged: Dragged) => boolean,
  onDrop: (dragged: Dragged) => void,
) {
  const dragging = useContext(DragContext);
  const [isOver, setIsOver] = useState(false);
  const accepted = () => {
    const dragged = dragging.get();
    return dragged && accepts(dragged) ? dragged : undefined;
  };
  return {
    isOver,
    place: {
      onDragOver: (event: DragEvent) => {
        if (!accepted()) return;
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave: () => setIsOver(false),
      onDrop: (event: DragEvent) => {
        setIsOver(false);
        const here = accepted();
        if (!here) return;
        event.preventDefault();
        onDrop(here);
      },
    },
  };
}
