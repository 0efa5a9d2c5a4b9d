import { Subtitle2 } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { lazy, type MouseEvent, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FolderView } from '../../../api/contract/folders.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { foldersQuery } from '../../api/folders.ts';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { useIdleFetch } from '../../components/use-idle.ts';
import type { FolderTask } from './folder-task.ts';
import { FolderList } from './FolderList.tsx';
import { FolderSelect } from './FolderSelect.tsx';
import { useFolderPaneStyles } from './FolderPane.styles.ts';

const loadFolderTasks = () => import('./FolderTasks.tsx');

const FolderTasks = lazy(async () => ({ default: (await loadFolderTasks()).FolderTasks }));

type Props = {
  /** A folder's id, `root` for cards in no folder, empty for all cards. */
  folder: string;
  onChoose: (folder: string) => void;
};

/** The folders, to choose one and to look after them: a list beside the cards, a choice above them where it is narrow. */
export function FolderPane({ folder, onChoose }: Props) {
  const { t } = useTranslation();
  useIdleFetch(loadFolderTasks);
  const titleId = useId();
  const styles = useFolderPaneStyles();
  const { data: folders, error, refetch } = useQuery(foldersQuery(useApi()));
  const [open, setOpen] = useState<{ task: FolderTask; opener: HTMLElement }>();
  const handleCreate = ({ currentTarget: opener }: MouseEvent<HTMLElement>) =>
    setOpen({ task: { kind: 'create', parent: null }, opener });
  const handleMenu = (of: FolderView, opener: HTMLElement) =>
    setOpen({ task: { kind: 'menu', folder: of }, opener });

  if (error && !folders) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!folders) return <LoadingLines lines={3} size={32} />;
  const choices = { folders, chosen: folder, onChoose, onMenu: handleMenu };
  return (
    <section aria-labelledby={titleId}>
      <div className={styles.wide}>
        <div className={styles.head}>
          <Subtitle2 as="h2" id={titleId} className={styles.title}>
            {t('cards.folders.title')}
          </Subtitle2>
          <IconButton
            label={t('cards.folders.new')}
            icon={<AddRegular />}
            hasPopup="dialog"
            onClick={handleCreate}
          />
        </div>
        <FolderList {...choices} />
      </div>
      <div className={styles.narrow}>
        <FolderSelect {...choices} />
        <IconButton
          label={t('cards.folders.new')}
          icon={<AddRegular />}
          hasPopup="dialog"
          onClick={handleCreate}
        />
      </div>
      <Suspense>
        {open && (
          <FolderTasks
            {...open}
            chosen={folder}
            onTask={(task) => setOpen({ ...open, task })}
            onChoose={onChoose}
            onEnd={() => setOpen(undefined)}
          />
        )}
      </Suspense>
    </section>
  );
}
