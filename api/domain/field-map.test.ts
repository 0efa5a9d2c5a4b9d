import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DIRECTORY_PROPERTIES,
  type DirectoryProperty,
  ORDINARY_PROPERTIES,
} from './directory-properties.ts';
import { aPerson } from './factories.fixture.ts';
import { DEFAULT_FIELD_MAP, type FieldMap, propertiesOf } from './field-map.ts';
import { checkFieldMap, toKeptMap } from './field-map-check.ts';
import type { DirectoryPerson } from './person.ts';
import { applyPolicy, fieldsFromPerson } from './person-fields.ts';

const followed = { take: 'always', employeeMayEdit: false } as const;
const mapOf = (fields: Partial<FieldMap>): FieldMap => ({ ...DEFAULT_FIELD_MAP, ...fields });
const fieldsOf = (person: Partial<DirectoryPerson>, fields: Partial<FieldMap>) =>
  fieldsFromPerson(aPerson(person), { organizationName: 'Contoso', fieldMap: mapOf(fields) });
const text = (...sources: string[]) => ({ ...followed, sources });

test('the default asks for what is ordinary, and can be used', () => {
  expect(propertiesOf({ fieldMap: null, rules: [] })).toEqual(ORDINARY_PROPERTIES);
  expect(checkFieldMap(DEFAULT_FIELD_MAP)).toEqual([]);
  expect(toKeptMap(structuredClone(DEFAULT_FIELD_MAP))).toBeNull();
});

test('a map asks for what it names, and for nothing of a field that is never taken', () => {
  const fieldMap = mapOf({
    pronouns: text('onPremisesExtensionAttributes.extensionAttribute2'),
    office: { ...text('officeLocation'), take: 'never' },
    website: text('https://people.example/{mailNickname}'),
  });
  const asked = propertiesOf({ fieldMap, rules: [] });
  expect(asked).toContain('onPremisesExtensionAttributes.extensionAttribute2');
  expect(asked).toContain('mailNickname');
  expect(asked).not.toContain('officeLocation');
});

test('every property can be a source', () => {
  for (const property of DIRECTORY_PROPERTIES) {
    expect(checkFieldMap(mapOf({ note: text(property) }))).toEqual([]);
    const value = property === 'userType' ? 'Member' : 'Value';
    const list = ['businessPhones', 'otherMails', 'imAddresses', 'proxyAddresses'];
    const person = { [property]: list.includes(property) ? [value] : value };
    expect(fieldsOf(person, { note: text(property) }).note, property).toBe(value);
  }
});

test.each([
  ['nothing', 'There is no property “nothing”'],
  ['', 'There is no property'],
  ['__proto__', 'There is no property'],
  ['extensionAttribute3', 'Write “onPremisesExtensionAttributes.extensionAttribute3”'],
  ['onPremisesExtensionAttributes.extensionAttribute16', 'There is no property'],
  ['aboutMe', 'does not show “aboutMe” in lists'],
  ['{givenName} {nothing}', 'There is no property “nothing”'],
  ['{givenName', 'in braces of its own'],
  ['{}', 'There is no property'],
  ['{{givenName}}', 'in braces of its own'],
  ['passwordProfile', 'There is no property'],
])('“%s” is no source, and the answer says where and why', (source, message) => {
  expect(checkFieldMap(mapOf({ jobTitle: text('jobTitle', source) }))).toEqual([
    {
      path: 'fields.jobTitle.sources.1',
      message: expect.stringContaining(message) as string,
    },
  ]);
});

test('a card needs a name', () => {
  const never = mapOf({ displayName: { ...DEFAULT_FIELD_MAP.displayName, take: 'never' } });
  expect(checkFieldMap(never)).toMatchObject([{ path: 'fields.displayName.take' }]);
  expect(checkFieldMap(mapOf({ displayName: text() }))).toMatchObject([
    { path: 'fields.displayName.sources' },
  ]);
});

test('sources are tried in order, and braces count as empty where all of them are', () => {
  const jobTitle = text('employeeType', '{department}, {officeLocation}', 'jobTitle');
  const person = { department: null, officeLocation: ' ', jobTitle: 'Designer' };
  expect(fieldsOf({ ...person, employeeType: ' ' }, { jobTitle }).jobTitle).toBe('Designer');
  expect(fieldsOf({ ...person, department: 'Legal' }, { jobTitle }).jobTitle).toBe('Legal,');
  expect(fieldsOf({ ...person, employeeType: 'Temp' }, { jobTitle }).jobTitle).toBe('Temp');
});

