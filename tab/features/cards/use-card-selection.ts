import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import { nameOf } from '../../components/card-places.ts';
import type { GridSelection } from '../../components/grid/grid-model.ts';
import type { CardFilters } from './card-filters.ts';
import type { CardChoice } from './many-card-queries.ts';

/** None but these or, where `isAll`, all that the list shows but these, loaded or not. */
type Chosen = { shown: string; isAll: boolean; but: ReadonlySet<string> };

export type CardSelection = {
  /** How many are chosen. */
  count: number;
  /** Undefined where nobody is chosen. */
  choice: CardChoice | undefined;
  grid: GridSelection<CardView>;
  clear: () => void;
};

/** Which cards of a list are chosen. Another filter begins anew: what is not in sight is not chosen. */
export function useCardSelection(filters: CardFilters, total: number): CardSelection {
  const { t } = useTranslation();
  const shown = JSON.stringify([filters.search, filters.folder, filters.status]);
  const none: Chosen = { shown, isAll: false, but: new Set() };
  const [kept, setKept] = useState(none);
  const { isAll, but } = kept.shown === shown ? kept : none;
  const count = isAll ? Math.max(0, total - but.size) : but.size;
  const isSelected = ({ id }: CardView) => isAll !== but.has(id);
  return {
    count,
    choice: count > 0 ? toChoice({ isAll, but }, filters) : undefined,
    clear: () => setKept(none),
    grid: {
      isSelected,
      setSelected: (cards, isWanted) =>
        setKept((before) => {
          const from = before.shown === shown ? before : none;
          const next = new Set(from.but);
          for (const { id } of cards) {
            if (isWanted === from.isAll) next.delete(id);
            else next.add(id);
          }
          return { ...from, but: next };
        }),
      labelOf: (card) => t('cards.many.choose', { name: nameOf(card) }),
      all: {
        state: but.size > 0 ? (count > 0 ? 'mixed' : false) : isAll,
        label: t('cards.many.chooseAll'),
        onToggle: () => setKept(isAll && but.size === 0 ? none : { ...none, isAll: true }),
      },
    },
  };
}

function toChoice({ isAll, but }: Pick<Chosen, 'isAll' | 'but'>, filters: CardFilters): CardChoice {
  if (!isAll) return { ids: [...but] };
  const { search, folder, status } = filters;
  return {
    filter: {
      ...(search !== '' && { search }),
      ...(folder !== '' && { folderId: folder }),
      ...(status !== '' && { status }),
    },
    except: [...but],
  };
}
