import { Field, Input, Select } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { foldersQuery } from '../../api/folders.ts';
import { FolderOptions } from '../../components/pickers/FolderOptions.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import type { FolderChoice } from './import-draft.ts';
import { useImportStyles } from './import.styles.ts';

type Props = {
  choice: FolderChoice;
  /** A new folder was wanted and not named. */
  isNameMissing: boolean;
  onChange: (choice: FolderChoice) => void;
};

const ROOT = 'root';
const NEW = 'new';

/** Where new cards lie: in the root directory, in a folder, or in one that is made for them. */
export function FolderField({ choice, isNameMissing, onChange }: Props) {
  const styles = useImportStyles();
  const { t } = useTranslation();
  const query = foldersQuery(useApi());
  const queries = useQueryClient();
  const { data: folders, error, isFetching, refetch } = useQuery(query);
  // A folder that somebody deleted meanwhile is none.
  const isGone =
    choice.kind === 'existing' && !!folders && !folders.some(({ id }) => id === choice.id);
  useEffect(() => {
    if (!isGone || isFetching) return;
    // What was just made is in the cache before it is drawn.
    const known = queries.getQueryData(query.queryKey);
    if (!known?.items.some(({ id }) => id === choice.id)) onChange({ kind: ROOT });
  }, [isGone, isFetching, queries, query.queryKey, choice, onChange]);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!folders) return <LoadingLines lines={1} size={32} />;
  const value =
    choice.kind === 'existing' && !isGone ? choice.id : choice.kind === NEW ? NEW : ROOT;
  const handleChange = (chosen: string) => {
    if (chosen === ROOT) onChange({ kind: ROOT });
    else if (chosen === NEW) onChange({ kind: NEW, name: '' });
    else onChange({ kind: 'existing', id: chosen });
  };
  return (
    <>
      <Field
        className={styles.field}
        label={t('imports.options.folder')}
        hint={t('imports.options.folderHint')}
      >
        <Select value={value} onChange={(_, data) => handleChange(data.value)}>
          <option value={ROOT}>{t('common.rootDirectory')}</option>
          <FolderOptions folders={folders} />
          <option value={NEW}>{t('imports.options.newFolder')}</option>
        </Select>
      </Field>
      {choice.kind === NEW && (
        <Field
          required
          className={styles.field}
          label={t('imports.options.newFolderName')}
          {...(isNameMissing &&
            choice.name.trim() === '' && {
              validationMessage: t('imports.options.newFolderNeeded'),
            })}
        >
          <Input
            value={choice.name}
            maxLength={100}
            onChange={(_, { value: name }) => onChange({ kind: NEW, name })}
          />
        </Field>
      )}
    </>
  );
}
