import { parseListQuery, parseSelect } from '../odata/list-query.ts';
import type { Row } from '../odata/schema.ts';
import type { Person } from '../directory/person.ts';
import { queryOption } from '../wire/ask.ts';
import { resourceNotFound } from './graph-error.ts';
import { type Caller, type GraphCall, type GraphRoute, odataAnswer } from './graph-call.ts';
import type { Links } from './links.ts';
import type { Lists } from './lists.ts';
import { PERMISSIONS } from './permissions.ts';
import { DEFAULT_USER_PROPERTIES, USER_SCHEMA } from './user-schema.ts';
import { presentUser } from './user-view.ts';

type Ports = { lists: Lists; links: Links };

const CAST = '/directory/deletedItems/microsoft.graph.user';

/** People who were deleted and can still be restored. */
export function deletedUserRoutes({ lists, links }: Ports): GraphRoute[] {
  function listDeleted({ ask, caller }: GraphCall) {
    const query = parseListQuery(ask, { schema: USER_SCHEMA });
    const page = lists.page(deletedSource(caller), query);
    const properties = query.select ?? [...DEFAULT_USER_PROPERTIES, 'deletedDateTime'];
    return odataAnswer({
      '@odata.context': links.context('users', query.select),
      ...(query.counted && query.skipToken === undefined && { '@odata.count': page.count }),
      ...links.nextPage(ask, page.skipToken),
      value: page.rows.map((row) => presentUser(row as Person, properties)),
    });
  }

  function getDeleted({ ask, params, caller }: GraphCall) {
    const id = params.id ?? '';
    const person = caller.tenant.directory.deleted().find((deleted) => deleted.id === id);
    if (!person) throw resourceNotFound(id);
    const select = parseSelect(queryOption(ask, '$select'), USER_SCHEMA);
    return odataAnswer({
      '@odata.context': `${links.context('directoryObjects', select)}/$entity`,
      '@odata.type': '#microsoft.graph.user',
      ...presentUser(person, select ?? [...DEFAULT_USER_PROPERTIES, 'deletedDateTime']),
    });
  }

  const route = { method: 'GET', permissions: PERMISSIONS.deletedUsers } as const;
  return [
    { ...route, path: CAST, operation: 'deletedUsers.list', handle: listDeleted },
    { ...route, path: `${CAST}/{id}`, operation: 'deletedUsers.get', handle: getDeleted },
    {
      ...route,
      path: '/directory/deletedItems/{id}',
      operation: 'deletedUsers.get',
      handle: getDeleted,
    },
  ];
}

function deletedSource({ tenant }: Caller) {
  const { directory, tenantId } = tenant;
  const people = directory.deleted();
  return {
    key: `${tenantId} deleted ${directory.version()}`,
    positions: () => people.map((_, index) => index),
    rowAt: (position: number): Row | undefined => people[position],
  };
}
