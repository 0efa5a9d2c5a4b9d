import { useTranslation } from 'react-i18next';
import type { FolderView } from '../../../api/contract/folders.ts';
import { describeError } from '../../components/states/describe-error.ts';
import { useShowToast } from '../../components/states/toasts.ts';
import { useUpdateFolder } from './folder-queries.ts';

/** Moves a folder with all that lies in it, says so, and offers to take it back. */
export function useMoveFolder() {
  const { t } = useTranslation();
  const showToast = useShowToast();
  const { mutate, isPending } = useUpdateFolder();
  const move = (folder: FolderView, parentId: string | null, onDone?: () => void): void =>
    mutate(
      { id: folder.id, parentId },
      {
        onError: (error) => showToast({ text: describeError(error, t).text, intent: 'error' }),
        onSuccess: (moved) => {
          showToast({
            text: t('cards.folders.moved', { name: folder.name }),
            action: { label: t('common.undo'), onClick: () => move(moved, folder.parentId) },
          });
          onDone?.();
        },
      },
    );
  return { move, isPending };
}
