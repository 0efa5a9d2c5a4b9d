import { Button, Field } from '@fluentui/react-components';
import { type ChangeEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWalletStyles } from './wallet.styles.ts';

/** A file that was chosen: its name, and its text or, where it is none, its bytes in base64. */
export type ChosenFile = { name: string; text: string };

type Props = {
  label: string;
  hint: string;
  accept: string;
  required?: boolean;
  /** The bytes are wanted, whatever is in the file. */
  binary?: boolean;
  file: ChosenFile | undefined;
  onChange: (file: ChosenFile) => void;
};

/** Chooses a small file. It is read here and leaves the browser only with the form. */
export function FileField({ label, hint, accept, required, binary = false, ...chosen }: Props) {
  const styles = useWalletStyles();
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const handleFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) chosen.onChange({ name: file.name, text: await readFile(file, binary) });
    // The same file can be chosen again after a refusal.
    target.value = '';
  };
  return (
    <Field label={label} hint={hint} {...(required && { required })}>
      <div className={styles.file}>
        <input
          ref={picker}
          type="file"
          hidden
          accept={accept}
          aria-label={label}
          onChange={(event) => void handleFile(event)}
        />
        <Button
          aria-label={t('wallet.apple.chooseFileFor', { field: label })}
          onClick={() => picker.current?.click()}
        >
          {t('wallet.apple.chooseFile')}
        </Button>
        <span>{chosen.file?.name ?? t('wallet.apple.noFile')}</span>
      </div>
    </Field>
  );
}

async function readFile(file: File, binary: boolean): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = String.fromCharCode(...bytes.subarray(0, MOST_BYTES));
  return !binary && text.includes('-----BEGIN') ? text : btoa(text);
}

/** No certificate is larger; what is cut off is refused as unreadable. */
const MOST_BYTES = 40_000;
