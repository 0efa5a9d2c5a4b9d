import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog.tsx';
import { useShowToast } from '../../components/states/toasts.ts';
import { nameOf } from '../../components/card-places.ts';
import { useDeleteCard } from './card-queries.ts';

type Props = { card: CardView; onClose: () => void; onDeleted: (() => void) | undefined };

/** Deletes a card for good, once somebody has said so. */
export function DeleteCardDialog({ card, onClose, onDeleted }: Props) {
  const { t } = useTranslation();
  const showToast = useShowToast();
  const deleteCard = useDeleteCard(card.id);
  const name = nameOf(card);
  const handleSubmit = () =>
    deleteCard.mutate(undefined, {
      onSuccess: () => {
        showToast({ text: t('cards.actions.deleted', { name }) });
        onClose();
        onDeleted?.();
      },
    });
  return (
    <ConfirmDialog
      title={t('cards.delete.title', { name })}
      text={t(card.directoryId === null ? 'cards.delete.text' : 'cards.delete.textDirectory')}
      submitLabel={t('cards.delete.submit')}
      isBusy={deleteCard.isPending}
      error={deleteCard.error}
      onSubmit={handleSubmit}
      onClose={onClose}
    />
  );
}
