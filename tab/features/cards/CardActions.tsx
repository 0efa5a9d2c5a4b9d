import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useMemo,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import { describeError } from '../../components/states/describe-error.ts';
import { useShowToast } from '../../components/states/toasts.ts';
import { useIdleFetch } from '../../components/use-idle.ts';
import { nameOf } from '../../components/card-places.ts';
import { useSetPaused } from './card-queries.ts';

const loadCodeDialog = () => import('./CodeDialog.tsx');
const loadCardMenu = () => import('./CardMenu.tsx');

const CodeDialog = lazy(async () => ({ default: (await loadCodeDialog()).CodeDialog }));
const CardMenu = lazy(async () => ({ default: (await loadCardMenu()).CardMenu }));
const DeleteCardDialog = lazy(async () => ({
  default: (await import('./DeleteCardDialog.tsx')).DeleteCardDialog,
}));

/** What can be done with any card, wherever it is shown. */
export type CardActions = {
  open(card: CardView): void;
  showCode(card: CardView): void;
  /** Opens the menu of a card below the button that was pressed. */
  showMenu(card: CardView, target: HTMLElement): void;
  setPaused(card: CardView, isPaused: boolean): void;
  askToDelete(card: CardView): void;
};

const ActionsContext = createContext<CardActions | undefined>(undefined);

export function useCardActions(): CardActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('useCardActions needs a CardActionsProvider above it');
  return actions;
}

type Shown =
  | { kind: 'code'; card: CardView }
  | { kind: 'delete'; card: CardView }
  | { kind: 'menu'; card: CardView; target: HTMLElement };

type Props = {
  onOpen: (id: string) => void;
  onDeleted?: () => void;
  children: ReactNode;
};

/** Holds the one menu and the dialogs that all cards of a list share; fetched once the page is idle. */
export function CardActionsProvider({ onOpen, onDeleted, children }: Props) {
  const [shown, setShown] = useState<Shown>();
  useIdleFetch(loadCodeDialog, loadCardMenu);
  const setPaused = usePauseWithUndo();
  const actions = useMemo(
    (): CardActions => ({
      open: ({ id }) => onOpen(id),
      showCode: (card) => setShown({ kind: 'code', card }),
      showMenu: (card, target) => setShown({ kind: 'menu', card, target }),
      setPaused,
      askToDelete: (card) => setShown({ kind: 'delete', card }),
    }),
    [onOpen, setPaused],
  );
  const close = () => setShown(undefined);
  return (
    <ActionsContext value={actions}>
      {children}
      <Suspense>
        {shown?.kind === 'code' && <CodeDialog card={shown.card} onClose={close} />}
        {shown?.kind === 'menu' && <CardMenu {...shown} onClose={close} />}
        {shown?.kind === 'delete' && (
          <DeleteCardDialog card={shown.card} onClose={close} onDeleted={onDeleted} />
        )}
      </Suspense>
    </ActionsContext>
  );
}

/** Pausing asks nothing: what it did can be undone from the message that says so. */
function usePauseWithUndo(): CardActions['setPaused'] {
  const { t } = useTranslation();
  const showToast = useShowToast();
  const { mutate } = useSetPaused();
  return useMemo(() => {
    const setPaused = (card: CardView, isPaused: boolean, isUndo = false): void =>
      mutate(
        { id: card.id, isPaused },
        {
          onError: (error) => showToast({ text: describeError(error, t).text, intent: 'error' }),
          onSuccess: () =>
            showToast({
              text: t(isPaused ? 'cards.actions.paused' : 'cards.actions.resumed', {
                name: nameOf(card),
              }),
              ...(!isUndo && {
                action: {
                  label: t('common.undo'),
                  onClick: () => setPaused(card, !isPaused, true),
                },
              }),
            }),
        },
      );
    return (card, isPaused) => setPaused(card, isPaused);
  }, [mutate, showToast, t]);
}
