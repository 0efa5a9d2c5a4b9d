import type { Group } from '../directory/groups.ts';
import { parseCountQuery, parseListQuery, parseSelect } from '../odata/list-query.ts';
import type { Row } from '../odata/schema.ts';
import { textAnswer } from '../wire/answer.ts';
import { queryOption } from '../wire/ask.ts';
import { resourceNotFound } from './graph-error.ts';
import { type Caller, type GraphCall, type GraphRoute, odataAnswer } from './graph-call.ts';
import { DEFAULT_GROUP_PROPERTIES, GROUP_SCHEMA } from './group-schema.ts';
import type { Links } from './links.ts';
import type { Lists } from './lists.ts';
import { PERMISSIONS } from './permissions.ts';

type Ports = { lists: Lists; links: Links };

/** `/groups` and one group. */
export function groupRoutes({ lists, links }: Ports): GraphRoute[] {
  function listGroups({ ask, caller }: GraphCall) {
    const query = parseListQuery(ask, { schema: GROUP_SCHEMA });
    const page = lists.page(groupSource(caller), query);
    return odataAnswer({
      '@odata.context': links.context('groups', query.select),
      ...(query.counted && query.skipToken === undefined && { '@odata.count': page.count }),
      ...links.nextPage(ask, page.skipToken),
      value: page.rows.map((row) => presentGroup(row as Group, query.select)),
    });
  }

  function countGroups({ ask, caller }: GraphCall) {
    const test = parseCountQuery(ask, GROUP_SCHEMA);
    const count = caller.tenant.directory.groups().filter((group) => test(group)).length;
    return textAnswer(200, String(count), 'text/plain');
  }

  function getOne({ ask, params, caller }: GraphCall) {
    const select = parseSelect(queryOption(ask, '$select'), GROUP_SCHEMA);
    return odataAnswer({
      '@odata.context': `${links.context('groups', select)}/$entity`,
      ...presentGroup(getGroup(params.id ?? '', caller), select),
    });
  }

  const route = { method: 'GET', permissions: PERMISSIONS.groups } as const;
  return [
    { ...route, path: '/groups', operation: 'groups.list', handle: listGroups },
    { ...route, path: '/groups/$count', operation: 'groups.count', handle: countGroups },
    { ...route, path: '/groups/{id}', operation: 'groups.get', handle: getOne },
  ];
}

export function getGroup(id: string, { tenant }: Caller): Group {
  const group = tenant.directory.findGroup(id);
  if (!group) throw resourceNotFound(id);
  return group;
}

/** A group as Graph shows it: what is unset is null. */
export function presentGroup(
  group: Group,
  select: readonly string[] = DEFAULT_GROUP_PROPERTIES,
): Row {
  const values: Row = group;
  return Object.fromEntries(select.map((name) => [name, values[name] ?? null]));
}

function groupSource({ tenant }: Caller) {
  const { directory, tenantId } = tenant;
  const groups = directory.groups();
  return {
    key: `${tenantId} groups ${directory.version()}`,
    positions: () => groups.map((_, index) => index),
    rowAt: (position: number): Row | undefined => groups[position],
  };
}
