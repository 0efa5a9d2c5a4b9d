import { Button } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import type { Handover } from '../../../api/contract/handover.ts';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { HandoverField, isComplete } from '../../components/HandoverField.tsx';
import { useShowToast } from '../../components/states/toasts.ts';
import { useCardFormStyles } from '../../components/card-form/CardForm.styles.ts';
import { useUpdateCard } from './card-queries.ts';

/** Whom visitors of a card that is off the web are led to. */
export function CardHandover({ card }: { card: CardView }) {
  const styles = useCardFormStyles();
  const { t } = useTranslation();
  const showToast = useShowToast();
  const update = useUpdateCard(card.id);
  const [edit, setEdit] = useState<{ handover: Handover | null }>();
  const handover = edit ? edit.handover : card.handover;
  const isSame = JSON.stringify(handover) === JSON.stringify(card.handover);
  const canSave = !isSame && isComplete(handover) && !update.isPending;

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!canSave) return;
    update.mutate(
      { handover },
      {
        onSuccess: () => {
          setEdit(undefined);
          showToast({ text: t('cards.actions.saved') });
        },
      },
    );
  };
  return (
    <form onSubmit={handleSubmit} className={styles.group}>
      <HandoverField
        handover={handover}
        label={t('cards.details.handoverLabel')}
        noneLabel={t(
          card.connectionId === null ? 'common.handover.none' : 'cards.details.handoverDefault',
        )}
        ownId={card.id}
        onChange={(next) => setEdit({ handover: next })}
      />
      {update.error && <ErrorState error={update.error} />}
      <div>
        <Button type="submit" disabledFocusable={!canSave}>
          {t('cards.details.handoverSave')}
        </Button>
      </div>
    </form>
  );
}
