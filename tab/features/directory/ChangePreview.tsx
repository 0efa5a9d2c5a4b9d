import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../api/contract/imports.ts';
import { useLocaleFormat } from '../../components/use-locale-format.ts';

const COUNTED = ['create', 'update', 'pause', 'unchanged'] as const;

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
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
