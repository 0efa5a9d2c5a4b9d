import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import { listAll } from './list-all.ts';

/** The organization's folders, by name. Cards lie in them and imports fill them. */
export const foldersQuery = (api: Api) =>
  queryOptions({
    queryKey: ['folders'],
    queryFn: ({ signal }) =>
      listAll((cursor) => api.call('listFolders', { query: { limit: 200, ...cursor }, signal })),
  });
