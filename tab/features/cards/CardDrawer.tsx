import {
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { cardQuery } from '../../api/cards.ts';
import { nameOf } from '../../components/card-places.ts';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { useReturnedFocus } from '../../components/dialogs/use-returned-focus.ts';
import { CardActionsProvider } from './CardActions.tsx';
import { CardDetails } from './CardDetails.tsx';
import { CardEditForm } from './CardEditForm.tsx';
import { useCardDrawerStyles } from './CardDrawer.styles.ts';
import { DiscardDialog } from '../../components/dialogs/DiscardDialog.tsx';
import { type CardDraft, isChanged, useCardDraft, useKeptCardNotice } from './use-card-draft.ts';

type Props = { id: string; onClose: () => void };

/** One card beside the list: what it shows, where that comes from, and everything that can be done with it. */
export function CardDrawer({ id, onClose }: Props) {
  const styles = useCardDrawerStyles();
  const { t } = useTranslation();
  const { data: card, error, refetch } = useQuery(cardQuery(useApi(), id));
  const { draft, setDraft } = useCardDraft(id);
  const [isLeaving, setIsLeaving] = useState(false);
  const [hasEdited, setHasEdited] = useState(false);
  const name = card ? nameOf(card) : '';
  useReturnedFocus();
  useKeptCardNotice(id, name);

  const handleClose = () => (isChanged(draft) ? setIsLeaving(true) : discard());
  const handleEdit = (begun: CardDraft) => {
    setHasEdited(true);
    setDraft(begun);
  };
  const discard = () => {
    setDraft(null);
    onClose();
  };
  return (
    <OverlayDrawer
      open
      position="end"
      size="medium"
      className={styles.root}
      aria-label={card ? t('cards.details.label', { name }) : t('common.loading')}
      onOpenChange={(_, { open }) => {
        if (!open) handleClose();
      }}
    >
      <Header onClose={handleClose}>
        {card && (draft ? t('cards.actions.edit') : t('cards.details.title'))}
      </Header>
      {card && draft && <CardEditForm card={card} draft={draft} onChange={setDraft} />}
      {card && !draft && (
        <CardActionsProvider onOpen={() => undefined} onDeleted={onClose}>
          <CardDetails card={card} wasEdited={hasEdited} onEdit={handleEdit} />
        </CardActionsProvider>
      )}
      {!card && (
        <DrawerBody>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            <LoadingLines lines={6} />
          )}
        </DrawerBody>
      )}
      {isLeaving && (
        <DiscardDialog
          text={t('cards.form.leaveText', { name })}
          onDiscard={discard}
          onStay={() => setIsLeaving(false)}
        />
      )}
    </OverlayDrawer>
  );
}

type HeaderProps = { onClose: () => void; children: ReactNode };

function Header({ onClose, children }: HeaderProps) {
  const { t } = useTranslation();
  return (
    <DrawerHeader>
      <DrawerHeaderTitle
        action={
          <IconButton label={t('common.close')} icon={<DismissRegular />} onClick={onClose} />
        }
      >
        {children}
      </DrawerHeaderTitle>
    </DrawerHeader>
  );
}
