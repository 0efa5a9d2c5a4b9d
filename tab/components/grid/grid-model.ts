import type { DragEvent, ReactNode } from 'react';

/** A column of a list: how it is called, how wide it is and what it shows of an entry. */
export type GridColumn<T> = {
  id: string;
  label: string;
  /**
   * A track of CSS grid, such as `minmax(0, 2fr)`. Never by its content: each row is a grid of its own,
   * and the header's content is another one.
   */
  track: string;
  /** Its track where the page is narrow; left out, the same. */
  narrowTrack?: string;
  /** Only where there is room; the first column says it too where there is not. */
  wideOnly?: boolean;
  /** Buttons and links inside take this `tabIndex`: only the active row's can be reached by Tab. */
  render(item: T, row: { tabIndex: 0 | -1 }): ReactNode;
};

/** Which entries are chosen, for lists to choose from. */
export type GridSelection<T> = {
  isSelected(item: T): boolean;
  setSelected(items: readonly T[], isSelected: boolean): void;
  labelOf(item: T): string;
  all: { state: boolean | 'mixed'; label: string; onToggle: () => void };
};

/** What a list shows and what it does. */
export type GridProps<T> = {
  /** What the list is a list of, for those who hear it. */
  label: string;
  columns: readonly GridColumn<T>[];
  items: readonly T[];
  idOf(item: T): string;
  /** How many there are in all, loaded or not; null where nobody knows. */
  total: number | null;
  hasMore: boolean;
  /** The reader comes close to the end of what is loaded. */
  onNearEnd(): void;
  selection?: GridSelection<T>;
  /** Opens an entry; without it a click selects. */
  onOpen?(item: T): void;
  /** An entry begins to be dragged; without it none can be. */
  onDragStart?(item: T, event: DragEvent): void;
};

/** Where the keyboard goes next in a list of `count` rows; undefined where the key means something else. */
export function nextRow(
  key: string,
  from: number,
  { count, pageSize }: { count: number; pageSize: number },
): number | undefined {
  const last = Math.max(0, count - 1);
  const moves: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + pageSize,
    PageUp: from - pageSize,
    Home: 0,
    End: last,
  };
  const next = moves[key];
  return next === undefined ? undefined : Math.min(last, Math.max(0, next));
}

/** The entries from one row to another, whichever comes first. */
export function rowsBetween<T>(items: readonly T[], from: number, to: number): T[] {
  return items.slice(Math.min(from, to), Math.max(from, to) + 1);
}
