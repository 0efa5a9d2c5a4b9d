import { useRef, useState } from 'react';
import { GridHeader } from './GridHeader.tsx';
import { GridRow } from './GridRow.tsx';
import { GridSkeletonRow } from './GridSkeletonRow.tsx';
import type { GridProps } from './grid-model.ts';
import { useGridKeyboard } from './use-grid-keyboard.ts';
import { ROW_HEIGHT_PX, useVirtualRows } from './use-virtual-rows.ts';
import { useVirtualGridStyles } from './VirtualGrid.styles.ts';

/**
 * A list of any length that scrolls with the page, draws what is seen and is driven by mouse or
 * keyboard. www.w3.org/WAI/ARIA/apg/patterns/grid
 */
export function VirtualGrid<T>(props: GridProps<T>) {
  const { label, columns, items, total, selection, onOpen, onDragStart } = props;
  const styles = useVirtualGridStyles();
  const body = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const activeRow = Math.min(active, Math.max(0, items.length - 1));
  const { rows, heightPx, measure, scrollToRow } = useVirtualRows({
    ...props,
    body,
    active: activeRow,
  });
  const keyboard = useGridKeyboard({
    ...props,
    body,
    active: activeRow,
    setActive,
    rowHeightPx: ROW_HEIGHT_PX,
    scrollToRow,
  });

  return (
    <div
      role="grid"
      aria-label={label}
      aria-rowcount={total === null ? -1 : total + 1}
      aria-multiselectable={selection ? true : undefined}
      className={styles.root}
      onKeyDown={keyboard.handleKeyDown}
    >
      <GridHeader columns={columns} selection={selection} />
      <div ref={body} role="rowgroup" className={styles.body} style={{ height: heightPx }}>
        {rows.map(({ index, key, offsetPx }) => {
          const item = items[index];
          if (item === undefined) return <GridSkeletonRow key={key} {...{ index, offsetPx }} />;
          return (
            <GridRow
              key={key}
              {...{ index, offsetPx, item, columns, selection, onOpen, onDragStart }}
              ref={measure}
              isActive={index === activeRow}
              onActivate={setActive}
              onToggle={keyboard.toggle}
            />
          );
        })}
      </div>
    </div>
  );
}
