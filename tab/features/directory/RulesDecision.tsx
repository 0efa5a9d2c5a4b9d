import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/ErrorState.tsx';
import { useShowToast } from '../../components/toasts.ts';
import { ChangePreview } from './ChangePreview.tsx';
import { useDirectoryStyles } from './directory.styles.ts';
import type { Rule } from './rule-draft.ts';
import { usePreviewRules, useSaveRules } from './rules-queries.ts';

type Props = {
  connectionId: string;
  rules: Rule[];
  /** The rules are saved or given up. */
  onEnd: () => void;
};

/** Shows what edited rules would do; only then can they be saved. */
export function RulesDecision({ connectionId, rules, onEnd }: Props) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const showToast = useShowToast();
  const preview = usePreviewRules(connectionId);
  const save = useSaveRules(connectionId);
  const isBusy = preview.isPending || save.isPending;
  const error = preview.error ?? save.error;
  const isSeen = preview.data !== undefined;
  const handleSave = () =>
    save.mutate(
      { rules },
      {
        onSuccess: () => {
          showToast({ text: t('directory.actions.saved') });
          onEnd();
        },
      },
    );
  return (
    <>
      {preview.data && <ChangePreview plan={preview.data} />}
      {error && <ErrorState error={error} />}
      <div className={styles.actions}>
        <Button
          appearance={isSeen ? 'secondary' : 'primary'}
          disabledFocusable={isBusy}
          onClick={() => preview.mutate({ rules })}
        >
          {t('directory.rules.preview')}
        </Button>
        {isSeen && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={handleSave}>
            {t('directory.rules.save')}
          </Button>
        )}
        <Button disabledFocusable={isBusy} onClick={onEnd}>
          {t('directory.settings.discard')}
        </Button>
      </div>
    </>
  );
}
