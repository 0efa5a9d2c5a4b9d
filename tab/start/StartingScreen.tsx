import { Body1, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStartStyles } from './start.styles.ts';

/** By then most are through; whoever is not may have a window of the host's to answer. */
const USUALLY_WITHIN_MS = 8_000;

/** While nobody knows yet where the tab is shown and who looks at it. */
export function StartingScreen() {
  const styles = useStartStyles();
  const { t } = useTranslation();
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), USUALLY_WITHIN_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className={styles.page}>
      <div className={styles.waiting}>
        <Spinner label={t('start.loading')} labelPosition="below" />
        <div role="status">{isLate && <Body1>{t('start.waiting')}</Body1>}</div>
      </div>
    </main>
  );
}
