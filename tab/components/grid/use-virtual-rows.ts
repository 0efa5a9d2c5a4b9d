import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import type { GridProps } from './grid-model.ts';

export const ROW_HEIGHT_PX = 60;
const OVERSCAN_ROWS = 12;
/** Skeletons behind the last loaded row while there are more. */
const SKELETON_ROWS = 4;
/** So many rows before the end of what is loaded the next page is asked for. */
const PREFETCH_ROWS = 80;
const STICKY_HEADER_PX = 48;

type Input<T> = Pick<GridProps<T>, 'items' | 'idOf' | 'hasMore' | 'onNearEnd'> & {
  body: RefObject<HTMLElement | null>;
  /** Stays drawn wherever the page is scrolled to, because it may have the focus. */
  active: number;
};

/** Which rows of a long list are drawn, and where; asks for more before the reader comes to the end. */
export function useVirtualRows<T>({ items, idOf, hasMore, onNearEnd, body, active }: Input<T>) {
  const scrollMargin = useDistanceFromTop(body);
  const virtualizer = useWindowVirtualizer({
    count: items.length + (hasMore ? SKELETON_ROWS : 0),
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: OVERSCAN_ROWS,
    scrollMargin,
    scrollPaddingStart: STICKY_HEADER_PX,
    scrollPaddingEnd: STICKY_HEADER_PX,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : idOf(item);
    },
    rangeExtractor: (range: Range) => withRow(defaultRangeExtractor(range), active, items.length),
  });
  const rows = virtualizer.getVirtualItems();
  const lastIndex = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && lastIndex >= items.length - PREFETCH_ROWS) onNearEnd();
  }, [hasMore, lastIndex, items.length, onNearEnd]);

  return {
    rows: rows.map(({ index, key, start }) => ({ index, key, offsetPx: start - scrollMargin })),
    heightPx: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    scrollToRow: (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}

function withRow(indexes: number[], row: number, count: number): number[] {
  if (row >= count || indexes.includes(row)) return indexes;
  return [...indexes, row].sort((a, b) => a - b);
}

/** How far below the top of the page an element begins; whatever stands above it may grow. */
function useDistanceFromTop(element: RefObject<HTMLElement | null>): number {
  const [distance, setDistance] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const box = element.current?.getBoundingClientRect();
      if (box) setDistance(Math.round(box.top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return distance;
}
