import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../api/contract/people.ts';
import type { GridSelection } from '../../components/grid/grid-model.ts';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { NO_FILTERS, type PeopleFilters } from './import-draft.ts';
import {
  choosable,
  EVERYONE,
  isSelected,
  NOBODY,
  type Selection,
  stateOf,
  withPeople,
} from './selection.ts';
import type { People } from './use-people.ts';

type Input = {
  filters: PeopleFilters;
  selection: Selection;
  people: People;
  onSelect: (selection: Selection) => void;
};

/**
 * Choosing in the list. Without a filter “all” is everyone, loaded or not; with one it is everybody who
 * matches, who are loaded first so that each can be named.
 */
export function usePeopleSelection({ filters, selection, people, onSelect }: Input): {
  grid: GridSelection<PersonView>;
  loadedForAll: number | undefined;
} {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const [loadedForAll, setLoadedForAll] = useState<number>();
  const isFiltered = isNarrowed(filters);
  const shown = choosable(people.items);
  const state = isFiltered ? stateOf(selection, shown) : stateOfEveryone(selection);

  const latest = useLatest({ filters, selection });

  async function selectMatching(): Promise<void> {
    const isStillAsked = () => latest.current.isHere && latest.current.filters === filters;
    let all: Awaited<ReturnType<People['loadNext']>> = people;
    try {
      if (people.isOutdated) {
        setLoadedForAll(0);
        all = await people.loadNext();
      }
      while (all.hasMore && isStillAsked()) {
        setLoadedForAll(all.items.length);
        all = await people.loadNext();
      }
      if (!isStillAsked()) return;
      onSelect(withPeople(latest.current.selection, choosable(all.items), state !== true));
    } catch {
      // The list shows why the next page did not come; nothing is chosen by halves.
    } finally {
      setLoadedForAll(undefined);
    }
  }
  const handleToggle = () => {
    if (loadedForAll !== undefined) return;
    if (isFiltered) void selectMatching();
    else onSelect(state === true ? NOBODY : EVERYONE);
  };
  const shownCount = people.hasMore ? (people.total ?? shown.length) : shown.length;
  return {
    loadedForAll,
    grid: {
      isSelected: (person) => isSelected(selection, person),
      setSelected: (some, isWanted) => onSelect(withPeople(selection, some, isWanted)),
      labelOf: ({ displayName }) => t('imports.choose.selectPerson', { name: displayName }),
      all: {
        state,
        label: isFiltered
          ? t('imports.choose.selectShown', {
              count: shownCount,
              people: format.number(shownCount),
            })
          : t('imports.choose.selectAll'),
        onToggle: handleToggle,
      },
    },
  };
}

function stateOfEveryone({ base, except, also }: Selection): boolean | 'mixed' {
  if (base === 'nobody') return also.size > 0 ? 'mixed' : false;
  return except.size > 0 ? 'mixed' : true;
}

/** What is true by the time a long loading is over: meanwhile the reader may tick, filter anew or leave. */
function useLatest({ filters, selection }: Pick<Input, 'filters' | 'selection'>) {
  const latest = useRef({ filters, selection, isHere: true });
  useEffect(() => {
    latest.current = { filters, selection, isHere: true };
    return () => {
      latest.current.isHere = false;
    };
  }, [filters, selection]);
  return latest;
}

const isNarrowed = ({ search, group, department, state }: PeopleFilters): boolean =>
  search !== NO_FILTERS.search ||
  group !== null ||
  department !== NO_FILTERS.department ||
  state !== NO_FILTERS.state;
