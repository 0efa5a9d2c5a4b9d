import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { FormDialog } from '../../components/dialogs/FormDialog.tsx';
import { useShowToast } from '../../components/states/toasts.ts';
import { useReturnedFocus } from '../../components/dialogs/use-returned-focus.ts';
import { ReasonField } from './ReasonField.tsx';
import { useAsk } from './my-card-query.ts';
import { useMyCardStyles } from './MyCardPage.styles.ts';

/** Says what happens with an objection, and sends it. */
export function ObjectDialog({ onClose }: { onClose: () => void }) {
  const styles = useMyCardStyles();
  const { t } = useTranslation();
  const showToast = useShowToast();
  const [message, setMessage] = useState('');
  const ask = useAsk();
  useReturnedFocus();
  const handleSubmit = () =>
    ask.mutate(
      { message },
      {
        onSuccess: () => {
          onClose();
          showToast({ text: t('myCard.asked') });
        },
      },
    );
  return (
    <FormDialog
      title={t('myCard.object')}
      submitLabel={t('myCard.objectSend')}
      isDisabled={ask.isPending}
      onSubmit={handleSubmit}
      onClose={onClose}
      className={styles.stack}
    >
      <p className={styles.locked}>{t('myCard.objectText')}</p>
      <ReasonField value={message} onChange={setMessage} />
      {ask.error && <ErrorState error={ask.error} />}
    </FormDialog>
  );
}
