import {
  type Address,
  type CardFields,
  type Email,
  FIELD_NAMES,
  type FieldName,
  type Link,
  type Phone,
} from './card-fields.ts';
import { toCountryCode } from './country.ts';
import { isDirectoryProperty, isListProperty } from './directory-properties.ts';
import {
  ADDRESS_PARTS,
  DEFAULT_FIELD_MAP,
  type FieldMap,
  fillIn,
  namesIn,
  ORGANIZATION_NAME,
  type Source,
  type TextField,
} from './field-map.ts';
import { type DirectoryPerson, isGuest } from './person.ts';
import { answerPhone, type PhoneAnswers, readPhones } from './phone.ts';
import { cleanLine, cleanLines } from './text.ts';
import { toWebAddress, toYouTubeAddress } from './web-address.ts';

const MAX_PHONES = 50;
const MAX_EMAILS = 20;
const MAX_LINKS = 30;

/** What a card's fields are made from, besides the person. */
export type FieldsBasis = {
  organizationName: string | null;
  /** Absent: the map of a connection that says nothing else. */
  fieldMap?: FieldMap | null | undefined;
  /** What somebody answered to the card's doubtful numbers. */
  phoneAnswers?: PhoneAnswers | undefined;
};

/**
 * What the directory gives a card. Empty properties give no field. The company is the directory's own
 * name where a member's entry does not say another; a guest's company is not ours to guess.
 */
export function fieldsFromPerson(person: DirectoryPerson, basis: FieldsBasis): CardFields {
  const map = basis.fieldMap ?? DEFAULT_FIELD_MAP;
  const valuesOf = createSourceReader(person, basis.organizationName);
  const firstText = (sources: readonly Source[], clean: (text: string) => string | undefined) =>
    firstOf(sources, (source) => valuesOf(source).map(clean).find(isText));
  const text = (field: TextField) => firstText(map[field].sources, CLEAN[field]);
  return compact({
    displayName: text('displayName'),
    givenName: text('givenName'),
    surname: text('surname'),
    namePrefix: text('namePrefix'),
    pronouns: text('pronouns'),
    jobTitle: text('jobTitle'),
    department: text('department'),
    company: text('company'),
    emails: emails(map, valuesOf),
    phones: phones(map, valuesOf, countriesOf(person)).map((phone) =>
      answerPhone(phone, basis.phoneAnswers),
    ),
    address: compact(
      Object.fromEntries(
        ADDRESS_PARTS.map((part) => [
          part,
          firstText(map.address.parts[part], (value) => cleanLine(value, ADDRESS_LENGTHS[part])),
        ]),
      ),
    ),
    office: text('office'),
    website: text('website'),
    links: links(map, valuesOf),
    video: text('video'),
    note: text('note'),
  });
}

const line =
  (maxLength: number) =>
  (text: string): string | undefined =>
    cleanLine(text, maxLength);

/** How each text becomes one of a card. */
const CLEAN: Record<TextField, (text: string) => string | undefined> = {
  displayName: line(256),
  givenName: line(128),
  surname: line(128),
  namePrefix: line(64),
  pronouns: line(64),
  jobTitle: line(256),
  department: line(256),
  company: line(256),
  office: line(128),
  website: toWebAddress,
  video: toYouTubeAddress,
  note: (text) => cleanLines(text, 2_000),
};

const ADDRESS_LENGTHS: Record<keyof Address, number> = {
  street: 512,
  city: 128,
  region: 128,
  postalCode: 40,
  country: 128,
};

type SourceReader = (source: Source) => string[];

/** The texts that a source stands for: of a list each, of everything else one or none. */
function createSourceReader(
  person: DirectoryPerson,
  organizationName: string | null,
): SourceReader {
  function texts(name: string): string[] {
    if (name === ORGANIZATION_NAME)
      return isGuest(person) || !organizationName ? [] : [organizationName];
    if (!isDirectoryProperty(name)) return [];
    if (isListProperty(name)) return person[name] ?? [];
    const value = person[name];
    return value ? [value] : [];
  }
  return (source) => {
    if (!source.includes('{')) return texts(source);
    const isEmpty = namesIn(source).every((name) => !texts(name)[0]?.trim());
    return isEmpty ? [] : [fillIn(source, (name) => texts(name)[0] ?? '')];
  };
}

function emails({ emails: { entries } }: FieldMap, valuesOf: SourceReader): Email[] {
  const found = entries.flatMap(({ label, sources }) =>
    (
      firstOf(sources, (source) => nonEmpty(valuesOf(source).map(toEmail).filter(isText))) ?? []
    ).map((value) => ({ label, value })),
  );
  return withoutRepeats(found, ({ value }) => value.toLowerCase()).slice(0, MAX_EMAILS);
}

/**
 * An address that can be written to. A guest's sign-in name (`#EXT#`) and a deleted account's (its id
 * in front) are none. `proxyAddresses` say what each is for: only those of e-mail count.
 */
function toEmail(text: string): string | undefined {
  const value = cleanLine(text, 260)?.replace(/^smtp:/i, '');
  if (!value || value.length > 254 || !/^[^\s@:]+@[^\s@:]+$/.test(value)) return undefined;
  return /#EXT#@|^[0-9a-f]{32}/i.test(value) ? undefined : value;
}

/** By the country somebody works in, then by their licence's, which is not always the same. */
const countriesOf = ({ country, usageLocation }: DirectoryPerson) => [
  toCountryCode(country),
  toCountryCode(usageLocation),
];

function phones(
  { phones: { entries } }: FieldMap,
  valuesOf: SourceReader,
  countries: ReturnType<typeof countriesOf>,
): Phone[] {
  return entries
    .flatMap(({ label, sources }) => {
      const values = firstOf(sources, (source) => nonEmpty(valuesOf(source).filter(isText))) ?? [];
      return values.flatMap((raw) => readPhones(label, raw, countries));
    })
    .slice(0, MAX_PHONES);
}

function links({ links: { entries } }: FieldMap, valuesOf: SourceReader): Link[] {
  return entries
    .flatMap(({ kind, sources }) => {
      const found = firstOf(sources, (source) =>
        nonEmpty(valuesOf(source).map(toWebAddress).filter(isText)),
      );
      return (found ?? []).map((url): Link => ({ kind, url }));
    })
    .slice(0, MAX_LINKS);
}

/**
 * The directory's side of a card after a read, by each field's policy: `once` keeps what the card has,
 * `never` takes nothing.
 */
export function applyPolicy(
  fieldMap: FieldMap | null | undefined,
  held: CardFields,
  read: CardFields,
): CardFields {
  const map = fieldMap ?? DEFAULT_FIELD_MAP;
  const valueOf = (field: FieldName) => {
    if (map[field].take === 'never') return undefined;
    return map[field].take === 'once' ? (held[field] ?? read[field]) : read[field];
  };
  return compact(
    Object.fromEntries(FIELD_NAMES.map((field) => [field, valueOf(field)])) as CardFields,
  );
}

function firstOf<T>(sources: readonly Source[], read: (source: Source) => T | undefined) {
  for (const source of sources) {
    const value = read(source);
    if (value !== undefined) return value;
  }
  return undefined;
}

const isText = (text: string | undefined): text is string => Boolean(text?.trim());
const nonEmpty = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

/** Each once, where it came first. */
function withoutRepeats<T>(list: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)));
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
