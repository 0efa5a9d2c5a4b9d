import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FolderView } from '../../../api/contract/folders.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { foldersQuery } from '../../api/folders.ts';
import { listTargets } from '../../components/pickers/folder-tree.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { useMoveFolder } from './use-move-folder.ts';

type Props = { folder: FolderView; onClose: () => void };

/** Asks where a folder is to lie. */
export function MoveFolderDialog({ folder, onClose }: Props) {
  const { t } = useTranslation();
  const { data: folders = [] } = useQuery(foldersQuery(useApi()));
  const { move, isPending } = useMoveFolder();
  return (
    <MoveDialog
      title={t('cards.folders.moveTitle', { name: folder.name })}
      submitLabel={t('cards.folders.move')}
      folders={listTargets(folders, folder.id)}
      from={folder.parentId}
      isBusy={isPending}
      onSubmit={(parentId) => move(folder, parentId, onClose)}
      onClose={onClose}
    />
  );
}
