import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import {
  DeleteRegular,
  FilterRegular,
  FolderAddRegular,
  FolderArrowRightRegular,
  PaintBrushRegular,
  RenameRegular,
} from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FolderView } from '../../../api/contract/folders.ts';
import { useReturnedFocus } from '../../components/dialogs/use-returned-focus.ts';
import { useShowToast } from '../../components/states/toasts.ts';
import { DeleteFolderDialog } from './DeleteFolderDialog.tsx';
import { useCreateFolder, useUpdateFolder } from './folder-queries.ts';
import type { FolderTask } from './folder-task.ts';
import { FolderNameDialog } from './FolderNameDialog.tsx';
import { FolderTemplateDialog } from './FolderTemplateDialog.tsx';
import { MoveFolderDialog } from './MoveFolderDialog.tsx';

type Props = {
  task: FolderTask;
  /** What was pressed: it has the focus again afterwards. */
  opener: HTMLElement;
  chosen: string;
  onTask: (task: FolderTask) => void;
  onChoose: (folder: string) => void;
  onEnd: () => void;
};

/** The menu and the dialogs in which folders are made, renamed, moved and deleted. */
export function FolderTasks({ task, opener, chosen, onTask, onChoose, onEnd }: Props) {
  useReturnedFocus(opener);
  switch (task.kind) {
    case 'menu':
      return <FolderMenu {...task} target={opener} onTask={onTask} onEnd={onEnd} />;
    case 'create':
      return <CreateFolder parent={task.parent} onChoose={onChoose} onEnd={onEnd} />;
    case 'rename':
      return <RenameFolder folder={task.folder} onEnd={onEnd} />;
    case 'move':
      return <MoveFolderDialog folder={task.folder} onClose={onEnd} />;
    case 'template':
      return <FolderTemplateDialog folder={task.folder} onClose={onEnd} />;
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
  const navigate = useNavigate();
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
          <MenuItem
            icon={<FolderAddRegular />}
            onClick={() => onTask({ kind: 'create', parent: folder })}
          >
            {t('cards.folders.newBelow')}
          </MenuItem>
          <MenuItem icon={<RenameRegular />} onClick={() => onTask({ kind: 'rename', folder })}>
            {t('cards.folders.rename')}
          </MenuItem>
          <MenuItem
            icon={<FolderArrowRightRegular />}
            onClick={() => onTask({ kind: 'move', folder })}
          >
            {t('cards.folders.move')}
          </MenuItem>
          <MenuItem
            icon={<PaintBrushRegular />}
            onClick={() => onTask({ kind: 'template', folder })}
          >
            {t('cards.folders.template')}
          </MenuItem>
          <MenuItem icon={<DeleteRegular />} onClick={() => onTask({ kind: 'delete', folder })}>
            {t('cards.folders.delete')}
          </MenuItem>
          {folder.filledBy.map(({ connectionId, ruleId, ruleName }) => (
            <MenuItem
              key={ruleId}
              icon={<FilterRegular />}
              onClick={() => void navigate(`/directory/${connectionId}/rules`)}
            >
              {t('cards.folders.rule', { name: ruleName })}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

type CreateProps = { parent: FolderView | null } & Pick<Props, 'onChoose' | 'onEnd'>;

function CreateFolder({ parent, onChoose, onEnd }: CreateProps) {
  const { t } = useTranslation();
  const showToast = useShowToast();
  const { mutate, isPending, error } = useCreateFolder();
  const handleSubmit = (name: string) =>
    mutate(
      { name, parentId: parent?.id ?? null },
      {
        onSuccess: ({ id }) => {
          showToast({ text: t('cards.folders.created', { name }) });
          onEnd();
          onChoose(id);
        },
      },
    );
  return (
    <FolderNameDialog
      title={parent ? t('cards.folders.newIn', { name: parent.name }) : t('cards.folders.new')}
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
  const { mutate, isPending, error } = useUpdateFolder();
  const handleSubmit = (name: string) =>
    mutate(
      { id: folder.id, name },
      {
        onSuccess: () => {
          showToast({ text: t('cards.folders.renamed') });
          onEnd();
        },
      },
    );
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
