import { useTranslation } from 'react-i18next';
import { useShowToast } from '../../../components/states/toasts.ts';
import { ChangeDecision } from '../connection/ChangeDecision.tsx';
import type { Rule } from './rule-draft.ts';
import { usePreviewRules, useSaveRules } from './rules-queries.ts';

type Props = {
  connectionId: string;
  rules: Rule[];
  /** The rules are saved or given up. */
  onEnd: () => void;
};

/** What edited rules would do, and whether they are saved. */
export function RulesDecision({ connectionId, rules, onEnd }: Props) {
  const { t } = useTranslation();
  const showToast = useShowToast();
  const preview = usePreviewRules(connectionId);
  const save = useSaveRules(connectionId);
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
    <ChangeDecision
      plan={preview.data}
      isBusy={preview.isPending || save.isPending}
      error={preview.error ?? save.error}
      saveLabel={t('directory.rules.save')}
      onPreview={() => preview.mutate({ rules })}
      onSave={handleSave}
      onDiscard={onEnd}
    />
  );
}
