import type { Person } from '../directory/person.ts';
import type { ListQuery } from '../odata/list-query.ts';
import type { Row } from '../odata/schema.ts';
import type { Caller } from './graph-call.ts';
import { resourceNotFound } from './graph-error.ts';
import type { ListSource } from './lists.ts';
import { presentUser, visibleProperties } from './user-view.ts';

/** Everybody present, as a list. */
export function peopleSource({ tenant }: Caller): ListSource {
  const { store, version } = tenant.directory;
  return {
    key: `${tenant.tenantId} users ${version()}`,
    positions(): number[] {
      const positions: number[] = [];
      for (let position = 0; position < store.total(); position++) {
        if (store.stateAt(position) === 'present') positions.push(position);
      }
      return positions;
    },
    rowAt: (position: number): Row | undefined =>
      store.stateAt(position) === 'present' ? store.personAt(position) : undefined,
  };
}

/** Somebody present, by object id or sign-in name. */
export function getPerson(idOrName: string, { tenant }: Caller): Person {
  const person = tenant.directory.find(idOrName);
  if (!person) throw resourceNotFound(idOrName);
  return person;
}

/** Somebody as asked for, with their manager where $expand names it. */
export function presentWithManager(
  person: Person,
  { select, expand }: ListQuery,
  caller: Caller,
): Row {
  const row = presentUser(person, visibleProperties(select, caller));
  const manager = expand && caller.tenant.directory.managerOf(person.id);
  if (!manager) return row;
  const shown = presentUser(manager, visibleProperties(expand.select, caller));
  return { ...row, manager: { '@odata.type': '#microsoft.graph.user', ...shown } };
}
