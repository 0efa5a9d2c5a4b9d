import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/ApiProvider.tsx';
import type { CallInput } from '../../api/client.ts';

const FOLDERS = { queryKey: ['folders'] };

export function useCreateFolder() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { name: string; parentId: string | null }) =>
      api.call('createFolder', { body }),
    onSuccess: () => queries.invalidateQueries(FOLDERS),
  });
}

/** Renames a folder, moves it, or has its cards look otherwise. */
export function useUpdateFolder() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string } & CallInput<'updateFolder'>['body']) =>
      api.call('updateFolder', { params: { id }, body }),
    onSuccess: () => queries.invalidateQueries(FOLDERS),
  });
}

/** What lies in it moves to where it lay. */
export function useDeleteFolder(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.call('deleteFolder', { params: { id } }),
    onSuccess: async () => {
      await queries.invalidateQueries(FOLDERS);
      await queries.invalidateQueries({ queryKey: ['cards'] });
    },
  });
}
