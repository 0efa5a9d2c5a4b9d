import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { FormEvent, ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  title: string;
  /** What the button does, such as “Create card”. */
  submitLabel: string;
  /** Submitting would do nothing now: it is under way, or something is still missing. */
  isDisabled: boolean;
  onSubmit: () => void;
  onClose: () => void;
  /** The fields. */
  children: ReactNode;
  className?: string;
  formRef?: Ref<HTMLFormElement>;
  /** A click beside it, on the page below, does not close it. */
  isAlert?: boolean;
  /** A further question over it. */
  over?: ReactNode;
};

/** A form over the page. What is wrong with a field is said in the field; whoever opens it returns the focus. */
export function FormDialog(props: Props) {
  const { title, submitLabel, isDisabled, onSubmit, onClose } = props;
  const { children, className, formRef, isAlert = false, over } = props;
  const { t } = useTranslation();
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isDisabled) onSubmit();
  };
  return (
    <Dialog
      open
      modalType={isAlert ? 'alert' : 'modal'}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>
        <form ref={formRef} noValidate onSubmit={handleSubmit}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={className}>{children}</DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('common.cancel')}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={isDisabled}>
                {submitLabel}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
        {over}
      </DialogSurface>
    </Dialog>
  );
}
