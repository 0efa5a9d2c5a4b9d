import type { Address, CardFields, Email, Phone } from './card-fields.ts';
import { toCountryCode } from './country.ts';
import { type DirectoryPerson, isGuest } from './person.ts';
import { parsePhone } from './phone.ts';
import { cleanLine } from './text.ts';

const MAX_PHONES = 20;

/**
 * What the directory gives a card. Empty properties give no field. The company is the directory's own
 * name where a member's entry does not say another; a guest's company is not ours to guess.
 */
export function fieldsFromPerson(
  person: DirectoryPerson,
  directory: { organizationName: string | null },
): CardFields {
  const home = isGuest(person) ? null : directory.organizationName;
  return compact({
    displayName: displayName(person),
    givenName: cleanLine(person.givenName, 128),
    surname: cleanLine(person.surname, 128),
    jobTitle: cleanLine(person.jobTitle, 256),
    department: cleanLine(person.department, 256),
    company: cleanLine(person.companyName, 256) ?? cleanLine(home, 256),
    emails: emails(person),
    phones: phones(person),
    address: address(person),
    office: cleanLine(person.officeLocation, 128),
  });
}

function displayName(person: DirectoryPerson): string | undefined {
  const full = [person.givenName, person.surname].filter(Boolean).join(' ');
  return cleanLine(person.displayName, 256) ?? cleanLine(full, 256);
}

/** `mail` alone: a sign-in name may not be routable, and a guest's never is. */
function emails(person: DirectoryPerson): Email[] {
  const value = cleanLine(person.mail, 254);
  return value && /^[^\s@]+@[^\s@]+$/.test(value) ? [{ label: 'work', value }] : [];
}

function phones(person: DirectoryPerson): Phone[] {
  const countries = [toCountryCode(person.country), toCountryCode(person.usageLocation)];
  const written: [Phone['label'], unknown][] = [
    ...(person.businessPhones ?? []).map((raw): [Phone['label'], unknown] => ['work', raw]),
    ['mobile', person.mobilePhone],
    ['fax', person.faxNumber],
  ];
  return written
    .slice(0, MAX_PHONES)
    .map(([label, raw]) => parsePhone(label, raw, countries))
    .filter((phone) => phone !== undefined);
}

function address(person: DirectoryPerson): Address {
  return compact({
    street: cleanLine(person.streetAddress, 512),
    city: cleanLine(person.city, 128),
    region: cleanLine(person.state, 128),
    postalCode: cleanLine(person.postalCode, 40),
    country: cleanLine(person.country, 128),
  });
}

type Compact<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what is undefined, an empty list or an empty object. */
function compact<T extends object>(fields: T): Compact<T> {
  const kept = Object.entries(fields).filter(
    ([, value]) =>
      value !== undefined && (typeof value !== 'object' || Object.keys(value as object).length > 0),
  );
  return Object.fromEntries(kept) as Compact<T>;
}
