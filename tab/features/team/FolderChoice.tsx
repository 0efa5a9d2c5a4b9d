import { Field, Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { foldersQuery } from '../../api/folders.ts';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { FolderOptions } from '../../components/pickers/FolderOptions.tsx';

type Props = { folderId: string; onChange: (folderId: string) => void };

/** A folder, with what lies below it. */
export function FolderChoice({ folderId, onChange }: Props) {
  const { t } = useTranslation();
  const { data: folders = [], error, refetch } = useQuery(foldersQuery(useApi()));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <Field label={t('common.field.folder')} hint={t('team.folderHint')}>
      <Select value={folderId} onChange={(_, { value }) => onChange(value)}>
        <option value="">{t('team.chooseFolder')}</option>
        <FolderOptions folders={folders} />
      </Select>
    </Field>
  );
}
