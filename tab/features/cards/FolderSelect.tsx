import { FolderOptions } from '../../components/pickers/FolderOptions.tsx';
import { Field, Select } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/IconButton.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import type { FolderChoices } from './folder-task.ts';
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
          <FolderOptions
            folders={folders}
            labelOf={({ name, cardCount }) => `${name} (${format.number(cardCount)})`}
          />
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
