import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { ErrorState } from '../../../components/states/ErrorState.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useShowToast } from '../../../components/states/toasts.ts';
import { useUpdateConnection } from '../directory-queries.ts';
import { useDirectoryStyles } from '../directory.styles.ts';

/** What the connection is called here; the directory's own name stays as it is. */
export function NamePanel({ connection }: { connection: ConnectionView }) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const showToast = useShowToast();
  const update = useUpdateConnection(connection.id);
  const [typed, setTyped] = useState<string>();
  const name = typed ?? connection.name;
  const trimmed = name.trim();
  const isChanged = trimmed !== '' && trimmed !== connection.name;
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isChanged || update.isPending) return;
    update.mutate(
      { name: trimmed },
      {
        onSuccess: () => {
          setTyped(undefined);
          showToast({ text: t('directory.actions.saved') });
        },
      },
    );
  };
  return (
    <Panel title={t('directory.settings.name')}>
      <form onSubmit={handleSubmit} className={styles.form}>
        <Field label={t('directory.settings.nameLabel')}>
          <Input value={name} maxLength={100} onChange={(_, { value }) => setTyped(value)} />
        </Field>
        {update.error && <ErrorState error={update.error} />}
        <div>
          <Button type="submit" disabledFocusable={!isChanged || update.isPending}>
            {t('directory.settings.rename')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
