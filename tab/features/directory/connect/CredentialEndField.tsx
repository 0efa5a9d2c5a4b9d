import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { ErrorState } from '../../../components/states/ErrorState.tsx';
import { useShowToast } from '../../../components/states/toasts.ts';
import { toDay, toInstant } from './credential-end.ts';
import { useUpdateConnection } from '../directory-queries.ts';
import { useDirectoryStyles } from '../directory.styles.ts';

/** Asks an administrator when the credential ends, where the directory does not tell. */
export function CredentialEndField({ connection }: { connection: ConnectionView }) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const showToast = useShowToast();
  const { mutate, isPending, error } = useUpdateConnection(connection.id);
  const stored = toDay(connection.credentialExpiresAt);
  const [typed, setTyped] = useState<string>();
  const day = typed ?? stored;
  const isChanged = day !== stored;
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isChanged || isPending) return;
    mutate(
      { credentialExpiresAt: day === '' ? null : toInstant(day) },
      {
        onSuccess: () => {
          setTyped(undefined);
          showToast({ text: t('directory.actions.saved') });
        },
      },
    );
  };
  return (
    <form onSubmit={handleSubmit} className={styles.form}>
      <Field label={t('directory.settings.endLabel')} hint={t('directory.settings.endHint')}>
        <Input type="date" value={day} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      {error && <ErrorState error={error} />}
      <div>
        <Button type="submit" disabledFocusable={!isChanged || isPending}>
          {t('directory.settings.endSave')}
        </Button>
      </div>
    </form>
  );
}
