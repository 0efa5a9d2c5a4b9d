import type { Device, Group, Members } from '../directory/groups.ts';
import type { Person } from '../directory/person.ts';
import {
  isEventual,
  type ListQuery,
  parseCountQuery,
  parseListQuery,
} from '../odata/list-query.ts';
import { advancedOnly, type Row } from '../odata/schema.ts';
import { textAnswer } from '../wire/answer.ts';
import { type Ask, queryOption } from '../wire/ask.ts';
import { insufficientPrivileges } from './graph-error.ts';
import { type Caller, type GraphCall, type GraphRoute, odataAnswer } from './graph-call.ts';
import { GROUP_SCHEMA } from './group-schema.ts';
import { getGroup, presentGroup } from './groups.ts';
import type { Links } from './links.ts';
import type { Lists, ListSource } from './lists.ts';
import { isGranted, PERMISSIONS } from './permissions.ts';
import { DEFAULT_USER_PROPERTIES, USER_SCHEMA } from './user-schema.ts';
import { presentUser, visibleProperties } from './user-view.ts';

type Ports = { lists: Lists; links: Links };

/** A member of any kind, as lists pass it on before it is shown. */
type Member =
  | { kind: 'user'; person: Person }
  | { kind: 'group'; group: Group }
  | { kind: 'device'; device: Device };

/** The cast that leaves only people: `/microsoft.graph.user`. */
const USERS_ONLY = 'microsoft.graph.user';

/** Who is in a group, directly or through groups within it. */
export function memberRoutes({ lists, links }: Ports): GraphRoute[] {
  const listMembers = (transitive: boolean, usersOnly: boolean) => (call: GraphCall) => {
    const { ask, caller } = call;
    if (usersOnly) requireAdvanced(ask);
    const group = getVisibleGroup(call);
    const query = parseListQuery(ask, { schema: USER_SCHEMA });
    const source = memberSource(caller, group, { transitive, usersOnly });
    const page = lists.page(source, query);
    return odataAnswer({
      '@odata.context': links.context(usersOnly ? 'users' : 'directoryObjects', query.select),
      ...(query.counted && query.skipToken === undefined && { '@odata.count': page.count }),
      ...links.nextPage(ask, page.skipToken),
      value: page.rows.map((row) => presentMember(memberOf(row), { query, caller, usersOnly })),
    });
  };

  const countMembers = (transitive: boolean, usersOnly: boolean) => (call: GraphCall) => {
    const test = parseCountQuery(call.ask, USER_SCHEMA);
    const source = memberSource(call.caller, getVisibleGroup(call), { transitive, usersOnly });
    const count = source.positions().filter((position) => {
      const row = source.rowAt(position);
      return row !== undefined && test(row);
    }).length;
    return textAnswer(200, String(count), 'text/plain');
  };

  const routesOf = (
    relation: 'members' | 'transitiveMembers',
    transitive: boolean,
  ): GraphRoute[] => {
    const path = `/groups/{id}/${relation}`;
    const operation = `groups.${relation}`;
    const units = transitive ? 5 : 3;
    const route = { method: 'GET', permissions: PERMISSIONS.members, units } as const;
    return [
      { ...route, path, operation, handle: listMembers(transitive, false) },
      { ...route, path: `${path}/${USERS_ONLY}`, operation, handle: listMembers(transitive, true) },
      {
        ...route,
        path: `${path}/$count`,
        operation: `${operation}.count`,
        handle: countMembers(transitive, false),
      },
      {
        ...route,
        path: `${path}/${USERS_ONLY}/$count`,
        operation: `${operation}.count`,
        handle: countMembers(transitive, true),
      },
    ];
  };

  return [...routesOf('members', false), ...routesOf('transitiveMembers', true)];
}

function getVisibleGroup({ params, caller }: GraphCall): Group {
  const group = getGroup(params.id ?? '', caller);
  const hidden = group.visibility === 'HiddenMembership';
  if (hidden && !isGranted(caller.roles, PERMISSIONS.hiddenMembers)) throw insufficientPrivileges();
  return group;
}

/** A cast of members is an advanced query (learn.microsoft.com/graph/aad-advanced-queries). */
function requireAdvanced(ask: Ask): void {
  const counted = queryOption(ask, '$count')?.toLowerCase() === 'true';
  if (!isEventual(ask) || !counted) throw advancedOnly(`The cast to '${USERS_ONLY}'`);
}

function memberSource(
  { tenant }: Caller,
  { id }: Group,
  { transitive, usersOnly }: { transitive: boolean; usersOnly: boolean },
): ListSource {
  const { directory, tenantId } = tenant;
  let found: Members | undefined;
  const members = () => (found ??= directory.membersOf(id, transitive));
  const { store } = directory;
  const firstGroup = store.total();

  return {
    key: `${tenantId} ${id} ${transitive} ${usersOnly} ${directory.version()}`,
    positions() {
      const { positions, groups, devices } = members();
      const others = usersOnly ? 0 : groups.length + devices.length;
      return [...positions, ...Array.from({ length: others }, (_, index) => firstGroup + index)];
    },
    rowAt(position) {
      if (position < firstGroup) {
        return store.stateAt(position) === 'present' ? store.personAt(position) : undefined;
      }
      const { groups, devices } = members();
      const index = position - firstGroup;
      return groups[index] ?? devices[index - groups.length];
    },
  };
}

function memberOf(row: Row): Member {
  if ('userPrincipalName' in row) return { kind: 'user', person: row as Person };
  if ('groupTypes' in row) return { kind: 'group', group: row as Group };
  return { kind: 'device', device: row as Device };
}

function presentMember(
  member: Member,
  { query, caller, usersOnly }: { query: ListQuery; caller: Caller; usersOnly: boolean },
): Row {
  const type = { '@odata.type': `#microsoft.graph.${member.kind}` };
  switch (member.kind) {
    case 'user':
      return { ...(!usersOnly && type), ...presentPerson(member.person, query, caller) };
    case 'group':
      return { ...type, ...presentGroup(member.group, groupProperties(query)) };
    case 'device':
      return { ...type, ...member.device };
  }
}

const groupProperties = ({ select }: ListQuery) =>
  select?.filter((name) => GROUP_SCHEMA.properties[name] !== undefined);

/** Without the right to read users, members come as ids: everything else about them is null. */
function presentPerson(person: Person, { select }: ListQuery, caller: Caller): Row {
  if (isGranted(caller.roles, PERMISSIONS.users)) {
    return presentUser(person, visibleProperties(select, caller));
  }
  const names = (select ?? DEFAULT_USER_PROPERTIES).filter((name) => name !== 'id');
  return { id: person.id, ...Object.fromEntries(names.map((name) => [name, null])) };
}
