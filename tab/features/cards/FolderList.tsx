import { Button, mergeClasses } from '@fluentui/react-components';
import {
  FolderRegular,
  MoreHorizontalRegular,
  PaintBrushRegular,
  PeopleListRegular,
} from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { type DragEvent, type JSX, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import type { FolderView } from '../../../api/contract/folders.ts';
import { rootCountQuery } from '../../api/folders.ts';
import { templatesQuery } from '../../api/templates.ts';
import { listTargets, toFolderRows } from '../../components/pickers/folder-tree.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { DragContext, type Dragged, useDropPlace } from './dragging.ts';
import type { FolderChoices } from './folder-task.ts';
import { useFolderPaneStyles } from './FolderPane.styles.ts';
import { useDropped } from './use-dropped.ts';

const INDENT_PX = 16;

/** Every folder with what it holds; the chosen one narrows the cards. Folders and cards can be dropped on it. */
export function FolderList({ folders, chosen, onChoose, onMenu }: FolderChoices) {
  const styles = useFolderPaneStyles();
  const { t } = useTranslation();
  const dragging = useContext(DragContext);
  const api = useApi();
  const { data: rootCount } = useQuery(rootCountQuery(api));
  const { data: templates = [] } = useQuery(templatesQuery(api));
  const templateOf = ({ templateId }: FolderView) =>
    templates.find(({ id }) => id === templateId)?.name;
  const drop = useDropped();
  const isChosen = (id: string) => ({ isChosen: chosen === id, onChoose: () => onChoose(id) });
  const dropsTo = (folderId: string | null) => ({
    accepts: (what: Dragged) => canLie(what, folderId, folders),
    onDrop: (what: Dragged) => drop(what, folderId),
  });
  return (
    <ul className={styles.list}>
      <Row icon={<PeopleListRegular />} name={t('cards.folders.all')} {...isChosen('')} />
      {folders.length > 0 && (
        <Row
          icon={<FolderRegular />}
          name={t('common.rootDirectory')}
          count={rootCount}
          {...isChosen('root')}
          {...dropsTo(null)}
        />
      )}
      {toFolderRows(folders).map(({ folder, depth }) => (
        <Row
          key={folder.id}
          icon={<FolderRegular />}
          name={folder.name}
          depth={depth}
          count={folder.cardCount}
          treeCount={folder.treeCardCount}
          template={templateOf(folder)}
          {...isChosen(folder.id)}
          {...dropsTo(folder.id)}
          onDragStart={(event) => dragging.start(event, { kind: 'folder', folder }, folder.name)}
        >
          <IconButton
            size="small"
            label={t('cards.folders.more', { name: folder.name })}
            icon={<MoreHorizontalRegular />}
            hasPopup="menu"
            onClick={({ currentTarget }) => onMenu(folder, currentTarget)}
          />
        </Row>
      ))}
    </ul>
  );
}

/** Whether what is dragged would lie anywhere else than now there, and can lie there at all. */
function canLie(what: Dragged, folderId: string | null, folders: FolderChoices['folders']) {
  if (what.kind === 'cards') return what.from !== folderId;
  const { id, parentId } = what.folder;
  if (parentId === folderId) return false;
  return folderId === null || listTargets(folders, id).some((folder) => folder.id === folderId);
}

type RowProps = {
  icon: JSX.Element;
  name: string;
  depth?: number;
  /** Cards in it; left out where there is nothing to say. */
  count?: number | undefined;
  /** Cards in it and below it. */
  treeCount?: number;
  /** The name of its own template. */
  template?: string | undefined;
  isChosen: boolean;
  onChoose: () => void;
  accepts?: (dragged: Dragged) => boolean;
  onDrop?: (dragged: Dragged) => void;
  onDragStart?: (event: DragEvent) => void;
  children?: ReactNode;
};

const NOTHING = () => false;

function Row(props: RowProps) {
  const { icon, name, depth = 0, count, treeCount, isChosen, onChoose, onDragStart } = props;
  const styles = useFolderPaneStyles();
  const { isOver, place } = useDropPlace(props.accepts ?? NOTHING, props.onDrop ?? NOTHING);
  return (
    <li
      className={mergeClasses(styles.row, isChosen && styles.chosen, isOver && styles.over)}
      style={{ marginInlineStart: depth * INDENT_PX }}
      draggable={onDragStart !== undefined}
      onDragStart={onDragStart}
      {...place}
    >
      <Button
        appearance="transparent"
        icon={icon}
        aria-current={isChosen}
        title={name}
        onClick={onChoose}
        className={mergeClasses(styles.choice, isChosen && styles.chosenChoice)}
      >
        <bdi className={styles.name}>{name}</bdi>
        {props.template !== undefined && <OwnTemplate name={props.template} />}
        {count !== undefined && <Count count={count} treeCount={treeCount ?? count} />}
      </Button>
      {props.children}
    </li>
  );
}

function OwnTemplate({ name }: { name: string }) {
  const { t } = useTranslation();
  const label = t('cards.folders.ownTemplate', { name });
  return <PaintBrushRegular role="img" aria-label={label} title={label} />;
}

/** How many cards lie in a folder and, where it is more, with the folders below it. */
function Count({ count, treeCount }: { count: number; treeCount: number }) {
  const styles = useFolderPaneStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const [cards, all] = [format.number(count), format.number(treeCount)];
  const own = t('cards.count', { count, cards });
  const isAll = treeCount === count;
  return (
    <span
      className={styles.count}
      role="img"
      aria-label={isAll ? own : t('cards.folders.countAll', { own, all })}
    >
      {isAll ? cards : `${cards} / ${all}`}
    </span>
  );
}
