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
  /** A card's id, empty for all. Of `all` alone. */
  card: string;
  /** Days such as 2026-11-26, both within; empty for no bound. */
  from: string;
  to: string;
};

export const NO_LEAD_FILTERS: LeadFilters = { search: '', folder: '', card: '', from: '', to: '' };

/** Whether the list shows less than there is. */
export const isNarrowed = (filters: LeadFilters): boolean =>
  Object.values(filters).some((value) => value !== '');

const LEADS = ['leads'] as const;
const LEADS_PER_PAGE = 100;

/** What visitors left, newest first, page by page. */
export const leadsQuery = (api: Api, of: LeadsOf, filters: LeadFilters) =>
  infiniteQueryOptions({
    queryKey: [...LEADS, of, filters],
    queryFn: ({ pageParam: cursor, signal }) => {
      const query = { limit: LEADS_PER_PAGE, cursor, ...toQuery(of, filters) };
      return of === 'mine'
        ? api.call('listMyLeads', { query, signal })
        : api.call('listLeads', { query, signal });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** An address that downloads the same as a file for spreadsheets, for a few minutes. */
export function linkLeadsFile(api: Api, of: LeadsOf, filters: LeadFilters) {
  const body = toQuery(of, filters);
  return of === 'mine' ? api.call('linkMyLeads', { body }) : api.call('linkLeads', { body });
}

/** What the API takes of the filters; one's own leads are all at one's own card. */
function toQuery(of: LeadsOf, { search, folder, card, from, to }: LeadFilters) {
  return {
    ...(search !== '' && { search }),
    ...(from !== '' && { from }),
    ...(to !== '' && { to }),
    ...(of === 'all' && { ...folderOf(folder), ...cardOf(card) }),
  };
}

export const cardOf = (card: string) => (card === '' ? {} : { cardId: card });
export const folderOf = (folder: string) => (folder === '' ? {} : { folderId: folder });

export function useDeleteLead(of: LeadsOf, id: string) {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.call(of === 'mine' ? 'deleteMyLead' : 'deleteLead', { params: { id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: LEADS }),
  });
}
