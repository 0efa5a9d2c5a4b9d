import { queryOptions } from '@tanstack/react-query';
import type { MyCardView } from '../../api/contract/cards.ts';
import { codeOf } from './api-error.ts';
import type { Api } from './client.ts';

/** Under what one's own card is kept. */
export const MY_CARD = ['my-card'] as const;

/** One's own card; null for somebody who has none. */
export const myCardQuery = (api: Api) =>
  queryOptions({
    queryKey: MY_CARD,
    queryFn: async ({ signal }): Promise<MyCardView | null> => {
      try {
        return await api.call('getMyCard', { signal });
      } catch (error) {
        if (codeOf(error) === 'not_found') return null;
        throw error;
      }
    },
  });
