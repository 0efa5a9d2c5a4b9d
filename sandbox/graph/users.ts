import type { Person } from '../directory/person.ts';
import { parseCountQuery, parseListQuery, parseSelect } from '../odata/list-query.ts';
import { textAnswer } from '../wire/answer.ts';
import { queryOption } from '../wire/ask.ts';
import { type GraphCall, type GraphRoute, odataAnswer } from './graph-call.ts';
import { badRequest, resourceNotFound } from './graph-error.ts';
import type { Links } from './links.ts';
import type { Lists } from './lists.ts';
import { getPerson, peopleSource, presentWithManager } from './people-source.ts';
import { PERMISSIONS } from './permissions.ts';
import { USER_SCHEMA } from './user-schema.ts';
import {
  presentUser,
  refuseElsewhere,
  refuseHiddenProperty,
  visibleProperties,
} from './user-view.ts';

type Ports = { lists: Lists; links: Links };

/** `/users`, one user, and who they report to. */
export function userRoutes({ lists, links }: Ports): GraphRoute[] {
  function listUsers({ ask, caller }: GraphCall) {
    const query = parseListQuery(ask, {
      schema: USER_SCHEMA,
      expandable: ['manager'],
      onProperty: (name) => refuseHiddenProperty(name, caller),
    });
    refuseElsewhere(query.select);
    const page = lists.page(peopleSource(caller), query);
    return odataAnswer({
      '@odata.context': links.context('users', query.select),
      ...(query.counted && query.skipToken === undefined && { '@odata.count': page.count }),
      ...links.nextPage(ask, page.skipToken),
      value: page.rows.map((row) => presentWithManager(row as Person, query, caller)),
    });
  }

  function getUser({ ask, params, caller }: GraphCall) {
    const person = getPerson(params.id ?? '', caller);
    const query = parseListQuery(ask, { schema: USER_SCHEMA, expandable: ['manager'] });
    return odataAnswer({
      '@odata.context': `${links.context('users', query.select)}/$entity`,
      ...presentWithManager(person, query, caller),
    });
  }

  function getManager({ ask, params, caller }: GraphCall) {
    const { id } = getPerson(params.id ?? '', caller);
    const manager = caller.tenant.directory.managerOf(id);
    if (!manager) throw resourceNotFound('manager');
    const select = parseSelect(queryOption(ask, '$select'), USER_SCHEMA);
    return odataAnswer({
      '@odata.context': `${links.context('directoryObjects', select)}/$entity`,
      '@odata.type': '#microsoft.graph.user',
      ...presentUser(manager, visibleProperties(select, caller)),
    });
  }

  const some = { method: 'GET', permissions: PERMISSIONS.users } as const;
  const full = { method: 'GET', permissions: PERMISSIONS.fullUsers } as const;
  return [
    { ...some, path: '/users', operation: 'users.list', units: 2, handle: listUsers },
    { ...some, path: '/users/$count', operation: 'users.count', handle: countUsers },
    { ...some, path: '/users/{id}', operation: 'users.get', handle: getUser },
    { ...full, path: '/users/{id}/manager', operation: 'users.manager', handle: getManager },
    { method: 'GET', path: '/me', operation: 'me', permissions: [], handle: refuseMe },
  ];
}

function countUsers({ ask, caller }: GraphCall) {
  const test = parseCountQuery(ask, USER_SCHEMA);
  const { directory } = caller.tenant;
  const unfiltered = ask.query.size === 0;
  let count = unfiltered ? directory.count() : 0;
  if (!unfiltered) for (const person of directory.people()) if (test(person)) count++;
  return textAnswer(200, String(count), 'text/plain');
}

function refuseMe(): never {
  throw badRequest('/me request is only valid with delegated authentication flow.');
}
