import type { CSSProperties } from 'react';
import type { GridColumn } from './grid-model.ts';

/** The columns' widths, for a wide and for a narrow page; the style sheet takes whichever fits. */
export function columnTracks<T>(
  columns: readonly GridColumn<T>[],
  isSelectable: boolean,
): CSSProperties {
  const check = isSelectable ? ['44px'] : [];
  const tracks = (shown: readonly GridColumn<T>[]) =>
    [...check, ...shown.map(({ track }) => track)].join(' ');
  return {
    '--wide-columns': tracks(columns),
    '--narrow-columns': tracks(columns.filter(({ wideOnly }) => !wideOnly)),
  } as CSSProperties;
}
