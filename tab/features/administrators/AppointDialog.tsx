import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { cardQuery } from '../../api/cards.ts';
import { ColleaguePicker } from '../../components/pickers/ColleaguePicker.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { FormDialog } from '../../components/dialogs/FormDialog.tsx';
import { useShowToast } from '../../components/states/toasts.ts';
import { useReturnedFocus } from '../../components/dialogs/use-returned-focus.ts';
import { useAppoint } from './administrator-queries.ts';
import { useAdministratorStyles } from './administrators.styles.ts';

/** Chooses somebody with a card and makes them an administrator. */
export function AppointDialog({ onClose }: { onClose: () => void }) {
  const styles = useAdministratorStyles();
  const { t } = useTranslation();
  const showToast = useShowToast();
  useReturnedFocus();
  const [cardId, setCardId] = useState('');
  const { data: card, error: unknown } = useQuery({
    ...cardQuery(useApi(), cardId),
    enabled: cardId !== '',
  });
  const { mutate, isPending, error, reset } = useAppoint();
  const id = card?.directoryId;
  const handleSubmit = () => {
    if (!id) return;
    mutate(id, {
      onSuccess: ({ name }) => {
        showToast({ text: t('administrators.added', { name }) });
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={t('administrators.add')}
      submitLabel={t('administrators.submit')}
      isDisabled={!id || isPending}
      className={styles.fields}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <span>{t('administrators.addText')}</span>
      <ColleaguePicker
        label={t('administrators.person')}
        cardId={cardId}
        onChange={(chosen) => {
          reset();
          setCardId(chosen);
        }}
      />
      {card?.directoryId === null && <span role="alert">{t('administrators.byHand')}</span>}
      {(error ?? unknown) && <ErrorState error={error ?? unknown} />}
    </FormDialog>
  );
}
