import { isDeepStrictEqual } from 'node:util';
import {
  type DirectoryProperty,
  isDirectoryProperty,
  type ListProperty,
  type TextProperty,
} from './directory-properties.ts';

/**
 * One entry of a directory, known by its object id and nothing else. A property that is absent was
 * not reported and says nothing; null means that the directory holds no value.
 */
export type DirectoryPerson = {
  /** Entra object id, lower case. */
  id: string;
  accountEnabled?: boolean | null;
  /** Whether any licence is assigned. */
  licensed?: boolean;
} & { [property in TextProperty]?: string | null } & { [property in ListProperty]?: string[] };

/** What a read said about one person: its entry, or that it is gone. */
export type ReadPerson =
  | { kind: 'present'; person: DirectoryPerson }
  /** `changed`: soft-deleted, restorable for 30 days; `deleted`: gone for good. */
  | { kind: 'removed'; id: string; reason: 'changed' | 'deleted' };

/**
 * The entry as we know it after a read: what was not reported stays as it was. What is not asked for
 * any more is forgotten: nothing would ever bring it up to date.
 */
export function mergePerson(
  known: DirectoryPerson | undefined,
  read: DirectoryPerson,
  asked?: readonly DirectoryProperty[],
): DirectoryPerson {
  const merged: DirectoryPerson = { ...known, ...read };
  if (!asked) return merged;
  return Object.fromEntries(
    Object.entries(merged).filter(([name]) => !isDirectoryProperty(name) || asked.includes(name)),
  ) as DirectoryPerson;
}

/**
 * Whether two entries say the same. A list leaves out what was never set, a single entry shows it as
 * null: to a stored entry that is no difference.
 */
export const isSamePerson = (a: DirectoryPerson, b: DirectoryPerson): boolean =>
  isDeepStrictEqual(withoutNulls(a), withoutNulls(b));

const withoutNulls = (person: DirectoryPerson): object =>
  Object.fromEntries(Object.entries(person).filter(([, value]) => value !== null));

/** Only an account that the directory itself calls a guest is one; no value means member, as in Entra. */
export const isGuest = (person: DirectoryPerson): boolean =>
  person.userType?.toLowerCase() === 'guest';

export const isDisabled = (person: DirectoryPerson): boolean => person.accountEnabled === false;

/** A name to show for a person in lists and problems, whatever the directory left empty. */
export function nameOf(person: DirectoryPerson): string {
  const full = [person.givenName, person.surname].filter(Boolean).join(' ').trim();
  return person.displayName?.trim() || full || person.mail?.trim() || person.id;
}
