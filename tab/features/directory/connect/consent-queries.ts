import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { codeOf } from '../../../api/api-error.ts';
import { useApi } from '../../../api/ApiProvider.tsx';
import type { Api } from '../../../api/client.ts';

const POLL_MS = 2_000;
const SPREADING_MS = 5_000;

/** What one began to ask of Microsoft, or something new to ask; `round` counts how often one asks again. */
export const beginConsentQuery = (api: Api, round: number) =>
  queryOptions({
    queryKey: ['consent', 'begin', round],
    queryFn: ({ signal }) => api.call('beginConsent', { body: { again: round > 0 }, signal }),
    staleTime: Infinity,
    gcTime: 0,
  });

/** How it stands, looked at again and again while nobody has answered. */
export const consentQuery = (api: Api, id: string | undefined) =>
  queryOptions({
    queryKey: ['consent', id ?? ''],
    queryFn: ({ signal }) => api.call('getConsent', { params: { id: id ?? '' }, signal }),
    enabled: id !== undefined,
    // People are on Microsoft's page meanwhile, and come back to one that has gone on.
    refetchInterval: ({ state }) => (state.data?.state === 'open' ? POLL_MS : false),
    refetchIntervalInBackground: true,
  });

/** Connects by consent, a new directory or one that is there; waits while Microsoft passes the consent on. */
export function useConnectByConsent(connectionId: string | null) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (): Promise<ConnectionView> =>
      connectionId === null
        ? api.call('createConnection', { body: { consent: true } })
        : api.call('updateConnection', { params: { id: connectionId }, body: { consent: true } }),
    // The server says how long that is worth while.
    retry: (_count, error) => codeOf(error) === 'consent_spreading',
    retryDelay: SPREADING_MS,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['connections'] }),
  });
}
