import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '../../api/ApiProvider.tsx';
import type { Api } from '../../api/client.ts';

const PER_PAGE = 20;

/** What a run asked of Microsoft Graph, latest first, page by page. */
const exchangesQuery = (api: Api, runId: string) =>
  infiniteQueryOptions({
    queryKey: ['run', runId, 'exchanges'],
    queryFn: ({ pageParam, signal }) =>
      api.call('listImportExchanges', {
        params: { id: runId },
        query: { limit: PER_PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** A run's requests, as far as they are loaded, and how many of the earliest are not kept. */
export function useRunExchanges(runId: string) {
  const query = useInfiniteQuery(exchangesQuery(useApi(), runId));
  const { data } = query;
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  return { ...query, items, leftOut: data?.pages[0]?.leftOut ?? 0 };
}

const lastQuery = (api: Api, runId: string) =>
  queryOptions({
    queryKey: ['run', runId, 'last-exchange'],
    queryFn: ({ signal }) =>
      api.call('listImportExchanges', { params: { id: runId }, query: { limit: 1 }, signal }),
    select: ({ items: [last] }) => last,
  });

/** The last request of a run; undefined while it is not known, and where there was none. */
export const useLastExchange = (runId: string) => useQuery(lastQuery(useApi(), runId)).data;
