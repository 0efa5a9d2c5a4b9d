import { Button, Field, Textarea } from '@fluentui/react-components';
import { type ChangeEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftFieldState } from './draft-field-state.ts';
import { useDirectoryStyles } from '../directory.styles.ts';
import { useDraftMessage } from './use-draft-message.ts';

type Props = { field: 'privateKeyPem' | 'certificatePem'; state: DraftFieldState };

/** A PEM text, pasted or read from a file. The file never leaves the browser but as this text. */
export function DraftPem({ field, state }: Props) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const label = t(`directory.connect.${field}`);
  const handleFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) state.onChange(field, await file.text());
    target.value = '';
  };
  return (
    <div className={styles.stack}>
      <Field
        required
        label={label}
        hint={t(`directory.connect.${field}Hint`)}
        {...useDraftMessage(field, state, true)}
      >
        <Textarea
          name={field}
          value={state.draft[field]}
          rows={4}
          resize="vertical"
          spellCheck={false}
          dir="ltr"
          placeholder={
            field === 'certificatePem'
              ? '-----BEGIN CERTIFICATE-----'
              : '-----BEGIN PRIVATE KEY-----'
          }
          onChange={(_, { value }) => state.onChange(field, value)}
        />
      </Field>
      <div>
        <Button
          size="small"
          aria-label={t('directory.connect.chooseFileFor', { field: label })}
          onClick={() => picker.current?.click()}
        >
          {t('directory.connect.chooseFile')}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".pem,.key,.crt,.cer,text/plain"
          onChange={(event) => void handleFile(event)}
        />
      </div>
    </div>
  );
}
