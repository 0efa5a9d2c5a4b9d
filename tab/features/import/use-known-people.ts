import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useApi } from '../../api/ApiProvider.tsx';
import { NO_FILTERS } from './import-draft.ts';
import { peopleQuery } from './import-queries.ts';

/** So many people are read ahead, so that their exact number can be said; of more only the first pages. */
const MAX_READ_AHEAD = 2_000;

/**
 * What is known of the whole directory: how many people “everyone” stands for, undefined until all were
 * seen, and the departments seen so far.
 */
export function useKnownPeople(connectionId: string): {
  preselectedCount: number | undefined;
  departments: readonly string[];
} {
  const query = useInfiniteQuery(peopleQuery(useApi(), connectionId, NO_FILTERS));
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query;
  const people = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);

  const isReadingAhead = hasNextPage && people.length < MAX_READ_AHEAD && !isFetching && !isError;
  useEffect(() => {
    if (isReadingAhead) void fetchNextPage();
  }, [isReadingAhead, fetchNextPage]);

  return useMemo(() => {
    const isComplete = people.length > 0 && !hasNextPage;
    const names = new Set(people.map(({ department }) => department?.trim() ?? ''));
    names.delete('');
    return {
      preselectedCount: isComplete
        ? people.filter(({ preselected }) => preselected).length
        : undefined,
      departments: [...names].sort((a, b) => a.localeCompare(b)),
    };
  }, [people, hasNextPage]);
}
