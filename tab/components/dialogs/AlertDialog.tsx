import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

type Props = {
  title: string;
  children: ReactNode;
  /** Its buttons; the first is the way back. */
  actions: ReactNode;
  /** By the Escape key; without it nothing but a button closes it. */
  onClose?: (() => void) | undefined;
};

/** A question that stands over everything until it is answered. */
export function AlertDialog({ title, children, actions, onClose }: Props) {
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) onClose?.();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
