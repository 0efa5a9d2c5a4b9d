import { z } from 'zod';
import { PageQuery, page } from './paging.ts';

export const PeopleQuery = PageQuery.extend({
  search: z.string().trim().max(200).optional(),
  groupId: z.guid().optional(),
  department: z.string().trim().max(200).optional(),
  state: z.enum(['new', 'imported', 'all']).default('all'),
});
export type PeopleQuery = z.infer<typeof PeopleQuery>;

export const PersonView = z
  .object({
    /** The person's Graph object id. */
    directoryId: z.string(),
    displayName: z.string(),
    jobTitle: z.string().nullable(),
    department: z.string().nullable(),
    mail: z.string().nullable(),
    accountEnabled: z.boolean(),
    userType: z.string(),
    /** What “select all” would take: enabled members without a card. */
    preselected: z.boolean(),
    imported: z.object({ cardId: z.string(), byName: z.string(), at: z.iso.datetime() }).nullable(),
  })
  .meta({ id: 'Person' });
export type PersonView = z.infer<typeof PersonView>;

export const PeoplePage = page(PersonView).extend({ total: z.number().int().nullable() });
export type PeoplePage = z.infer<typeof PeoplePage>;

export const GroupsQuery = PageQuery.extend({ search: z.string().trim().max(200).optional() });

const GroupView = z
  .object({ id: z.string(), displayName: z.string(), memberCount: z.number().int().optional() })
  .meta({ id: 'Group' });
export type GroupView = z.infer<typeof GroupView>;

export const GroupsPage = page(GroupView);
export type GroupsPage = z.infer<typeof GroupsPage>;
