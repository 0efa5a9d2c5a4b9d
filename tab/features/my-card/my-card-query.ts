import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { MyCardView, UpdateMyCard } from '../../../api/contract/cards.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import type { Api, CallInput } from '../../api/client.ts';
import { MY_CARD } from '../../api/my-card.ts';

const MY_REQUESTS = ['my-requests'] as const;

type Draft = CallInput<'previewMyCard'>['body']['fields'];

/** One's own card as visitors would see it with these fields. */
export const previewQuery = (api: Api, card: MyCardView, fields: Draft) =>
  queryOptions({
    queryKey: ['my-card-preview', card.updatedAt, card.templateId, fields],
    queryFn: ({ signal }) => api.call('previewMyCard', { body: { fields }, signal }),
    placeholderData: keepPreviousData,
  });

/** What one has asked of the administrators, newest first. */
export const myRequestsQuery = (api: Api) =>
  queryOptions({
    queryKey: MY_REQUESTS,
    queryFn: async ({ signal }) =>
      (await api.call('listMyChangeRequests', { query: { limit: 20 }, signal })).items,
  });

/** Everything that is kept about oneself. */
export const myDataQuery = (api: Api) =>
  queryOptions({
    queryKey: ['my-data'],
    queryFn: ({ signal }) => api.call('getMyData', { signal }),
  });

function useChange<Input>(change: (input: Input) => Promise<MyCardView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (card) => queries.setQueryData<MyCardView | null>(MY_CARD, card),
  });
}

export function useUpdateMyCard() {
  const api = useApi();
  return useChange((body: z.input<typeof UpdateMyCard>) => api.call('updateMyCard', { body }));
}

/** Takes one's own card off the web, and puts it back. */
export function useSetMyCardPaused() {
  const api = useApi();
  return useChange((isPaused: boolean) => api.call(isPaused ? 'pauseMyCard' : 'resumeMyCard', {}));
}

/** Asks for a change of fields, or where there is none to have no card at all. */
export function useAsk() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ fields, message }: { fields?: Draft; message: string }) =>
      fields
        ? api.call('createChangeRequest', { body: { fields, message } })
        : api.call('createObjection', { body: { message } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: MY_REQUESTS }),
  });
}
