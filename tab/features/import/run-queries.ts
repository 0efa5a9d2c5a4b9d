import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RunView } from '../../../api/contract/imports.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { codeOf } from '../../api/api-error.ts';
import type { Api } from '../../api/client.ts';
import { isOpen, isSettled } from './run-progress.ts';
import { watchRun } from './watch-run.ts';

const RUNS = ['runs'] as const;
const RUNS_PER_PAGE = 30;
/** While one of the listed runs is under way. */
const LIST_AGAIN_MS = 3_000;

const keyOf = (id: string) => ['run', id] as const;

/** The organization's runs, or those of one directory, newest first. */
export const runsQuery = (api: Api, connectionId?: string) =>
  infiniteQueryOptions({
    queryKey: [...RUNS, connectionId ?? ''],
    queryFn: ({ pageParam, signal }) =>
      api.call('listImports', {
        query: { limit: RUNS_PER_PAGE, connectionId, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: ({ state: { data } }) =>
      data?.pages[0]?.items.some(({ status }) => isOpen(status)) ? LIST_AGAIN_MS : false,
  });

const runQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => api.call('getImport', { params: { id }, signal }),
    staleTime: Infinity,
  });

/** What a finished run has changed, wherever it is shown. */
const TOUCHED = [RUNS, ['cards'], ['folders'], ['connections'], ['people']];

function refreshTouched(queries: QueryClient): void {
  for (const queryKey of TOUCHED) void queries.invalidateQueries({ queryKey });
}

/** A run, followed until it is over. */
export function useRun(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  const query = useQuery(runQuery(api, id));
  const [watchError, setWatchError] = useState<unknown>();
  const isMoving = query.data !== undefined && !isSettled(query.data.status);

  useEffect(() => {
    if (!isMoving) return undefined;
    const left = new AbortController();
    const follow = async () => {
      for await (const run of watchRun(id, { api, signal: left.signal })) {
        queries.setQueryData(keyOf(id), run);
        // At once: with the run settled, this watch is given up.
        if (!isSettled(run.status)) continue;
        refreshTouched(queries);
        void queries.invalidateQueries({ queryKey: [...keyOf(id), 'items'] });
      }
    };
    follow().catch(setWatchError);
    return () => left.abort();
  }, [id, isMoving, api, queries]);

  return { ...query, error: query.error ?? watchError ?? null };
}

/** Takes back what a run wrote; the run that does it is returned. */
export function useUndoRun(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (): Promise<string> => (await api.call('undoImport', { params: { id } })).id,
    onSuccess: () => void queries.invalidateQueries({ queryKey: RUNS }),
  });
}

/** Stops a run; what is done stays. */
export function useCancelRun(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (): Promise<RunView> => api.call('cancelImport', { params: { id } }),
    onSuccess: (run) => {
      queries.setQueryData(keyOf(id), run);
      // What was done until then stays.
      refreshTouched(queries);
    },
  });
}

/** Tries the people who failed, or a run that failed, once more; gives the new run's id. */
export function useRetryRun(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => (await api.call('retryImport', { params: { id } })).id,
    onSuccess: () => queries.invalidateQueries({ queryKey: RUNS }),
  });
}

/** The plan that was looked at is not there to be approved any more. */
export const isPlanOver = (error: unknown): boolean =>
  ['plan_changed', 'approval_expired', 'run_not_held'].includes(codeOf(error) ?? '');

/** Lets a held run do exactly what was looked at. */
export function useApproveRun(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (planHash: string | null): Promise<RunView> =>
      api.call('approveImport', { params: { id }, body: planHash === null ? {} : { planHash } }),
    onSuccess: (run) => queries.setQueryData(keyOf(id), run),
    // Its people as well: their key begins with the run's.
    onError: (error) => {
      if (isPlanOver(error)) void queries.invalidateQueries({ queryKey: keyOf(id) });
    },
  });
}

/** Syncs a directory anew; gives the id of the run. */
export function useSyncAgain(connectionId: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => (await api.call('syncConnection', { params: { id: connectionId } })).id,
    onSuccess: () => queries.invalidateQueries({ queryKey: RUNS }),
  });
}
