import { type DirectoryPerson, type ReadPerson, TEXT_PROPERTIES } from '../domain/person.ts';

/** The properties we ask for: what cards and rules need, and nothing else of a person. */
export const PERSON_SELECT = [
  'id',
  'accountEnabled',
  'businessPhones',
  'assignedLicenses',
  ...TEXT_PROPERTIES,
].join(',');

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MAX_PHONES = 50;
const MAX_TEXT = 4_096;

/** An entry of a page of people; undefined where it cannot be one (no id that is a GUID). */
export function readPerson(entry: unknown): ReadPerson | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const values = new Map(Object.entries(entry));
  const written: unknown = values.get('id');
  const id = typeof written === 'string' ? written.toLowerCase() : '';
  if (!GUID.test(id)) return undefined;
  if (values.has('@removed'))
    return { kind: 'removed', id, reason: removalReason(values.get('@removed')) };
  return { kind: 'present', person: toPerson(id, values) };
}

/**
 * Takes over what was reported and has the right type. Absent stays absent, because it says nothing;
 * null stays null, because it says that there is no value. A value of a wrong type counts as absent.
 */
function toPerson(id: string, values: ReadonlyMap<string, unknown>): DirectoryPerson {
  const person: DirectoryPerson = { id };
  for (const property of TEXT_PROPERTIES) {
    const value = values.get(property);
    if (value === null) person[property] = null;
    else if (typeof value === 'string') person[property] = fit(value);
  }
  const enabled = values.get('accountEnabled');
  if (typeof enabled === 'boolean' || enabled === null) person.accountEnabled = enabled;
  const phones = values.get('businessPhones');
  if (Array.isArray(phones)) {
    person.businessPhones = phones
      .filter((phone) => typeof phone === 'string')
      .slice(0, MAX_PHONES)
      .map(fit);
  }
  const licenses = values.get('assignedLicenses');
  if (Array.isArray(licenses)) person.licensed = licenses.length > 0;
  return person;
}

/** Fit to be stored: PostgreSQL text cannot hold a NUL, JSON no lone surrogate. */
const fit = (text: string): string =>
  text.slice(0, MAX_TEXT).toWellFormed().replaceAll('\u0000', '');

function removalReason(removed: unknown): 'changed' | 'deleted' {
  const isForGood =
    typeof removed === 'object' &&
    removed !== null &&
    'reason' in removed &&
    removed.reason === 'deleted';
  return isForGood ? 'deleted' : 'changed';
}
