import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { DeleteRegular, RenameRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { FolderView } from '../../../api/contract/folders.ts';
import { useReturnedFocus } from '../../components/use-returned-focus.ts';
import { useShowToast } from '../../components/toasts.ts';
import { DeleteFolderDialog } from './DeleteFolderDialog.tsx';
import { useCreateFolder, useRenameFolder } from './folder-queries.ts';
import type { FolderTask } from './folder-task.ts';
import { FolderNameDialog } from './FolderNameDialog.tsx';

type Props = {
  task: FolderTask;
  /** What was pressed: it has the focus again afterwards. */
  opener: HTMLElement;
  chosen: string;
  onTask: (task: FolderTask) => void;
  onChoose: (folder: string) => void;
  onEnd: () => void;
};

/** The menu and the dialogs in which folders are made, renamed and deleted. */
export function FolderTasks({ task, opener, chosen, onTask, onChoose, onEnd }: Props) {
  useReturnedFocus(opener);
  switch (task.kind) {
    case 'menu':
      return <FolderMenu {...task} target={opener} onTask={onTask} onEnd={onEnd} />;
    case 'create':
      return <CreateFolder onChoose={onChoose} onEnd={onEnd} />;
    case 'rename':
      return <RenameFolder folder={task.folder} onEnd={onEnd} />;
    case 'delete':
      return (
        <DeleteFolderDialog
          folder={task.folder}
          onClose={onEnd}
          onDeleted={() => {
            if (chosen === task.folder.id) onChoose('');
          }}
        />
      );
  }
}

type MenuProps = { folder: FolderView; target: HTMLElement } & Pick<Props, 'onTask' | 'onEnd'>;

function FolderMenu({ folder, target, onTask, onEnd }: MenuProps) {
  const { t } = useTranslation();
  return (
    <Menu
      open
      inline
      positioning={{ target, position: 'below', align: 'end' }}
      onOpenChange={(_, { open, type }) => {
        // An item's own click goes on to what it opens.
        if (open || type === 'menuItemClick') return;
        onEnd();
      }}
    >
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<RenameRegular />} onClick={() => onTask({ kind: 'rename', folder })}>
            {t('cards.folders.rename')}
          </MenuItem>
          <MenuItem icon={<DeleteRegular />} onClick={() => onTask({ kind: 'delete', folder })}>
            {t('cards.folders.delete')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function CreateFolder({ onChoose, onEnd }: Pick<Props, 'onChoose' | 'onEnd'>) {
  const { t } = useTranslation();
  const showToast = useShowToast();
  const { mutate, isPending, error } = useCreateFolder();
  const handleSubmit = (name: string) =>
    mutate(name, {
      onSuccess: ({ id }) => {
        showToast({ text: t('cards.folders.created', { name }) });
        onEnd();
        onChoose(id);
      },
    });
  return (
    <FolderNameDialog
      title={t('cards.folders.new')}
      submitLabel={t('cards.folders.create')}
      isBusy={isPending}
      error={error}
      onSubmit={handleSubmit}
      onClose={onEnd}
    />
  );
}

function RenameFolder({ folder, onEnd }: { folder: FolderView; onEnd: () => void }) {
  const { t } = useTranslation();
  const showToast = useShowToast();
  const { mutate, isPending, error } = useRenameFolder(folder.id);
  const handleSubmit = (name: string) =>
    mutate(name, {
      onSuccess: () => {
        showToast({ text: t('cards.folders.renamed') });
        onEnd();
      },
    });
  return (
    <FolderNameDialog
      title={t('cards.folders.rename')}
      name={folder.name}
      submitLabel={t('cards.folders.rename')}
      isBusy={isPending}
      error={error}
      onSubmit={handleSubmit}
      onClose={onEnd}
    />
  );
}
