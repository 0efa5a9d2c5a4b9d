import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { useShowToast } from '../../components/states/toasts.ts';
import { type ChosenFile, FileField } from './FileField.tsx';
import { useReplaceGoogleKey } from './wallet-queries.ts';
import { useWalletStyles } from './wallet.styles.ts';

type Props = {
  /** Of the passes that are out: they are bound to it. */
  issuerId?: string;
  onDone?: () => void;
};

/** Gives the key that passes are made with. It is kept only once Google has taken it. */
export function GoogleKeyForm({ issuerId: known = '', onDone }: Props) {
  const styles = useWalletStyles();
  const { t } = useTranslation();
  const showToast = useShowToast();
  const replace = useReplaceGoogleKey();
  const [issuerId, setIssuerId] = useState(known);
  const [file, setFile] = useState<ChosenFile>();
  const isReady = file !== undefined && issuerId.trim() !== '' && !replace.isPending;
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    replace.mutate(
      { issuerId: issuerId.trim(), keyFile: file.text },
      {
        onSuccess: () => {
          showToast({ text: t('googleWallet.kept') });
          onDone?.();
        },
      },
    );
  };
  return (
    <form className={styles.stack} onSubmit={handleSubmit}>
      <Field required label={t('googleWallet.issuerId')} hint={t('googleWallet.issuerIdHint')}>
        <Input
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
          value={issuerId}
          onChange={(_, { value }) => setIssuerId(value)}
        />
      </Field>
      <FileField
        required
        label={t('googleWallet.keyFile')}
        hint={t('googleWallet.keyFileHint')}
        accept=".json,application/json"
        file={file}
        onChange={setFile}
      />
      {replace.error && <ErrorState error={replace.error} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={!isReady}>
          {t(replace.isPending ? 'wallet.apple.checking' : 'wallet.apple.submit')}
        </Button>
      </div>
    </form>
  );
}
