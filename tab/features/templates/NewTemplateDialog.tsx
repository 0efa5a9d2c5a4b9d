import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateView } from '../../../api/contract/templates.ts';
import { describeFieldErrors } from '../../components/states/describe-error.ts';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { FormDialog } from '../../components/dialogs/FormDialog.tsx';
import { useShowToast } from '../../components/states/toasts.ts';
import { useReturnedFocus } from '../../components/dialogs/use-returned-focus.ts';
import { useCreateTemplate } from './template-queries.ts';
import { useTemplatesStyles } from './templates.styles.ts';

type Props = {
  templates: readonly TemplateView[];
  onClose: () => void;
  onMade: (id: string) => void;
};

/** A template that begins as another one is. */
export function NewTemplateDialog({ templates, onClose, onMade }: Props) {
  const styles = useTemplatesStyles();
  const { t } = useTranslation();
  const showToast = useShowToast();
  const { mutate, isPending, error } = useCreateTemplate();
  const [name, setName] = useState('');
  const [copyOf, setCopyOf] = useState(templates[0]?.id ?? null);
  const [isMissing, setIsMissing] = useState(false);
  useReturnedFocus();
  const refused = describeFieldErrors(error, t).get('name');
  const message = isMissing ? t('templates.nameNeeded') : refused;
  const handleSubmit = () => {
    const wanted = name.trim();
    setIsMissing(wanted === '');
    if (wanted === '') return;
    const onSuccess = ({ id }: TemplateView) => {
      showToast({ text: t('templates.created', { name: wanted }) });
      onMade(id);
    };
    mutate({ name: wanted, copyOf }, { onSuccess });
  };
  return (
    <FormDialog
      title={t('templates.createTitle')}
      submitLabel={t('templates.createSubmit')}
      isDisabled={isPending}
      className={styles.form}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <Field
        required
        label={t('templates.name')}
        {...(message !== undefined && { validationMessage: message })}
      >
        <Input value={name} maxLength={100} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={t('templates.copyOf')} hint={t('templates.copyOfHint')}>
        <Select value={copyOf ?? ''} onChange={(_, { value }) => setCopyOf(value)}>
          {templates.map((template) => (
            <option key={template.id} value={template.id}>
              {template.name}
            </option>
          ))}
        </Select>
      </Field>
      {error && refused === undefined && <ErrorState error={error} />}
    </FormDialog>
  );
}
