import {
  infiniteQueryOptions,
  keepPreviousData,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { useApi } from '../../api/ApiProvider.tsx';
import type { Api } from '../../api/client.ts';

/** Whose leads: everybody's, for an administrator, or one's own. */
export type LeadsOf = 'all' | 'mine';

export type LeadFilters = {
  search: string;
  /** A folder's id, `root` for the root directory, empty for all. Of `all` alone. */
  folder: string;
};

export const NO_LEAD_FILTERS: LeadFilters = { search: '', folder: '' };

const LEADS = ['leads'] as const;
const LEADS_PER_PAGE = 100;

/** What visitors left, newest first, page by page. */
export const leadsQuery = (api: Api, of: LeadsOf, { search, folder }: LeadFilters) =>
  infiniteQueryOptions({
    queryKey: [...LEADS, of, search, folder],
    queryFn: ({ pageParam: cursor, signal }) => {
      const page = { limit: LEADS_PER_PAGE, search, cursor };
      return of === 'mine'
        ? api.call('listMyLeads', { query: page, signal })
        : api.call('listLeads', { query: { ...page, ...folderOf(folder) }, signal });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** The same as a file for spreadsheets. */
export async function fetchLeadsFile(
  api: Api,
  of: LeadsOf,
  { search, folder }: LeadFilters,
): Promise<Blob> {
  const answer =
    of === 'mine'
      ? await api.open('exportMyLeads', { query: { search } })
      : await api.open('exportLeads', { query: { search, ...folderOf(folder) } });
  return answer.blob();
}

export const folderOf = (folder: string) => (folder === '' ? {} : { folderId: folder });

export function useDeleteLead(of: LeadsOf, id: string) {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.call(of === 'mine' ? 'deleteMyLead' : 'deleteLead', { params: { id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: LEADS }),
  });
}
