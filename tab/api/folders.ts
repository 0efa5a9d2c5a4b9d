import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import { listAll } from './list-all.ts';

/** The organization's folders, by name, and how many cards lie in none. */
const treeQuery = (api: Api) =>
  queryOptions({
    queryKey: ['folders'],
    queryFn: async ({ signal }) => {
      let rootCardCount = 0;
      const items = await listAll(async (cursor) => {
        const page = await api.call('listFolders', { query: { limit: 200, ...cursor }, signal });
        rootCardCount = page.rootCardCount;
        return page;
      });
      return { items, rootCardCount };
    },
  });

/** The organization's folders, by name. Cards lie in them and imports fill them. */
export const foldersQuery = (api: Api) =>
  queryOptions({ ...treeQuery(api), select: ({ items }) => items });

/** How many cards lie in the root directory. */
export const rootCountQuery = (api: Api) =>
  queryOptions({ ...treeQuery(api), select: ({ rootCardCount }) => rootCardCount });
