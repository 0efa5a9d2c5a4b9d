import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import { listAll } from './list-all.ts';

/** The organization's templates, by name. Imports choose one, and so do cards. */
export const templatesQuery = (api: Api) =>
  queryOptions({
    queryKey: ['templates'],
    queryFn: ({ signal }) =>
      listAll((cursor) => api.call('listTemplates', { query: { limit: 200, ...cursor }, signal })),
  });
