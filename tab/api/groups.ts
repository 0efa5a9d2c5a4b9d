import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';

const GROUPS_SHOWN = 50;
/** The directory is somebody else's and changes slowly: looking again must not read it anew. */
export const DIRECTORY_FRESH_MS = 5 * 60_000;

/** Groups of a connection's directory by a part of their name. */
export const groupsQuery = (api: Api, connectionId: string, search: string) =>
  queryOptions({
    queryKey: ['groups', connectionId, search],
    queryFn: ({ signal }) =>
      api.call('listGroups', {
        params: { id: connectionId },
        query: { limit: GROUPS_SHOWN, search: search || undefined },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: DIRECTORY_FRESH_MS,
  });
