import { queryOptions } from '@tanstack/react-query';
import type { ConnectionView } from '../../api/contract/connections.ts';
import type { Api } from './client.ts';
import { listAll } from './list-all.ts';

/** The organization's directories. Several features ask: one answer serves them all. */
export const connectionsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['connections'],
    queryFn: ({ signal }): Promise<ConnectionView[]> =>
      listAll((cursor) =>
        api.call('listConnections', { query: { limit: 200, ...cursor }, signal }),
      ),
  });
