import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useReturnedFocus } from './use-returned-focus.ts';

type Props = { text: string; onDiscard: () => void; onStay: () => void };

/** Asks before what somebody typed is thrown away. */
export function DiscardDialog({ text, onDiscard, onStay }: Props) {
  const { t } = useTranslation();
  useReturnedFocus();
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) onStay();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('common.leave.title')}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions>
            <Button onClick={onDiscard}>{t('common.leave.discard')}</Button>
            <Button appearance="primary" onClick={onStay}>
              {t('common.leave.stay')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
