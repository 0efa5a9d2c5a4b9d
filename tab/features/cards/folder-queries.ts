import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/ApiProvider.tsx';

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

/** Renames a folder, or moves it. */
export function useUpdateFolder() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string; name?: string; parentId?: string | null }) =>
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
