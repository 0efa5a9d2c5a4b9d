import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { AlertDialog } from './AlertDialog.tsx';
import { ErrorState } from '../states/ErrorState.tsx';
import { useReturnedFocus } from './use-returned-focus.ts';

type Props = {
  title: string;
  /** What will happen, and to how many. */
  text: string;
  /** What the button does, such as “Delete card”. */
  submitLabel: string;
  isBusy: boolean;
  error: Error | null;
  onSubmit: () => void;
  onClose: () => void;
};

/** Asks before what cannot be undone. */
export function ConfirmDialog(props: Props) {
  const { title, text, submitLabel, isBusy, error, onSubmit, onClose } = props;
  const { t } = useTranslation();
  useReturnedFocus();
  return (
    <AlertDialog
      title={title}
      onClose={isBusy ? undefined : onClose}
      actions={
        <>
          <Button disabledFocusable={isBusy} onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={onSubmit}>
            {submitLabel}
          </Button>
        </>
      }
    >
      {text}
      {error && <ErrorState error={error} />}
    </AlertDialog>
  );
}
