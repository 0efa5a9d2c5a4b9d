import { Field, Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateView } from '../../../api/contract/templates.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { FormDialog } from '../../components/dialogs/FormDialog.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { useShowToast } from '../../components/states/toasts.ts';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { useReturnedFocus } from '../../components/dialogs/use-returned-focus.ts';
import { templateUseQuery, useDeleteTemplate } from './template-queries.ts';
import { useTemplatesStyles } from './templates.styles.ts';

type Props = {
  template: TemplateView;
  others: readonly TemplateView[];
  onClose: () => void;
};

/** Says who uses a template, and asks what takes its place there, before it goes. */
export function DeleteTemplateDialog({ template: { id, name }, others, onClose }: Props) {
  const styles = useTemplatesStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const showToast = useShowToast();
  const { data: use, error: unknown } = useQuery(templateUseQuery(useApi(), id));
  const { mutate, isPending, error } = useDeleteTemplate(id);
  const [replacementId, setReplacementId] = useState(others[0]?.id);
  useReturnedFocus();
  const isUsed = use !== undefined && use.cards + use.folders > 0;
  const handleSubmit = () => {
    const onSuccess = () => {
      showToast({ text: t('templates.delete.done', { name }) });
      onClose();
    };
    mutate(isUsed ? replacementId : undefined, { onSuccess });
  };
  const describe = ({ cards, folders }: NonNullable<typeof use>) =>
    [
      t('templates.delete.cards', { count: cards, cards: format.number(cards) }),
      t('templates.delete.folders', { count: folders, folders: format.number(folders) }),
    ].join(' ');
  return (
    <FormDialog
      isAlert
      title={t('templates.delete.title', { name })}
      submitLabel={t('templates.delete.submit')}
      isDisabled={isPending || !use}
      className={styles.form}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      {!use && !unknown && <LoadingLines lines={1} />}
      {use && (isUsed ? describe(use) : t('templates.delete.unused'))}
      {isUsed && (
        <Field label={t('templates.delete.replacement')}>
          <Select value={replacementId ?? ''} onChange={(_, { value }) => setReplacementId(value)}>
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {other.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {(error ?? unknown) && <ErrorState error={error ?? unknown} />}
    </FormDialog>
  );
}
