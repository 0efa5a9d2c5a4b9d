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
import { DialogCloseButton } from '../../components/DialogCloseButton.tsx';
import { CertificateForm } from './CertificateForm.tsx';
import { useWalletStyles } from './wallet.styles.ts';

/** The way to renew the certificate, or to have one's own in the place of the deployment's. */
export function ReplaceCertificate({ isFirst }: { isFirst: boolean }) {
  const styles = useWalletStyles();
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const label = t(isFirst ? 'wallet.apple.giveOwn' : 'wallet.apple.replace');
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{label}</Button>
      <Dialog open={isOpen} onOpenChange={(_, { open }) => setIsOpen(open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle action={<DialogCloseButton />}>{label}</DialogTitle>
            <DialogContent className={styles.stack}>
              <Body1 as="p" className={styles.soft}>
                {t('wallet.apple.replaceText')}
              </Body1>
              <CertificateForm onDone={() => setIsOpen(false)} />
            </DialogContent>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
