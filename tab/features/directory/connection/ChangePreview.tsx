import { Caption1, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../../api/contract/imports.ts';
import { describeChange } from '../../../components/describe-change.ts';
import { useLocaleFormat } from '../../../components/use-locale-format.ts';
import { useDirectoryStyles } from '../directory.styles.ts';

const COUNTED = ['create', 'update', 'pause', 'unchanged'] as const;
const EXAMPLES = 3;

/** What a sync would do by something that is not saved yet. */
export function ChangePreview({ plan }: { plan: ImportPreview }) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const counts = COUNTED.map(
    (action) => `${t(`imports.review.${action}`)}: ${format.number(plan[action])}`,
  );
  return (
    <div role="status">
      <MessageBar intent={plan.pause > 0 ? 'warning' : 'info'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('directory.rules.previewTitle')}</MessageBarTitle>
          {counts.join(' · ')}
          <br />
          {t('directory.rules.previewHeld')}
          <Examples sample={plan.sample} />
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

/** A few real people whose cards would say something else, before and after. */
function Examples({ sample }: Pick<ImportPreview, 'sample'>) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const shown = sample
    .filter(({ action, changes }) => action === 'update' && changes.length > 0)
    .slice(0, EXAMPLES);
  return shown.map(({ directoryId, displayName, changes }) => (
    <div key={directoryId} className={styles.example}>
      <strong>
        <bdi>{displayName}</bdi>
      </strong>
      {changes.map((change) => (
        <Caption1 key={change.field} block>
          {describeChange(change, t)}
        </Caption1>
      ))}
    </div>
  ));
}
