import { Body1Strong, Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import { useIdleFetch } from '../../components/use-idle.ts';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { useCardsPageStyles } from './CardsPage.styles.ts';
import type { CardChoice, ManyChange } from './many-card-queries.ts';
import type { CardSelection } from './use-card-selection.ts';
import { useManyCards } from './use-many-cards.ts';

const loadDialogs = () => import('./ManyCardsDialogs.tsx');

const ManyCardsDialogs = lazy(async () => ({ default: (await loadDialogs()).ManyCardsDialogs }));

type Props = {
  selection: CardSelection;
  /** The chosen cards, as far as they are loaded. */
  cards: readonly CardView[];
};

/** What can be done with the chosen cards. */
export function ManyCardsBar({ selection, cards }: Props) {
  const styles = useCardsPageStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const { run, isPending, error } = useManyCards();
  const [asked, setAsked] = useState<'move' | 'delete'>();
  useIdleFetch(loadDialogs);
  const { count, choice, clear } = selection;
  if (!choice) return null;
  const setPaused = (kind: 'pause' | 'resume') => {
    const undo = undoOf(kind, choice, cards);
    run({ choice, change: { kind }, ...(undo && { undo }) }, clear);
  };
  const numbers = { count, cards: format.number(count) };
  return (
    <div role="toolbar" aria-label={t('cards.many.label')} className={styles.many}>
      <Body1Strong role="status">{t('cards.many.chosen', numbers)}</Body1Strong>
      <Button size="small" disabledFocusable={isPending} onClick={() => setAsked('move')}>
        {t('cards.many.move')}
      </Button>
      <Button size="small" disabledFocusable={isPending} onClick={() => setPaused('pause')}>
        {t('cards.many.pause')}
      </Button>
      <Button size="small" disabledFocusable={isPending} onClick={() => setPaused('resume')}>
        {t('cards.many.resume')}
      </Button>
      <Button size="small" disabledFocusable={isPending} onClick={() => setAsked('delete')}>
        {t('cards.many.delete')}
      </Button>
      <Button size="small" appearance="subtle" onClick={clear}>
        {t('cards.many.clear')}
      </Button>
      <Suspense>
        {asked && (
          <ManyCardsDialogs
            asked={asked}
            count={count}
            from={placeOf(choice, cards)}
            isBusy={isPending}
            error={error}
            onWish={(wish) =>
              run({ choice, ...wish }, () => {
                setAsked(undefined);
                clear();
              })
            }
            onClose={() => setAsked(undefined)}
          />
        )}
      </Suspense>
    </div>
  );
}

/** What takes a pause back: only cards that were all alike, and by a filter nobody here knows how the others were. */
function undoOf(
  kind: 'pause' | 'resume',
  choice: CardChoice,
  cards: readonly CardView[],
): ManyChange | undefined {
  const before = kind === 'pause' ? 'active' : 'paused';
  const wereAlike =
    choice.ids?.length === cards.length && cards.every((card) => card.status === before);
  return wereAlike ? { kind: kind === 'pause' ? 'resume' : 'pause' } : undefined;
}

/** Where the chosen cards lie, if that is known and one place. */
export function placeOf(
  choice: CardSelection['choice'],
  cards: readonly CardView[],
): string | null | undefined {
  const [first, ...others] = cards;
  const isOne =
    choice?.ids?.length === cards.length &&
    others.every(({ folderId }) => folderId === first?.folderId);
  return isOne ? first?.folderId : undefined;
}
