import { Button, mergeClasses } from '@fluentui/react-components';
import { FolderRegular, MoreHorizontalRegular, PeopleListRegular } from '@fluentui/react-icons';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/IconButton.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import type { FolderChoices } from './folder-task.ts';
import { toFolderRows } from '../../components/folder-tree.ts';
import { useFolderPaneStyles } from './FolderPane.styles.ts';

const INDENT_PX = 16;

/** Every folder with what it holds; the chosen one narrows the cards. */
export function FolderList({ folders, chosen, onChoose, onMenu }: FolderChoices) {
  const styles = useFolderPaneStyles();
  const { t } = useTranslation();
  const isChosen = (id: string) => ({ isChosen: chosen === id, onChoose: () => onChoose(id) });
  return (
    <ul className={styles.list}>
      <Row icon={<PeopleListRegular />} name={t('cards.folders.all')} {...isChosen('')} />
      {folders.length > 0 && (
        <Row icon={<FolderRegular />} name={t('common.rootDirectory')} {...isChosen('root')} />
      )}
      {toFolderRows(folders).map(({ folder, depth }) => (
        <Row
          key={folder.id}
          icon={<FolderRegular />}
          name={folder.name}
          depth={depth}
          count={folder.cardCount}
          {...isChosen(folder.id)}
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

type RowProps = {
  icon: JSX.Element;
  name: string;
  depth?: number;
  count?: number;
  isChosen: boolean;
  onChoose: () => void;
  children?: ReactNode;
};

function Row({ icon, name, depth = 0, count, isChosen, onChoose, children }: RowProps) {
  const styles = useFolderPaneStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const cards = count === undefined ? '' : format.number(count);
  return (
    <li
      className={mergeClasses(styles.row, isChosen && styles.chosen)}
      style={{ marginInlineStart: depth * INDENT_PX }}
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
        {count !== undefined && (
          <span className={styles.count} aria-label={t('cards.count', { count, cards })} role="img">
            {cards}
          </span>
        )}
      </Button>
      {children}
    </li>
  );
}
