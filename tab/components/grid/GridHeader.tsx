import { Checkbox, mergeClasses } from '@fluentui/react-components';
import { columnTracks } from './column-tracks.ts';
import type { GridColumn, GridSelection } from './grid-model.ts';
import { useGridRowStyles } from './GridRow.styles.ts';

type Props<T> = {
  columns: readonly GridColumn<T>[];
  selection: GridSelection<T> | undefined;
};

/** The names of the columns, and the box that chooses everybody. Stays in sight. */
export function GridHeader<T>({ columns, selection }: Props<T>) {
  const styles = useGridRowStyles();
  return (
    <div role="rowgroup" className={styles.headerGroup}>
      <div
        role="row"
        aria-rowindex={1}
        className={mergeClasses(styles.row, styles.header)}
        style={columnTracks(columns, selection !== undefined)}
      >
        {selection && (
          <div role="columnheader" className={styles.check}>
            <Checkbox
              checked={selection.all.state === 'mixed' ? 'mixed' : selection.all.state}
              aria-label={selection.all.label}
              title={selection.all.label}
              onChange={selection.all.onToggle}
            />
          </div>
        )}
        {columns.map(({ id, label, narrowTrack, wideOnly }) => (
          <div
            key={id}
            role="columnheader"
            className={mergeClasses(styles.cell, wideOnly && styles.wideOnly)}
          >
            <span className={narrowTrack && styles.heardWhereNarrow}>{label}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
