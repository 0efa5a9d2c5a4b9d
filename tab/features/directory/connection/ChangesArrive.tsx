import { Caption1, mergeClasses } from '@fluentui/react-components';
import { CalendarClockRegular, FlashCheckmarkRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { describeProblem } from '../../../components/states/describe-error.ts';
import { useDirectoryStyles } from '../directory.styles.ts';

/** How soon a change in the directory is on a card, and why not at once. */
export function ChangesArrive({ changes }: Pick<ConnectionView, 'changes'>) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  if (changes === null) {
    return (
      <Caption1 as="p" className={styles.soft}>
        {t('directory.settings.changes_none')}
      </Caption1>
    );
  }
  const { arrive, problem } = changes;
  const isLive = arrive === 'at_once';
  return (
    <div className={styles.signed}>
      <span aria-hidden="true" className={mergeClasses(styles.sign, isLive && styles.signGood)}>
        {isLive ? <FlashCheckmarkRegular /> : <CalendarClockRegular />}
      </span>
      <div className={styles.words}>
        <strong>{t(`directory.settings.changes_${arrive}`)}</strong>
        <Caption1 className={styles.soft}>
          {problem ? describeProblem(problem, t) : t(`directory.settings.changesText_${arrive}`)}
        </Caption1>
      </div>
    </div>
  );
}
