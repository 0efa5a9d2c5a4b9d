import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { PersonView } from '../../../api/contract/people.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import type { PeopleFilters } from './import-draft.ts';
import { peopleQuery } from './import-queries.ts';

/** People who match, as far as they are loaded. */
export type People = {
  items: readonly PersonView[];
  total: number | null;
  isFirstLoad: boolean;
  /** Those who matched before, while those who match now are on their way. */
  isOutdated: boolean;
  hasMore: boolean;
  /** Why the list, or its next page, could not be loaded. */
  error: Error | null;
  loadMore(): void;
  /** Loads the page after; gives everybody who is here then, and whether there are more. */
  loadNext(): Promise<{ items: readonly PersonView[]; hasMore: boolean }>;
  retry(): void;
};

/** The directory's people who match, a page at a time. */
export function usePeople(connectionId: string, filters: PeopleFilters): People {
  const query = useInfiniteQuery(peopleQuery(useApi(), connectionId, filters));
  const { data, error, isPending, isPlaceholderData, hasNextPage } = query;
  const { isFetching, isError, fetchNextPage, refetch } = query;
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);

  const loadMore = useCallback(() => {
    if (!isFetching && !isError) void fetchNextPage();
  }, [isFetching, isError, fetchNextPage]);
  const loadNext = useCallback(async () => {
    const after = await fetchNextPage({ cancelRefetch: false });
    if (after.error) throw after.error;
    return {
      items: after.data?.pages.flatMap((page) => page.items) ?? [],
      hasMore: after.hasNextPage,
    };
  }, [fetchNextPage]);

  return {
    items,
    total: data?.pages[0]?.total ?? null,
    isFirstLoad: isPending,
    isOutdated: isPlaceholderData,
    hasMore: hasNextPage,
    error,
    loadMore,
    loadNext,
    retry: () => void (data ? fetchNextPage() : refetch()),
  };
}
