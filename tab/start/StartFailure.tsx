import { Body1, Button, Title3 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../components/states/describe-error.ts';
import { useStartStyles } from './start.styles.ts';

type Props = {
  error: Error;
  onRetry: () => void;
  /** Other ways out, beside trying again. */
  ways?: ReactNode;
  /** What an administrator needs to mend it. */
  details?: ReactNode;
};

/** Why the tab could not begin, and what to do. */
export function StartFailure({ error, onRetry, ways, details }: Props) {
  const styles = useStartStyles();
  const { t } = useTranslation();
  const { title, text } = describeError(error, t);
  return (
    <main className={styles.page}>
      <div className={styles.sheet} role="alert">
        <Title3 as="h1" className={styles.title}>
          {title}
        </Title3>
        <Body1 as="p" className={styles.text}>
          {text}
        </Body1>
        <div className={styles.actions}>
          <Button appearance="primary" onClick={onRetry}>
            {t('start.failure.tryAgain')}
          </Button>
          {ways}
        </div>
        {details}
      </div>
    </main>
  );
}
