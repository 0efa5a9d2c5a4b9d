import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { AlertDialog } from './AlertDialog.tsx';
import { useReturnedFocus } from './use-returned-focus.ts';

type Props = { text: string; onDiscard: () => void; onStay: () => void };

/** Asks before what somebody typed is thrown away. */
export function DiscardDialog({ text, onDiscard, onStay }: Props) {
  const { t } = useTranslation();
  useReturnedFocus();
  return (
    <AlertDialog
      title={t('common.leave.title')}
      onClose={onStay}
      actions={
        <>
          <Button onClick={onDiscard}>{t('common.leave.discard')}</Button>
          <Button appearance="primary" onClick={onStay}>
            {t('common.leave.stay')}
          </Button>
        </>
      }
    >
      {text}
    </AlertDialog>
  );
}
