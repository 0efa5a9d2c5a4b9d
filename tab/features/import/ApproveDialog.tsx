import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { isPlanOver, type useApproveRun } from './run-queries.ts';

type Props = {
  count: number;
  planHash: string | null;
  approve: ReturnType<typeof useApproveRun>;
  onClose: () => void;
};

/** Asks once more, with the number of cards, before what was held is done. */
export function ApproveDialog({ count, planHash, approve, onClose }: Props) {
  const { t } = useTranslation();
  const cards = useLocaleFormat().number(count);
  const handleSubmit = () =>
    approve.mutate(planHash, {
      onSuccess: onClose,
      // The plan that was looked at is none any more; the page shows the one that is.
      onError: (error) => {
        if (isPlanOver(error)) onClose();
      },
    });
  return (
    <ConfirmDialog
      title={t('imports.held.confirmTitle', { count, cards })}
      text={t('imports.held.confirmText')}
      submitLabel={t('imports.held.confirm', { count, cards })}
      isBusy={approve.isPending}
      error={approve.error}
      onSubmit={handleSubmit}
      onClose={onClose}
    />
  );
}
