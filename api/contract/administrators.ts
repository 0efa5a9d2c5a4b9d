import { z } from 'zod';
import { byId, operation } from './operation.ts';
import { PageQuery, page } from './paging.ts';

/** Somebody who administers Carte: by a role in Microsoft Entra, by an appointment in Carte, or by both. */
export const AdministratorView = z
  .object({
    /** The member’s Entra object id. */
    id: z.string(),
    name: z.string(),
    /** A role in Entra made them one when they were last seen, within the last 30 days. */
    byRole: z.boolean(),
    /** Who made them one in Carte, null where that name is not known any more; null where nobody did. */
    appointed: z.object({ by: z.string().nullable(), at: z.iso.datetime() }).nullable(),
    /** When they last opened Carte as an administrator. */
    seenAt: z.iso.datetime().nullable(),
    /** They left the directory and were not seen since: nobody relies on them. */
    hasLeft: z.boolean(),
  })
  .meta({ id: 'Administrator' });
export type AdministratorView = z.infer<typeof AdministratorView>;

export const administratorOperations = {
  listAdministrators: operation({
    method: 'get',
    path: '/api/administrators',
    summary:
      'Who administers Carte, by name: whoever was made one here, and whose role in Entra was seen',
    who: 'admin',
    query: PageQuery,
    answers: { 200: page(AdministratorView) },
  }),
  appointAdministrator: operation({
    method: 'put',
    path: '/api/administrators/:id',
    summary: 'Make a member an administrator, by their Entra object id',
    who: 'admin',
    params: byId,
    answers: { 200: AdministratorView },
  }),
  removeAdministrator: operation({
    method: 'delete',
    path: '/api/administrators/:id',
    summary: 'End what made a member an administrator here; the last one stays',
    who: 'admin',
    params: byId,
    answers: { 204: null },
  }),
} as const;
