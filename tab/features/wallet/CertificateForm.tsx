import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppleCertificate } from '../../../api/contract/wallet.ts';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { useShowToast } from '../../components/states/toasts.ts';
import { type ChosenFile, FileField } from './FileField.tsx';
import { useReplaceCertificate } from './wallet-queries.ts';
import { useWalletStyles } from './wallet.styles.ts';

type Draft = {
  kind: 'p12' | 'pem';
  password: string;
  p12?: ChosenFile;
  certificate?: ChosenFile;
  privateKey?: ChosenFile;
  intermediate?: ChosenFile;
};

/** Gives the certificate that signs passes. It is kept only once it was checked. */
export function CertificateForm({ onDone }: { onDone?: () => void }) {
  const styles = useWalletStyles();
  const { t } = useTranslation();
  const showToast = useShowToast();
  const replace = useReplaceCertificate();
  const [draft, setDraft] = useState<Draft>({ kind: 'p12', password: '' });
  const change = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed });
  const body = toBody(draft);
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!body || replace.isPending) return;
    replace.mutate(body, {
      onSuccess: () => {
        showToast({ text: t('wallet.apple.kept') });
        onDone?.();
      },
    });
  };
  return (
    <form className={styles.stack} onSubmit={handleSubmit}>
      <Field label={t('wallet.apple.kind')}>
        <RadioGroup
          layout="horizontal"
          value={draft.kind}
          onChange={(_, { value }) => change({ kind: value === 'pem' ? 'pem' : 'p12' })}
        >
          <Radio value="p12" label={t('wallet.apple.kindP12')} />
          <Radio value="pem" label={t('wallet.apple.kindPem')} />
        </RadioGroup>
      </Field>
      <KeyFields draft={draft} onChange={change} />
      <Field
        label={t(draft.kind === 'p12' ? 'wallet.apple.password' : 'wallet.apple.passphrase')}
        hint={t('wallet.apple.passwordHint')}
      >
        <Input
          type="password"
          autoComplete="off"
          value={draft.password}
          onChange={(_, { value }) => change({ password: value })}
        />
      </Field>
      <FileField
        label={t('wallet.apple.intermediate')}
        hint={t('wallet.apple.intermediateHint')}
        accept=".cer,.crt,.pem"
        file={draft.intermediate}
        onChange={(intermediate) => change({ intermediate })}
      />
      {replace.error && <ErrorState error={replace.error} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={!body || replace.isPending}>
          {t(replace.isPending ? 'wallet.apple.checking' : 'wallet.apple.submit')}
        </Button>
      </div>
    </form>
  );
}

type KeyFieldsProps = { draft: Draft; onChange: (changed: Partial<Draft>) => void };

function KeyFields({ draft, onChange }: KeyFieldsProps) {
  const { t } = useTranslation();
  if (draft.kind === 'p12')
    return (
      <FileField
        required
        binary
        label={t('wallet.apple.p12')}
        hint={t('wallet.apple.p12Hint')}
        accept=".p12,.pfx"
        file={draft.p12}
        onChange={(p12) => onChange({ p12 })}
      />
    );
  return (
    <>
      <FileField
        required
        label={t('wallet.apple.certificate')}
        hint={t('wallet.apple.certificateHint')}
        accept=".cer,.crt,.pem"
        file={draft.certificate}
        onChange={(certificate) => onChange({ certificate })}
      />
      <FileField
        required
        label={t('wallet.apple.privateKey')}
        hint={t('wallet.apple.privateKeyHint')}
        accept=".key,.pem"
        file={draft.privateKey}
        onChange={(privateKey) => onChange({ privateKey })}
      />
    </>
  );
}

/** What is sent; undefined while something is missing. */
function toBody({ kind, password, ...files }: Draft): AppleCertificate | undefined {
  const { p12, certificate, privateKey, intermediate } = files;
  const more = intermediate && { intermediate: intermediate.text };
  if (kind === 'p12') return p12 && { p12: p12.text, password, ...more };
  if (!certificate || !privateKey) return undefined;
  return {
    certificate: certificate.text,
    privateKey: privateKey.text,
    ...(password && { passphrase: password }),
    ...more,
  };
}
