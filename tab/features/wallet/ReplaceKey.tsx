import {
  Body1,
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { DialogCloseButton } from '../../components/dialogs/DialogCloseButton.tsx';
import { useWalletStyles } from './wallet.styles.ts';

type Props = {
  label: string;
  text: string;
  /** The form that gives another one; it says when that is done. */
  children: (onDone: () => void) => ReactNode;
};

/** The way to renew what passes are made with. */
export function ReplaceKey({ label, text, children }: Props) {
  const styles = useWalletStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{label}</Button>
      <Dialog open={isOpen} onOpenChange={(_, { open }) => setIsOpen(open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle action={<DialogCloseButton />}>{label}</DialogTitle>
            <DialogContent className={styles.stack}>
              <Body1 as="p" className={styles.soft}>
                {text}
              </Body1>
              {children(() => setIsOpen(false))}
            </DialogContent>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
