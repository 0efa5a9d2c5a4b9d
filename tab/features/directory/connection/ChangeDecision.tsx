import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../../api/contract/imports.ts';
import { ErrorState } from '../../../components/states/ErrorState.tsx';
import { ChangePreview } from './ChangePreview.tsx';
import { useDirectoryStyles } from '../directory.styles.ts';

type Props = {
  /** What a sync would do; undefined until it was asked for. */
  plan: ImportPreview | undefined;
  isBusy: boolean;
  /** What went wrong and has no place of its own. */
  error: Error | null;
  saveLabel: string;
  onPreview: () => void;
  onSave: () => void;
  onDiscard: () => void;
};

/** Shows what an edit would do to the cards; only then can it be saved. */
export function ChangeDecision(props: Props) {
  const { plan, isBusy, error, saveLabel, onPreview, onSave, onDiscard } = props;
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const isSeen = plan !== undefined;
  return (
    <>
      {plan && <ChangePreview plan={plan} />}
      {error && <ErrorState error={error} />}
      <div className={styles.actions}>
        <Button
          appearance={isSeen ? 'secondary' : 'primary'}
          disabledFocusable={isBusy}
          onClick={onPreview}
        >
          {t('directory.rules.preview')}
        </Button>
        {isSeen && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={onSave}>
            {saveLabel}
          </Button>
        )}
        <Button disabledFocusable={isBusy} onClick={onDiscard}>
          {t('directory.settings.discard')}
        </Button>
      </div>
    </>
  );
}
