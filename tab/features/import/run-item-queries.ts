import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { RunItemView } from '../../../api/contract/imports.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import type { Api } from '../../api/client.ts';

const ITEMS_PER_PAGE = 200;

/** What the list of a run's people can be narrowed to. */
export const ITEM_ACTIONS = ['create', 'update', 'resume', 'pause', 'delete', 'skip'] as const;

/** Which of a run's people are listed: those who wait for an approval, or those of one action. */
export type ItemFilter = { held?: 'true'; action?: (typeof ITEM_ACTIONS)[number] };

/** What a run did, or would do, about each person, page by page. */
const itemsQuery = (api: Api, runId: string, filter: ItemFilter) =>
  infiniteQueryOptions({
    queryKey: ['run', runId, 'items', filter.held ?? '', filter.action ?? ''],
    queryFn: ({ pageParam, signal }) =>
      api.call('listImportItems', {
        params: { id: runId },
        query: { ...filter, limit: ITEMS_PER_PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** A run's people, as far as they are loaded. */
export function useRunItems(runId: string, filter: ItemFilter) {
  const query = useInfiniteQuery(itemsQuery(useApi(), runId, filter));
  const { data, error, isPending, hasNextPage, isFetching, isError, fetchNextPage, refetch } =
    query;
  const items = useMemo<readonly RunItemView[]>(
    () => data?.pages.flatMap((page) => page.items) ?? [],
    [data],
  );
  const loadMore = useCallback(() => {
    if (!isFetching && !isError) void fetchNextPage();
  }, [isFetching, isError, fetchNextPage]);
  return {
    items,
    error,
    isFirstLoad: isPending,
    hasMore: hasNextPage,
    loadMore,
    retry: () => void (data ? fetchNextPage() : refetch()),
  };
}
