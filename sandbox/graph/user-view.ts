import type { Person } from '../directory/person.ts';
import type { Row } from '../odata/schema.ts';
import { GraphError, insufficientPrivileges } from './graph-error.ts';
import type { Caller } from './graph-call.ts';
import { isGranted, PERMISSIONS } from './permissions.ts';
import {
  BASIC_USER_PROPERTIES,
  DEFAULT_USER_PROPERTIES,
  EXTENSION_ATTRIBUTES,
  USER_SCHEMA,
} from './user-schema.ts';

/** Whether the caller sees more of a user than name, mail and photo. */
const seesAll = ({ roles }: Caller): boolean => isGranted(roles, PERMISSIONS.fullUsers);

/** The properties an answer shows. With User.ReadBasic.All most of them are left out silently. */
export function visibleProperties(
  select: readonly string[] | undefined,
  caller: Caller,
): readonly string[] {
  const wanted = select ?? DEFAULT_USER_PROPERTIES;
  if (seesAll(caller)) return wanted;
  return wanted.filter((name) => BASIC_USER_PROPERTIES.has(name));
}

/** A query by something that the caller may not read is refused. */
export function refuseHiddenProperty(name: string, caller: Caller): void {
  if (!seesAll(caller) && !BASIC_USER_PROPERTIES.has(name)) throw insufficientPrivileges();
}

/** Properties that live in other services are not to be had in lists. */
export function refuseElsewhere(select: readonly string[] | undefined): void {
  if (select?.some((name) => USER_SCHEMA.properties[name]?.elsewhere)) {
    throw new GraphError(501, 'NotImplemented', 'This operation target is not yet supported.');
  }
}

/** A user as lists and single reads show them: what is unset is null. */
export function presentUser(person: Person, properties: readonly string[]): Row {
  const row: Record<string, unknown> = {};
  for (const name of properties) row[name] = valueOf(person, name) ?? unsetValue(name);
  return row;
}

/** A property for a delta row: `undefined` where it was never set. */
export function valueOf(person: Person, name: string): unknown {
  if (name !== 'onPremisesExtensionAttributes') return (person as Row)[name];
  const set = person.onPremisesExtensionAttributes;
  if (!set) return undefined;
  return Object.fromEntries(EXTENSION_ATTRIBUTES.map((key) => [key, set[key] ?? null]));
}

function unsetValue(name: string): unknown {
  const empty = USER_SCHEMA.properties[name]?.empty;
  if (empty === 'list') return [];
  if (empty !== 'object') return null;
  return Object.fromEntries(EXTENSION_ATTRIBUTES.map((key) => [key, null]));
}
