import {
  Body1,
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { DialogCloseButton } from '../../../components/dialogs/DialogCloseButton.tsx';
import { useShowToast } from '../../../components/states/toasts.ts';
import { useOwnWords } from '../../../components/use-own-words.ts';
import { ways } from '../../../languages/en/ways.ts';
import { type ConnectDraft, EMPTY_DRAFT, toCredential } from '../connect/connect-draft.ts';
import { ConnectForm } from '../connect/ConnectForm.tsx';
import { isGone } from '../connect/made-certificate-queries.ts';
import { useUpdateConnection } from '../directory-queries.ts';
import { useDirectoryStyles } from '../directory.styles.ts';

type Props = { connection: ConnectionView; label: string };

/** The way to give the application another secret or certificate. */
export function ReplaceCredential({ connection, label }: Props) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{label}</Button>
      <Dialog open={isOpen} onOpenChange={(_, { open }) => setIsOpen(open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle action={<DialogCloseButton />}>
              {t('directory.settings.replaceTitle')}
            </DialogTitle>
            <ReplaceForm connection={connection} onDone={() => setIsOpen(false)} />
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}

type ReplaceFormProps = { connection: ConnectionView; onDone: () => void };

function ReplaceForm({ connection, onDone }: ReplaceFormProps) {
  const { id, clientId, name, credential } = connection;
  useOwnWords({ ways });
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const showToast = useShowToast();
  const update = useUpdateConnection(id);
  const kind = credential === 'certificate' ? 'made' : 'secret';
  const [draft, setDraft] = useState<ConnectDraft>({ ...EMPTY_DRAFT, kind });
  const handleSubmit = () =>
    update.mutate(toCredential(draft), {
      onSuccess: () => {
        showToast({ text: t('directory.settings.replaced') });
        onDone();
      },
      onError: (error) => {
        if (isGone(error)) setDraft((latest) => ({ ...latest, madeCertificateId: '' }));
      },
    });
  return (
    <DialogContent className={styles.stack}>
      <Body1 as="p" className={styles.soft}>
        {t('directory.settings.replaceText')}
      </Body1>
      <ConnectForm
        ofApp={{ clientId, name }}
        draft={draft}
        onChange={setDraft}
        onSubmit={handleSubmit}
        isTesting={update.isPending}
        error={update.error}
        submitLabel={t('directory.settings.replaceSubmit')}
      />
    </DialogContent>
  );
}
