import { mergeClasses } from '@fluentui/react-components';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { useCountTilesStyles } from './CountTiles.styles.ts';

type Count = { id: string; name: string; count: number; isMain?: boolean; isBad?: boolean };

/** How many of each: the number large, its name below. */
export function CountTiles({ counts }: { counts: readonly Count[] }) {
  const styles = useCountTilesStyles();
  const format = useLocaleFormat();
  return (
    <dl className={styles.root}>
      {counts.map(({ id, name, count, isMain, isBad }) => (
        <div key={id} className={styles.tile}>
          <dt className={styles.name}>{name}</dt>
          <dd
            className={mergeClasses(
              styles.count,
              isMain && styles.main,
              isBad && count > 0 && styles.bad,
            )}
          >
            {format.number(count)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
