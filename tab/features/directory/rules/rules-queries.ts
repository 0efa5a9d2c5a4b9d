import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import type { CountRule, UpdateRules } from '../../../../api/contract/rules.ts';
import { useApi } from '../../../api/ApiProvider.tsx';
import { UnreadableAnswerError } from '../../../api/api-error.ts';
import type { Api } from '../../../api/client.ts';
import { DIRECTORY_FRESH_MS } from '../../../api/groups.ts';

const rulesKey = (id: string) => ['connections', id, 'rules'] as const;
const newcomersKey = (id: string) => ['connections', id, 'newcomers'] as const;

/** Who of a directory gets a card by itself, in order. */
export const rulesQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: rulesKey(id),
    queryFn: async ({ signal }) => (await api.call('listRules', { params: { id }, signal })).items,
  });

/** How many people a rule would take now. */
export const ruleCountQuery = (api: Api, id: string, who: CountRule) =>
  queryOptions({
    queryKey: ['rule-count', id, who],
    queryFn: ({ signal }) => api.call('countRule', { params: { id }, body: who, signal }),
    staleTime: DIRECTORY_FRESH_MS,
    retry: false,
  });

/** What a sync would do by these rules; nothing is stored. */
export function usePreviewRules(id: string) {
  const api = useApi();
  return useMutation({
    mutationFn: async (body: UpdateRules) => {
      const answer = await api.call('updateRules', {
        params: { id },
        query: { preview: 'true' },
        body,
      });
      if ('create' in answer) return answer;
      throw new UnreadableAnswerError('rules instead of a preview');
    },
  });
}

export function useSaveRules(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: UpdateRules) => {
      const answer = await api.call('updateRules', { params: { id }, body });
      if ('items' in answer) return answer.items;
      throw new UnreadableAnswerError('a preview instead of rules');
    },
    onSuccess: (rules) => queries.setQueryData(rulesKey(id), rules),
  });
}

/** People whom the rules take and who wait for a decision. */
export const newcomersQuery = (api: Api, id: string) =>
  infiniteQueryOptions({
    queryKey: newcomersKey(id),
    queryFn: ({ pageParam, signal }) =>
      api.call('listNewcomers', { params: { id }, query: { cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** Makes cards for newcomers, by a run that can be watched, or asks no more about them. */
export function useDecideNewcomers(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ accept, ids }: { accept: boolean; ids: string[] }) => {
      const input = { params: { id }, body: { ids } };
      if (accept) return (await api.call('acceptNewcomers', input)).id;
      await api.call('ignoreNewcomers', input);
      return undefined;
    },
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: newcomersKey(id) }),
        queries.invalidateQueries({ queryKey: ['runs'] }),
      ]),
  });
}
