import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import type { CreateImport, ImportPreview } from '../../../api/contract/imports.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import type { Api } from '../../api/client.ts';
import { DIRECTORY_FRESH_MS } from '../../api/groups.ts';
import { UnreadableAnswerError } from '../../api/api-error.ts';
import type { PeopleFilters } from './import-draft.ts';

const PEOPLE_PER_PAGE = 200;

/** People of a directory, page by page, live. */
export const peopleQuery = (api: Api, connectionId: string, filters: PeopleFilters) =>
  infiniteQueryOptions({
    queryKey: [
      'people',
      connectionId,
      filters.search,
      filters.group?.id ?? '',
      filters.department,
      filters.state,
    ],
    queryFn: ({ pageParam, signal }) =>
      api.call('listPeople', {
        params: { id: connectionId },
        query: {
          limit: PEOPLE_PER_PAGE,
          state: filters.state,
          search: filters.search || undefined,
          groupId: filters.group?.id,
          department: filters.department || undefined,
          cursor: pageParam,
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: DIRECTORY_FRESH_MS,
  });

/** What an import would do. Read anew each time: the directory may have moved on. */
export const previewQuery = (api: Api, body: CreateImport) =>
  queryOptions({
    queryKey: ['preview', body],
    queryFn: async ({ signal }): Promise<ImportPreview> => {
      const answer = await api.call('createImport', { query: { preview: 'true' }, body, signal });
      if ('create' in answer) return answer;
      throw new UnreadableAnswerError('a run instead of its preview');
    },
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

/** Starts an import; gives the id of its run. */
export function useStartImport() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: CreateImport) => {
      const answer = await api.call('createImport', { body });
      if ('id' in answer) return answer.id;
      throw new UnreadableAnswerError('a preview instead of a run');
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['runs'] }),
  });
}

export function useCreateFolder() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => api.call('createFolder', { body: { name } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['folders'] }),
  });
}
