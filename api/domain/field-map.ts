import {
  type Address,
  FIELD_NAMES,
  type FieldName,
  type LinkKind,
  type Phone,
} from './card-fields.ts';
import type { CardRule } from './card-rules.ts';
import {
  type DirectoryProperty,
  isDirectoryProperty,
  withAlwaysRead,
} from './directory-properties.ts';

/**
 * What becomes of a directory's value. `always`: the card follows it. `once`: it fills the field the
 * first time there is one, and is left alone from then on. `never`: it is not taken.
 */
export type Take = 'always' | 'once' | 'never';

export type FieldPolicy = {
  take: Take;
  /** Whether people may write over the field on their own card. */
  employeeMayEdit: boolean;
};

/**
 * Where a value comes from: the name of a property (`jobTitle`), or a text with properties in braces
 * (`{givenName} {surname}`), which counts as empty where all of them are.
 */
export type Source = string;

/** Fields that hold more than one text: lists, and an address of parts. */
const OTHER_FIELDS = ['emails', 'phones', 'address', 'links'] as const satisfies FieldName[];
type OtherField = (typeof OTHER_FIELDS)[number];
export type TextField = Exclude<FieldName, OtherField>;

const isTextField = (name: FieldName): name is TextField =>
  !OTHER_FIELDS.some((other) => other === name);

export const ADDRESS_PARTS = [
  'street',
  'city',
  'region',
  'postalCode',
  'country',
] as const satisfies readonly (keyof Address)[];
type AddressPart = (typeof ADDRESS_PARTS)[number];

/**
 * How a connection makes cards from its directory. Sources are tried in order and the first that has a
 * value gives it; of a list, each entry is made so.
 */
export type FieldMap = { [field in TextField]: FieldPolicy & { sources: Source[] } } & {
  emails: FieldPolicy & { entries: { label: string; sources: Source[] }[] };
  phones: FieldPolicy & { entries: { label: Phone['label']; sources: Source[] }[] };
  address: FieldPolicy & { parts: { [part in AddressPart]: Source[] } };
  links: FieldPolicy & { entries: { kind: LinkKind; sources: Source[] }[] };
  photo: FieldPolicy;
};

/** The directory's own name: a company for whose people it names none. It is no property of a person. */
export const ORGANIZATION_NAME = 'organization.displayName';

const FOLLOWED: FieldPolicy = { take: 'always', employeeMayEdit: false };

/** The map of a connection that says nothing else. */
export const DEFAULT_FIELD_MAP: FieldMap = {
  displayName: { ...FOLLOWED, sources: ['displayName', '{givenName} {surname}'] },
  givenName: { ...FOLLOWED, sources: ['givenName'] },
  surname: { ...FOLLOWED, sources: ['surname'] },
  namePrefix: { ...FOLLOWED, sources: [] },
  pronouns: { ...FOLLOWED, sources: [] },
  jobTitle: { ...FOLLOWED, sources: ['jobTitle'] },
  department: { ...FOLLOWED, sources: ['department'] },
  company: { ...FOLLOWED, sources: ['companyName', ORGANIZATION_NAME] },
  emails: { ...FOLLOWED, entries: [{ label: 'work', sources: ['mail'] }] },
  phones: {
    ...FOLLOWED,
    entries: [
      { label: 'work', sources: ['businessPhones'] },
      { label: 'mobile', sources: ['mobilePhone'] },
      { label: 'fax', sources: ['faxNumber'] },
    ],
  },
  address: {
    ...FOLLOWED,
    parts: {
      street: ['streetAddress'],
      city: ['city'],
      region: ['state'],
      postalCode: ['postalCode'],
      country: ['country'],
    },
  },
  office: { ...FOLLOWED, sources: ['officeLocation'] },
  website: { ...FOLLOWED, sources: [] },
  links: { ...FOLLOWED, entries: [] },
  video: { ...FOLLOWED, sources: [] },
  note: { ...FOLLOWED, sources: [] },
  photo: { take: 'always', employeeMayEdit: true },
};

const IN_BRACES = /\{([^{}]*)\}/g;

/** The names in a source, whether they are properties or not. */
export function namesIn(source: Source): string[] {
  if (!source.includes('{')) return [source];
  return [...source.matchAll(IN_BRACES)].map(([, name = '']) => name);
}

/** Puts values in the place of names. Names without a value leave nothing behind. */
export const fillIn = (source: Source, valueOf: (name: string) => string): string =>
  source
    .replace(IN_BRACES, (_, name: string) => valueOf(name))
    .replace(/\s+/g, ' ')
    .trim();

/** Every source of a map with its place in it, such as `jobTitle.sources.0`. */
export function listSources(map: FieldMap): { path: string; source: Source }[] {
  const at = (path: string, sources: readonly Source[]) =>
    sources.map((source, i) => ({ path: `${path}.${i}`, source }));
  const ofEntries = (field: 'emails' | 'phones' | 'links') =>
    map[field].entries.flatMap(({ sources }, i) => at(`${field}.entries.${i}.sources`, sources));
  return [
    ...FIELD_NAMES.filter(isTextField).flatMap((field) =>
      at(`${field}.sources`, map[field].sources),
    ),
    ...ofEntries('emails'),
    ...ofEntries('phones'),
    ...ADDRESS_PARTS.flatMap((part) => at(`address.parts.${part}`, map.address.parts[part])),
    ...ofEntries('links'),
  ];
}

/**
 * What must be read of everybody to make cards by this map and these rules: of a field that is never
 * taken, nothing.
 */
export function propertiesOf({
  fieldMap,
  rules,
}: {
  fieldMap: FieldMap | null;
  rules: readonly CardRule[];
}): DirectoryProperty[] {
  const map = fieldMap ?? DEFAULT_FIELD_MAP;
  const named = listSources(map)
    .filter(({ path }) => map[path.split('.')[0] as keyof FieldMap].take !== 'never')
    .flatMap(({ source }) => namesIn(source))
    .filter(isDirectoryProperty);
  const asked = rules.flatMap(({ conditions }) => conditions.map(({ property }) => property));
  return withAlwaysRead([...named, ...asked]);
}
