import {
  type DirectoryProperty,
  isListProperty,
  ORDINARY_PROPERTIES,
} from '../domain/directory-properties.ts';
import type { DirectoryPerson, ReadPerson } from '../domain/person.ts';
import { isObject } from './json-body.ts';

/** What to ask for to learn these properties, and nothing else of a person. A part comes with its whole. */
export function toSelect(properties: readonly DirectoryProperty[]): string {
  const names = properties.map((property) => property.split('.')[0] ?? property);
  return [...new Set(['id', 'accountEnabled', 'assignedLicenses', ...names])].join(',');
}

/** The properties that lists of people show, and that cards need by default. */
export const PERSON_SELECT = toSelect(ORDINARY_PROPERTIES);

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MAX_LIST = 50;
const MAX_TEXT = 4_096;

type Entry = Record<string, unknown>;

/** An entry of a page of people; undefined where it cannot be one (no id that is a GUID). */
export function readPerson(
  entry: unknown,
  properties: readonly DirectoryProperty[] = ORDINARY_PROPERTIES,
): ReadPerson | undefined {
  if (!isObject(entry)) return undefined;
  const id = typeof entry.id === 'string' ? entry.id.toLowerCase() : '';
  if (!GUID.test(id)) return undefined;
  if (Object.hasOwn(entry, '@removed'))
    return { kind: 'removed', id, reason: removalReason(entry['@removed']) };
  return { kind: 'present', person: toPerson(id, entry, properties) };
}

/**
 * Takes over what was reported and has the right type. Absent stays absent, because it says nothing;
 * null stays null, because it says that there is no value. A value of a wrong type counts as absent.
 */
function toPerson(
  id: string,
  values: Entry,
  properties: readonly DirectoryProperty[],
): DirectoryPerson {
  const person: DirectoryPerson = { id };
  for (const property of properties) {
    const value = valueAt(values, property);
    if (isListProperty(property)) {
      if (Array.isArray(value)) person[property] = toTexts(value);
    } else if (value === null) person[property] = null;
    else if (typeof value === 'string') person[property] = fit(value);
  }
  const enabled = values.accountEnabled;
  if (typeof enabled === 'boolean' || enabled === null) person.accountEnabled = enabled;
  const licenses = values.assignedLicenses;
  if (Array.isArray(licenses)) person.licensed = licenses.length > 0;
  return person;
}

/** A property, or a part of one that is an object: where the whole is null, so is every part. */
function valueAt(values: Entry, property: DirectoryProperty): unknown {
  if (!property.includes('.')) return values[property];
  const [name = '', part = ''] = property.split('.');
  const whole = values[name];
  if (whole === null) return null;
  return isObject(whole) ? whole[part] : undefined;
}

const toTexts = (values: readonly unknown[]): string[] =>
  values
    .filter((value) => typeof value === 'string')
    .slice(0, MAX_LIST)
    .map(fit);

/** Fit to be stored: PostgreSQL text cannot hold a NUL, JSON no lone surrogate. */
const fit = (text: string): string =>
  PLAIN.test(text) ? text : text.slice(0, MAX_TEXT).toWellFormed().replaceAll('\u0000', '');

/** Most text has nothing to mend. */
const PLAIN = /^[\x20-\x7e]{0,4096}$/;

function removalReason(removed: unknown): 'changed' | 'deleted' {
  const isForGood =
    typeof removed === 'object' &&
    removed !== null &&
    'reason' in removed &&
    removed.reason === 'deleted';
  return isForGood ? 'deleted' : 'changed';
}
