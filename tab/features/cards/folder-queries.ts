import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/ApiProvider.tsx';

const FOLDERS = { queryKey: ['folders'] };

export function useCreateFolder() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => api.call('createFolder', { body: { name } }),
    onSuccess: () => queries.invalidateQueries(FOLDERS),
  });
}

export function useRenameFolder(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => api.call('updateFolder', { params: { id }, body: { name } }),
    onSuccess: () => queries.invalidateQueries(FOLDERS),
  });
}

/** Its cards move to the root directory. */
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
