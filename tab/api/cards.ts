import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';

/** Under what everything about cards is kept. */
export const CARDS = ['cards'] as const;

/** As many as a list of suggestions shows. */
const SUGGESTIONS = 20;

/** One card, as it is. */
export const cardQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: [...CARDS, 'one', id] as const,
    queryFn: ({ signal }) => api.call('getCard', { params: { id }, signal }),
  });

/** The first cards on the web that a search finds, by name. */
export const activeCardsQuery = (api: Api, search: string) =>
  queryOptions({
    queryKey: [...CARDS, 'active', search],
    queryFn: ({ signal }) =>
      api.call('listCards', {
        query: { limit: SUGGESTIONS, status: 'active', search: search || undefined },
        signal,
      }),
  });
