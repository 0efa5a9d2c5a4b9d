import { mergeClasses, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useGridRowStyles } from './GridRow.styles.ts';

/** The place of an entry that is on its way. */
export function GridSkeletonRow({ index, offsetPx }: { index: number; offsetPx: number }) {
  const styles = useGridRowStyles();
  return (
    <div
      aria-hidden="true"
      data-index={index}
      className={mergeClasses(styles.placed, styles.item)}
      style={{ transform: `translateY(${offsetPx}px)`, paddingInline: 16 }}
    >
      <Skeleton>
        <SkeletonItem size={16} style={{ width: `${30 + ((index * 17) % 40)}%` }} />
      </Skeleton>
    </div>
  );
}
