import { Avatar, Body1, Caption1, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePersonCellStyles } from './PersonCell.styles.ts';

type Props = {
  name: string;
  photoAddress?: string | undefined;
  below: string;
  /** What the columns say that a narrow page has no room for. */
  belowWhenNarrow?: string;
  badges?: ReactNode;
  lastWhenNarrow?: ReactNode;
};

/** Somebody in a list: face or initials, name, and a line about them. */
export function PersonCell(props: Props) {
  const { name, photoAddress, below, belowWhenNarrow = '', badges, lastWhenNarrow } = props;
  const styles = usePersonCellStyles();
  return (
    <div className={styles.root}>
      <Avatar
        aria-hidden="true"
        name={name}
        size={36}
        color="colorful"
        {...(photoAddress !== undefined && { image: { src: photoAddress, loading: 'lazy' } })}
      />
      <div className={styles.words}>
        <span className={styles.first}>
          <Body1 className={styles.line} dir="auto" title={name}>
            <bdi>{name}</bdi>
          </Body1>
          {badges}
        </span>
        {below !== '' && (
          <Caption1 className={mergeClasses(styles.line, styles.soft)} dir="auto" title={below}>
            {below}
          </Caption1>
        )}
        {belowWhenNarrow !== '' && (
          <Caption1
            className={mergeClasses(styles.line, styles.soft, styles.narrowOnly)}
            dir="auto"
          >
            {belowWhenNarrow}
          </Caption1>
        )}
        {lastWhenNarrow && (
          <span className={mergeClasses(styles.soft, styles.narrowOnly)}>{lastWhenNarrow}</span>
        )}
      </div>
    </div>
  );
}
