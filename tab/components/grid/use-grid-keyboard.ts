import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { type GridProps, nextRow, rowsBetween } from './grid-model.ts';

type Input<T> = Pick<GridProps<T>, 'items' | 'selection' | 'onOpen'> & {
  body: RefObject<HTMLElement | null>;
  active: number;
  setActive(index: number): void;
  rowHeightPx: number;
  scrollToRow(index: number): void;
};

const WIDGETS = 'a[href], button, input';

/** Moving, choosing and opening by keyboard; a range by Shift. */
export function useGridKeyboard<T>(input: Input<T>) {
  const { items, selection, onOpen, body, active, setActive, rowHeightPx, scrollToRow } = input;
  const anchor = useRef(0);
  const wantsFocus = useRef(false);

  // The row is drawn by then, wherever the page was.
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    body.current
      ?.querySelector<HTMLElement>(`[data-index="${active}"]`)
      ?.focus({ preventScroll: true });
  }, [active, body]);

  function toggle(index: number, withRange: boolean): void {
    const item = items[index];
    if (!selection || item === undefined) return;
    const isSelected = !selection.isSelected(item);
    selection.setSelected(
      withRange ? rowsBetween(items, anchor.current, index) : [item],
      isSelected,
    );
    anchor.current = index;
  }

  function move(next: number, withRange: boolean): void {
    if (withRange && selection) {
      const from = items[active];
      const isSelected = from !== undefined && selection.isSelected(from);
      selection.setSelected(rowsBetween(items, active, next), isSelected);
    }
    if (next !== active) wantsFocus.current = true;
    setActive(next);
    scrollToRow(next);
  }

  function handleRowKey(event: KeyboardEvent, row: HTMLElement): boolean {
    if (event.key === ' ' && selection) toggle(active, event.shiftKey);
    else if (event.key === 'Enter' && onOpen) {
      const item = items[active];
      if (item !== undefined) onOpen(item);
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && selection) {
      selection.all.onToggle();
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      row.querySelector<HTMLElement>(WIDGETS)?.focus();
    } else return false;
    return true;
  }

  function handleKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[data-index]');
    if (!row) return;
    const pageSize = Math.max(1, Math.floor(window.innerHeight / rowHeightPx) - 2);
    const next = nextRow(event.key, active, { count: items.length, pageSize });
    const isHandled =
      next !== undefined
        ? (move(next, event.shiftKey), true)
        : target === row
          ? handleRowKey(event, row)
          : handleWidgetKey(event, row);
    if (isHandled) event.preventDefault();
  }

  return { handleKeyDown, toggle };
}

/** Left and right go through a row's buttons; Escape goes back to the row. */
function handleWidgetKey({ key, target }: KeyboardEvent, row: HTMLElement): boolean {
  if (key === 'Escape') {
    row.focus();
    return true;
  }
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return false;
  const widgets = [...row.querySelectorAll<HTMLElement>(WIDGETS)];
  const step = (key === 'ArrowRight') === (getComputedStyle(row).direction !== 'rtl') ? 1 : -1;
  const next = widgets[widgets.indexOf(target as HTMLElement) + step];
  (next ?? row).focus();
  return true;
}
