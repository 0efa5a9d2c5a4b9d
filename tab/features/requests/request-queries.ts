import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/ApiProvider.tsx';
import { CARDS } from '../../api/cards.ts';
import type { Api } from '../../api/client.ts';
import { REQUESTS } from '../../api/requests.ts';

export type RequestState = 'open' | 'answered';

/** What people ask for, newest first, page by page. */
export const requestsQuery = (api: Api, state: RequestState) =>
  infiniteQueryOptions({
    queryKey: [...REQUESTS, 'list', state],
    queryFn: ({ pageParam: cursor, signal }) =>
      api.call('listChangeRequests', { query: { state, limit: 20, cursor }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** Answers a request; what was accepted is on the card then. */
export function useAnswer(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ isAccepted, answer }: { isAccepted: boolean; answer: string }) =>
      api.call(isAccepted ? 'acceptChangeRequest' : 'declineChangeRequest', {
        params: { id },
        body: { answer },
      }),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: REQUESTS });
      await queries.invalidateQueries({ queryKey: CARDS });
    },
  });
}
