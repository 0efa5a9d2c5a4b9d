import { useTranslation } from 'react-i18next';
import type { FolderView } from '../../../api/contract/folders.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useShowToast } from '../../components/toasts.ts';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { useDeleteFolder } from './folder-queries.ts';

type Props = { folder: FolderView; onClose: () => void; onDeleted: () => void };

/** Deletes a folder, once somebody knows what becomes of its cards. */
export function DeleteFolderDialog({ folder, onClose, onDeleted }: Props) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const showToast = useShowToast();
  const { mutate, isPending, error } = useDeleteFolder(folder.id);
  const { name, cardCount: count } = folder;
  const handleSubmit = () =>
    mutate(undefined, {
      onSuccess: () => {
        showToast({ text: t('cards.folders.deleted', { name }) });
        onClose();
        onDeleted();
      },
    });
  return (
    <ConfirmDialog
      title={t('cards.folders.deleteTitle', { name })}
      text={
        count === 0
          ? t('cards.folders.deleteEmpty')
          : t('cards.folders.deleteText', { count, cards: format.number(count) })
      }
      submitLabel={t('cards.folders.delete')}
      isBusy={isPending}
      error={error}
      onSubmit={handleSubmit}
      onClose={onClose}
    />
  );
}
