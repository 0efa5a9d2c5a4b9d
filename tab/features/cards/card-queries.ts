import {
  infiniteQueryOptions,
  type InfiniteData,
  keepPreviousData,
  type QueryClient,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import type { z } from 'zod';
import type { CardsPage, CardView, CreateCard, UpdateCard } from '../../../api/contract/cards.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { CARDS, cardQuery } from '../../api/cards.ts';
import type { Api } from '../../api/client.ts';
import type { CardFilters } from './card-filters.ts';

const LISTS = [...CARDS, 'list'] as const;
const CARDS_PER_PAGE = 100;
const ENTRIES_PER_PAGE = 10;
const historyOf = (id: string) => [...CARDS, 'history', id] as const;

/** Cards by name, page by page. */
export const cardsQuery = (api: Api, { search, folder, status }: CardFilters) =>
  infiniteQueryOptions({
    queryKey: [...LISTS, search, folder, status],
    queryFn: ({ pageParam, signal }) =>
      api.call('listCards', {
        query: {
          limit: CARDS_PER_PAGE,
          search: search || undefined,
          folderId: folder || undefined,
          status: status || undefined,
          cursor: pageParam,
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** What happened to a card, newest first, page by page. */
export const cardHistoryQuery = (api: Api, id: string) =>
  infiniteQueryOptions({
    queryKey: historyOf(id),
    queryFn: ({ pageParam, signal }) =>
      api.call('listCardHistory', {
        params: { id },
        query: { limit: ENTRIES_PER_PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** Shows a changed card at once wherever it is listed, then asks the lists whether it still belongs there. */
async function keep(api: Api, queries: QueryClient, card: CardView): Promise<void> {
  queries.setQueryData(cardQuery(api, card.id).queryKey, card);
  queries.setQueriesData<InfiniteData<CardsPage>>(
    { queryKey: LISTS },
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({
          ...page,
          items: page.items.map((shown) => (shown.id === card.id ? card : shown)),
        })),
      },
  );
  void queries.invalidateQueries({ queryKey: historyOf(card.id) });
  await queries.invalidateQueries({ queryKey: LISTS });
}

/** Counts in folders and connections follow the cards. */
export async function recount(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ queryKey: LISTS });
  await queries.invalidateQueries({ queryKey: ['folders'] });
  await queries.invalidateQueries({ queryKey: ['connections'] });
  await queries.invalidateQueries({ queryKey: ['people'] });
}

export function useUpdateCard(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof UpdateCard>) =>
      api.call('updateCard', { params: { id }, body }),
    onSuccess: async (card, { folderId }) => {
      await keep(api, queries, card);
      if (folderId !== undefined) await recount(queries);
    },
  });
}

/** Takes cards off the web, and puts them back. */
export function useSetPaused() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, isPaused }: { id: string; isPaused: boolean }) =>
      api.call(isPaused ? 'pauseCard' : 'resumeCard', { params: { id } }),
    onSuccess: (card) => keep(api, queries, card),
  });
}

export function useDeleteCard(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.call('deleteCard', { params: { id } }),
    onSuccess: async () => {
      queries.removeQueries({ queryKey: cardQuery(api, id).queryKey });
      await recount(queries);
    },
  });
}

export function useCreateCard() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof CreateCard>) => api.call('createCard', { body }),
    onSuccess: () => recount(queries),
  });
}
