import { queryOptions } from '@tanstack/react-query';
import type { CardView } from '../../../api/contract/cards.ts';
import { codeOf } from '../../api/api-error.ts';
import type { Api } from '../../api/client.ts';

/** One's own card; null for somebody who has none. */
export const myCardQuery = (api: Api) =>
  queryOptions({
    queryKey: ['my-card'],
    queryFn: async ({ signal }): Promise<CardView | null> => {
      try {
        return await api.call('getMyCard', { signal });
      } catch (error) {
        if (codeOf(error) === 'not_found') return null;
        throw error;
      }
    },
  });
