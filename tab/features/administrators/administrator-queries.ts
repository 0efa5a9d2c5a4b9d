import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AdministratorView } from '../../../api/contract/administrators.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import type { Api } from '../../api/client.ts';
import { listAll } from '../../api/list-all.ts';

const ADMINISTRATORS = ['administrators'] as const;

/** Who administers Carte, by name. */
export const administratorsQuery = (api: Api) =>
  queryOptions({
    queryKey: ADMINISTRATORS,
    queryFn: ({ signal }): Promise<AdministratorView[]> =>
      listAll((cursor) =>
        api.call('listAdministrators', { query: { limit: 200, ...cursor }, signal }),
      ),
  });

/** Makes a member an administrator, by their object id. */
export function useAppoint() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.call('appointAdministrator', { params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ADMINISTRATORS }),
  });
}

/** Ends what made somebody an administrator here. */
export function useRemove(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.call('removeAdministrator', { params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ADMINISTRATORS }),
  });
}
