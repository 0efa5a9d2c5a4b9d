import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FolderView } from '../../../api/contract/folders.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { foldersQuery } from '../../api/folders.ts';
import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog.tsx';
import { listWords } from '../../components/list-words.ts';
import { useShowToast } from '../../components/states/toasts.ts';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { useDeleteFolder } from './folder-queries.ts';

type Props = { folder: FolderView; onClose: () => void; onDeleted: () => void };

/** Deletes a folder, once somebody knows what becomes of its cards and of what fills it. */
export function DeleteFolderDialog({ folder, onClose, onDeleted }: Props) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const showToast = useShowToast();
  const { mutate, isPending, error } = useDeleteFolder(folder.id);
  const { name, parentId, cardCount } = folder;
  const { data: folders = [] } = useQuery(foldersQuery(useApi()));
  const to = folders.find(({ id }) => id === parentId)?.name;
  const below = folders.filter((other) => other.parentId === folder.id).length;
  const lies = [
    t('cards.count', { count: cardCount, cards: format.number(cardCount) }),
    ...(below > 0
      ? [t('cards.folders.below', { count: below, folders: format.number(below) })]
      : []),
    ...folder.filledBy.map(({ ruleName }) => t('cards.folders.rule', { name: ruleName })),
  ];
  const isEmpty = cardCount === 0 && lies.length === 1;
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
        isEmpty
          ? t('cards.folders.deleteEmpty')
          : t(to === undefined ? 'cards.folders.deleteToRoot' : 'cards.folders.deleteTo', {
              what: listWords(lies, t),
              folder: to,
            })
      }
      submitLabel={t('cards.folders.delete')}
      isBusy={isPending}
      error={error}
      onSubmit={handleSubmit}
      onClose={onClose}
    />
  );
}
