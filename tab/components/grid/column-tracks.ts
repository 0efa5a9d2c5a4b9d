import type { CSSProperties } from 'react';
import type { GridColumn } from './grid-model.ts';

/** The columns' widths, for a wide and for a narrow page; the style sheet takes whichever fits. */
export function columnTracks<T>(
  columns: readonly GridColumn<T>[],
  isSelectable: boolean,
): CSSProperties {
  const check = isSelectable ? ['44px'] : [];
  const wide = columns.map(({ track }) => track);
  const narrow = columns
    .filter(({ wideOnly }) => !wideOnly)
    .map(({ track, narrowTrack = track }) => narrowTrack);
  return {
    '--wide-columns': [...check, ...wide].join(' '),
    '--narrow-columns': [...check, ...narrow].join(' '),
  } as CSSProperties;
}