test('lists, parts and links are made entry by entry', () => {
  const fields = fieldsOf(
    {
      mail: 'jane@contoso.com',
      otherMails: ['JANE@contoso.com', 'j@home.example', 'no address'],
      proxyAddresses: [
        'SMTP:jane.doe@contoso.com',
        'x400:C=us;A= ;P=Contoso',
        'sip:jane@contoso.com',
      ],
      'onPremisesExtensionAttributes.extensionAttribute3': 'www.linkedin.com/in/jane',
      'onPremisesExtensionAttributes.extensionAttribute4': 'javascript:alert(1)',
      city: 'Berlin',
      state: null,
    },
    {
      emails: {
        ...followed,
        entries: [
          { label: 'work', sources: ['mail'] },
          { label: 'private', sources: ['otherMails'] },
          { label: 'alias', sources: ['proxyAddresses'] },
        ],
      },
      links: {
        ...followed,
        entries: [3, 4].map((n) => ({
          kind: 'linkedin' as const,
          sources: [`onPremisesExtensionAttributes.extensionAttribute${n}`],
        })),
      },
      address: {
        ...DEFAULT_FIELD_MAP.address,
        parts: { ...DEFAULT_FIELD_MAP.address.parts, region: ['state', 'city'] },
      },
    },
  );
  expect(fields.emails).toEqual([
    { label: 'work', value: 'jane@contoso.com' },
    { label: 'private', value: 'j@home.example' },
    { label: 'alias', value: 'jane.doe@contoso.com' },
  ]);
  expect(fields.links).toEqual([{ kind: 'linkedin', url: 'https://www.linkedin.com/in/jane' }]);
  expect(fields.address).toEqual({ city: 'Berlin', region: 'Berlin' });
});

test.each(['jane_gmail.com#EXT#@contoso.com', `${'0a'.repeat(16)}jane@contoso.com`, 'jane', ''])(
  'a sign-in name that nobody can write to is no e-mail: %s',
  (userPrincipalName) => {
    const emails = { ...followed, entries: [{ label: 'work', sources: ['userPrincipalName'] }] };
    expect(fieldsOf({ userPrincipalName }, { emails }).emails).toBeUndefined();
  },
);

test.each([
  ['https://evil.example/watch', undefined],
  ['https://youtu.be/abc', 'https://youtu.be/abc'],
  ['javascript:alert(1)', undefined],
])('a video from the directory leads to YouTube or nowhere: %s', (address, video) => {
  expect(fieldsOf({ employeeType: address }, { video: text('employeeType') }).video).toBe(video);
});

const take = fc.constantFrom('always' as const, 'once' as const, 'never' as const);
const value = fc.option(fc.constantFrom('A', 'B', ''), { nil: null });

test('once filled, left alone; never, never; always, always', () => {
  fc.assert(
    fc.property(take, fc.array(value, { minLength: 1, maxLength: 6 }), (jobTitleTake, history) => {
      const fieldMap = mapOf({ jobTitle: { ...text('jobTitle'), take: jobTitleTake } });
      let held = {};
      for (const jobTitle of history) {
        const read = fieldsFromPerson(aPerson({ jobTitle }), { organizationName: null, fieldMap });
        held = applyPolicy(fieldMap, held, read);
        expect(applyPolicy(fieldMap, held, read)).toEqual(held);
      }
      const filled = history.find(Boolean);
      const expected = { always: history.at(-1) || undefined, once: filled, never: undefined };
      expect((held as { jobTitle?: string }).jobTitle).toBe(expected[jobTitleTake] ?? undefined);
    }),
    { seed: 9, numRuns: 300 },
  );
});

test('whatever the map and the entry, the same entry makes the same card', () => {
  const property = fc.constantFrom<DirectoryProperty>(...DIRECTORY_PROPERTIES);
  const source = fc.oneof(
    property,
    property.map((name) => `{${name}} {givenName}`),
  );
  const sources = fc.array(source, { maxLength: 3 });
  const entry = fc.dictionary(property, fc.oneof(fc.string(), fc.constant(null)));
  fc.assert(
    fc.property(sources, take, entry, (chosen, jobTitleTake, values) => {
      const jobTitle = { ...followed, take: jobTitleTake, sources: chosen };
      const fieldMap = mapOf({ jobTitle, office: text(...chosen), website: text(...chosen) });
      expect(checkFieldMap(fieldMap)).toEqual([]);
      const lists = { businessPhones: [], otherMails: [], imAddresses: [], proxyAddresses: [] };
      const person = { ...values, ...lists, id: aPerson().id } as DirectoryPerson;
      const make = () => fieldsFromPerson(person, { organizationName: null, fieldMap });
      const fields = JSON.stringify(make());
      expect(JSON.stringify(make())).toBe(fields);
      expect(fields.isWellFormed()).toBe(true);
    }),
    { seed: 10, numRuns: 500 },
  );
});
