import { Field, Select } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/IconButton.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import type { FolderChoices } from './folder-task.ts';
import { toFolderRows } from './folder-tree.ts';
import { useFolderPaneStyles } from './FolderPane.styles.ts';

/** The folders in one line, for narrow pages. */
export function FolderSelect({ folders, chosen, onChoose, onMenu }: FolderChoices) {
  const styles = useFolderPaneStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const current = folders.find(({ id }) => id === chosen);
  return (
    <>
      <Field label={t('cards.folders.choose')} className={styles.field}>
        <Select value={chosen} onChange={(_, { value }) => onChoose(value)}>
          <option value="">{t('cards.folders.all')}</option>
          <option value="root">{t('common.rootDirectory')}</option>
          {toFolderRows(folders).map(({ folder: { id, name, cardCount }, depth }) => (
            <option key={id} value={id}>
              {`${'\u2003'.repeat(depth)}${name} (${format.number(cardCount)})`}
            </option>
          ))}
        </Select>
      </Field>
      {current && (
        <IconButton
          label={t('cards.folders.more', { name: current.name })}
          icon={<MoreHorizontalRegular />}
          hasPopup="menu"
          onClick={({ currentTarget }) => onMenu(current, currentTarget)}
        />
      )}
    </>
  );
}
