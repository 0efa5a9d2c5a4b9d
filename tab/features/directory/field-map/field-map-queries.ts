import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { UpdateFieldMap } from '../../../../api/contract/field-map.ts';
import { useApi } from '../../../api/ApiProvider.tsx';
import { UnreadableAnswerError } from '../../../api/api-error.ts';
import type { Api } from '../../../api/client.ts';

const keyOf = (id: string) => ['connections', id, 'field-map'] as const;

/** How a directory's properties become fields of a card, and which there are. */
export const fieldMapQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => api.call('getFieldMap', { params: { id }, signal }),
  });

/** What a sync would do by this map; nothing is stored. */
export function usePreviewFieldMap(id: string) {
  const api = useApi();
  return useMutation({
    mutationFn: async (body: UpdateFieldMap) => {
      const query = { preview: 'true' } as const;
      const answer = await api.call('updateFieldMap', { params: { id }, query, body });
      if ('create' in answer) return answer;
      throw new UnreadableAnswerError('a map instead of a preview');
    },
  });
}

/** People of a directory whose names have what is typed. */
export const findPeopleQuery = (api: Api, id: string, search: string) =>
  queryOptions({
    queryKey: ['connections', id, 'found-people', search],
    queryFn: ({ signal }) =>
      api.call('listPeople', {
        params: { id },
        query: { limit: 20, ...(search !== '' && { search }) },
        signal,
      }),
  });

/** What a new card of somebody would say by a map; asked again where either changes. */
export const lookAtPersonQuery = (
  api: Api,
  id: string,
  body: UpdateFieldMap & { directoryId: string },
) =>
  queryOptions({
    queryKey: ['connections', id, 'look', body],
    queryFn: ({ signal }) => api.call('lookAtPerson', { params: { id }, body, signal }),
    retry: false,
  });

export function useSaveFieldMap(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: UpdateFieldMap) => {
      const answer = await api.call('updateFieldMap', { params: { id }, body });
      if ('fields' in answer) return answer;
      throw new UnreadableAnswerError('a preview instead of a map');
    },
    onSuccess: (map) => queries.setQueryData(keyOf(id), map),
  });
}
