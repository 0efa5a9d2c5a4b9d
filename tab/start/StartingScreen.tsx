import { Spinner } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useStartStyles } from './start.styles.ts';

/** While nobody knows yet where the tab is shown and who looks at it. */
export function StartingScreen() {
  const styles = useStartStyles();
  const { t } = useTranslation();
  return (
    <main className={styles.page}>
      <Spinner label={t('start.loading')} labelPosition="below" />
    </main>
  );
}
