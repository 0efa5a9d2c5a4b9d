import { Field, Input } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeFieldErrors } from '../../components/states/describe-error.ts';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { FormDialog } from '../../components/dialogs/FormDialog.tsx';

type Props = {
  title: string;
  /** What it is called so far. */
  name?: string;
  submitLabel: string;
  isBusy: boolean;
  error: Error | null;
  onSubmit: (name: string) => void;
  onClose: () => void;
};

/** Asks what a folder is to be called. */
export function FolderNameDialog(props: Props) {
  const { title, name: before = '', submitLabel, isBusy, error, onSubmit, onClose } = props;
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(before);
  const [isMissing, setIsMissing] = useState(false);
  const refused = describeFieldErrors(error, t).get('name');
  const message = isMissing ? t('cards.folders.nameNeeded') : refused;
  const handleSubmit = () => {
    const wanted = name.trim();
    setIsMissing(wanted === '');
    if (wanted === '') input.current?.focus();
    else if (wanted === before) onClose();
    else onSubmit(wanted);
  };
  return (
    <FormDialog
      title={title}
      submitLabel={submitLabel}
      isDisabled={isBusy}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <Field
        required
        label={t('cards.folders.name')}
        {...(message !== undefined && { validationMessage: message })}
      >
        <Input
          input={{ ref: input }}
          value={name}
          maxLength={100}
          onChange={(_, { value }) => {
            setName(value);
            setIsMissing(false);
          }}
        />
      </Field>
      {error && refused === undefined && <ErrorState error={error} />}
    </FormDialog>
  );
}
