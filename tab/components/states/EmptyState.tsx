import { Body1, Subtitle1 } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { useEmptyStateStyles } from './EmptyState.styles.ts';

type Props = {
  icon: JSX.Element;
  title: string;
  text: ReactNode;
  /** The one thing to do next. */
  action?: ReactNode;
};

/** Nothing is here yet: says what belongs here and offers the next step. */
export function EmptyState({ icon, title, text, action }: Props) {
  const styles = useEmptyStateStyles();
  return (
    <div className={styles.root}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <Subtitle1 as="h2" className={styles.title}>
        {title}
      </Subtitle1>
      <Body1 as="p" className={styles.text}>
        {text}
      </Body1>
      {action}
    </div>
  );
}
