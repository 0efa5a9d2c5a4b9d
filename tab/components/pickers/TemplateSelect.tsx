import { Field, Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { foldersQuery } from '../../api/folders.ts';
import { templatesQuery } from '../../api/templates.ts';
import { inheritedTemplate } from './inherited-template.ts';

type Props = {
  label: string;
  /** Its own template; null where it takes that of the folder it lies in. */
  templateId: string | null;
  /** The folder it lies in. */
  folderId: string | null;
  isBusy?: boolean;
  onChange: (templateId: string | null) => void;
};

/** Which template a card or a folder has: one of its own, or the one that comes down to it, by name. */
export function TemplateSelect({ label, templateId, folderId, isBusy = false, onChange }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const { data: folders = [] } = useQuery(foldersQuery(api));
  const { data: templates = [] } = useQuery(templatesQuery(api));
  const name = inheritedTemplate(folderId, { folders, templates })?.name ?? '';
  const inherited =
    folderId === null
      ? t('common.template.standard', { name })
      : t('common.template.fromFolder', { name });
  return (
    <Field label={label}>
      <Select
        value={templateId ?? ''}
        disabled={isBusy}
        onChange={(_, { value }) => onChange(value === '' ? null : value)}
      >
        <option value="">{inherited}</option>
        {templates.map(({ id, name: own }) => (
          <option key={id} value={id}>
            {own}
          </option>
        ))}
      </Select>
    </Field>
  );
}
