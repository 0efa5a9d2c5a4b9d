import { useTranslation } from 'react-i18next';
import type { AdministratorView } from '../../../api/contract/administrators.ts';
import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog.tsx';
import { useShowToast } from '../../components/states/toasts.ts';
import { useSession } from '../../start/SessionContext.ts';
import { useRemove } from './administrator-queries.ts';

type Props = {
  administrator: AdministratorView;
  onClose: () => void;
  /** Whoever has removed themself begins again, as an employee. */
  restart?: () => void;
};

/** Ends what made somebody an administrator, once somebody has said so. */
export function RemoveDialog({
  administrator: { id, name, byRole },
  onClose,
  restart = () => window.location.reload(),
}: Props) {
  const { t } = useTranslation();
  const showToast = useShowToast();
  const isSelf = useSession().me.id === id;
  const { mutate, isPending, error } = useRemove(id);
  const outcome = byRole ? 'removeRole' : isSelf ? 'removeSelf' : 'removeText';
  const handleSubmit = () =>
    mutate(undefined, {
      onSuccess: () => {
        if (isSelf && !byRole) return restart();
        showToast({ text: t('administrators.removed', { name }) });
        onClose();
      },
    });
  return (
    <ConfirmDialog
      title={t('administrators.removeTitle', { name })}
      text={t(`administrators.${outcome}`)}
      submitLabel={t('administrators.remove')}
      isBusy={isPending}
      error={error}
      onSubmit={handleSubmit}
      onClose={onClose}
    />
  );
}
