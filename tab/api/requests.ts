import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';

export const REQUESTS = ['change-requests'] as const;

/** How many requests of people wait for an answer. */
export const openRequestsQuery = (api: Api) =>
  queryOptions({
    queryKey: [...REQUESTS, 'count'],
    queryFn: async ({ signal }) => {
      const query = { state: 'open', limit: 1 } as const;
      return (await api.call('listChangeRequests', { query, signal })).total;
    },
  });
