import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  ConnectionView,
  CreateConnection,
  UpdateConnection,
} from '../../../api/contract/connections.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import type { Api } from '../../api/client.ts';

const KEY = ['connections'] as const;
const keyOf = (id: string) => [...KEY, id] as const;

/** One connection, as it is. */
export const connectionQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => api.call('getConnection', { params: { id }, signal }),
  });

/** Keeps what an answer said, and asks the list anew. */
function keep(queries: QueryClient, connection: ConnectionView): Promise<void> {
  queries.setQueryData(keyOf(connection.id), connection);
  return queries.invalidateQueries({ queryKey: KEY, exact: true });
}

/** Tests a registration and connects its directory; nothing is stored where the test fails. */
export function useConnect() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateConnection) => api.call('createConnection', { body }),
    onSuccess: (connection) => keep(queries, connection),
  });
}

export function useUpdateConnection(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: UpdateConnection) => api.call('updateConnection', { params: { id }, body }),
    onSuccess: (connection) => keep(queries, connection),
  });
}

export function useCheckConnection(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.call('checkConnection', { params: { id } }),
    onSuccess: (connection) => keep(queries, connection),
  });
}

/** Starts a sync; the answer is the run to watch. */
export function useSyncNow(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.call('syncConnection', { params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['runs'] }),
  });
}

/** Ends a connection; its cards stay or go as was chosen. */
export function useDisconnect(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (cards: 'keep' | 'delete') =>
      api.call('deleteConnection', { params: { id }, query: { cards } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: KEY, exact: true });
      await queries.invalidateQueries({ queryKey: ['cards'] });
      // Last: its page is still open and would ask for it again.
      queries.removeQueries({ queryKey: keyOf(id) });
    },
  });
}
