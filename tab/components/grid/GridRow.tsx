import { Checkbox, mergeClasses } from '@fluentui/react-components';
import type { ChangeEvent, DragEvent, MouseEvent, Ref } from 'react';
import { columnTracks } from './column-tracks.ts';
import type { GridColumn, GridSelection } from './grid-model.ts';
import { useGridRowStyles } from './GridRow.styles.ts';

type Props<T> = {
  item: T;
  index: number;
  /** From the top of the list. */
  offsetPx: number;
  columns: readonly GridColumn<T>[];
  /** The one row that Tab reaches. */
  isActive: boolean;
  selection: GridSelection<T> | undefined;
  onOpen: ((item: T) => void) | undefined;
  onDragStart: ((item: T, event: DragEvent) => void) | undefined;
  onActivate(index: number): void;
  onToggle(index: number, withRange: boolean): void;
  ref: Ref<HTMLDivElement>;
};

/** One entry of a list. */
export function GridRow<T>(props: Props<T>) {
  const { item, index, offsetPx, columns, isActive, selection, onOpen, onToggle, ref } = props;
  const { onDragStart } = props;
  const styles = useGridRowStyles();
  const isSelected = selection?.isSelected(item) ?? false;
  const tabIndex = isActive ? 0 : -1;

  const handleClick = ({ target, shiftKey }: MouseEvent) => {
    if ((target as HTMLElement).closest('a, button, input, label')) return;
    if (onOpen) onOpen(item);
    else onToggle(index, shiftKey);
  };
  return (
    <div
      ref={ref}
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={selection ? isSelected : undefined}
      tabIndex={tabIndex}
      className={mergeClasses(
        styles.row,
        styles.placed,
        styles.item,
        selection && styles.selectable,
      )}
      style={{ ...columnTracks(columns, !!selection), transform: `translateY(${offsetPx}px)` }}
      onFocus={() => props.onActivate(index)}
      onClick={handleClick}
      draggable={onDragStart !== undefined}
      onDragStart={(event) => onDragStart?.(item, event)}
    >
      {selection && (
        <div role="gridcell" className={styles.check}>
          <Checkbox
            checked={isSelected}
            tabIndex={tabIndex}
            aria-label={selection.labelOf(item)}
            onChange={({ nativeEvent }: ChangeEvent<HTMLInputElement>) =>
              onToggle(index, nativeEvent instanceof PointerEvent && nativeEvent.shiftKey)
            }
          />
        </div>
      )}
      {columns.map(({ id, wideOnly, render }) => (
        <div
          key={id}
          role="gridcell"
          className={mergeClasses(styles.cell, wideOnly && styles.wideOnly)}
        >
          {render(item, { tabIndex })}
        </div>
      ))}
    </div>
  );
}
