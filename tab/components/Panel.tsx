import { mergeClasses, Subtitle2 } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { usePanelStyles } from './Panel.styles.ts';

type Props = {
  title?: string;
  /** Beside the title. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A sheet of a page: a title and what belongs together below it. */
export function Panel({ title, aside, className, children }: Props) {
  const styles = usePanelStyles();
  const titleId = useId();
  if (title === undefined)
    return <div className={mergeClasses(styles.root, className)}>{children}</div>;
  return (
    <section aria-labelledby={titleId} className={mergeClasses(styles.root, className)}>
      <div className={styles.head}>
        <Subtitle2 as="h2" id={titleId} className={styles.title}>
          {title}
        </Subtitle2>
        {aside}
      </div>
      {children}
    </section>
  );
}
