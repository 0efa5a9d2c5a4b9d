import { expect, test } from 'vitest';
import { aPerson, idOf } from './factories.fixture.ts';
import type { DirectoryPerson } from './person.ts';
import { fieldsFromPerson } from './person-fields.ts';

const contoso = { organizationName: 'Contoso' };
const fieldsOf = (overrides: Partial<DirectoryPerson>, directory = contoso) =>
  fieldsFromPerson(aPerson(overrides), directory);

test('an entry with everything gives a card with everything', () => {
  const fields = fieldsOf({
    companyName: 'Contoso Deutschland GmbH',
    mobilePhone: '0170 1234567',
    businessPhones: ['030 901820'],
    faxNumber: '+49 30 901821',
    officeLocation: 'B 2.14',
    streetAddress: 'Unter den Linden 1\nHinterhaus',
    city: 'Berlin',
    state: 'Berlin',
    postalCode: '10117',
    country: 'Germany',
  });
  expect(fields).toEqual({
    displayName: 'Jane Doe',
    givenName: 'Jane',
    surname: 'Doe',
    jobTitle: 'Designer',
    department: 'Product',
    company: 'Contoso Deutschland GmbH',
    emails: [{ label: 'work', value: 'jane.doe@contoso.com' }],
    phones: [
      { label: 'work', value: '030 901820', e164: '+4930901820' },
      { label: 'mobile', value: '0170 1234567', e164: '+491701234567' },
      { label: 'fax', value: '+49 30 901821', e164: '+4930901821' },
    ],
    address: {
      street: 'Unter den Linden 1 Hinterhaus',
      city: 'Berlin',
      region: 'Berlin',
      postalCode: '10117',
      country: 'Germany',
    },
    office: 'B 2.14',
  });
});

test.each([
  ['nothing was reported', { id: idOf(1) }],
  [
    'everything is null or blank',
    {
      id: idOf(1),
      displayName: null,
      givenName: '',
      surname: ' \t ',
      jobTitle: '\u0000',
      mail: null,
      mobilePhone: ' ',
      businessPhones: ['', ' '],
      streetAddress: null,
      city: '',
    },
  ],
])('where %s, the card says nothing but the company', (_, person) => {
  expect(fieldsFromPerson(person, contoso)).toEqual({ company: 'Contoso' });
});

test.each([
  ['a member without a company', {}, 'Contoso'],
  ['a member whose company is blank', { companyName: '  ' }, 'Contoso'],
  ['a member with a company', { companyName: ' Fabrikam ' }, 'Fabrikam'],
  ['a guest without a company', { userType: 'Guest' }, undefined],
  ['a guest whose type is spelt otherwise', { userType: 'GUEST', companyName: '' }, undefined],
  ['a guest with a company', { userType: 'Guest', companyName: 'Fabrikam' }, 'Fabrikam'],
])('%s gets the right company', (_, overrides, company) => {
  expect(fieldsOf(overrides).company).toBe(company);
});

test('a directory whose name may not be read gives no company', () => {
  expect(fieldsFromPerson(aPerson(), { organizationName: null }).company).toBeUndefined();
});

test.each([
  [{ displayName: null }, 'Jane Doe'],
  [{ displayName: ' ', surname: null }, 'Jane'],
  [{ displayName: '\u0000', givenName: '', surname: 'Doe' }, 'Doe'],
  [{ displayName: 'Doe, Jane (Contoso)' }, 'Doe, Jane (Contoso)'],
])('the name of %o is “%s”', (overrides, name) => {
  expect(fieldsOf(overrides).displayName).toBe(name);
});

test.each([
  [null, undefined],
  ['jane@contoso.com', 'jane@contoso.com'],
  [' jane@contoso.com ', 'jane@contoso.com'],
  ['jane', undefined],
  ['jane@contoso.com, joe@contoso.com', undefined],
  ['jane@contoso.com\r\nBcc: all@contoso.com', undefined],
  ['jane@@contoso.com', undefined],
])('the mail “%s” is shown as %s', (mail, shown) => {
  expect(fieldsOf({ mail }).emails?.[0]?.value).toBe(shown);
});

test('a sign-in name is never taken for an address', () => {
  const upn = 'jane_fabrikam.com#EXT#@contoso.onmicrosoft.com';
  const fields = fieldsOf({ mail: null, userPrincipalName: upn });
  expect(JSON.stringify(fields)).not.toContain('@');
});

test('a number written without its country is understood by the address, then by the licence', () => {
  const e164 = (overrides: Partial<DirectoryPerson>) =>
    fieldsOf({ mobilePhone: '0170 1234567', ...overrides }).phones?.[0]?.e164;
  expect(e164({ country: 'Deutschland', usageLocation: 'US' })).toBe('+491701234567');
  expect(e164({ country: 'Atlantis', usageLocation: 'DE' })).toBe('+491701234567');
  expect(e164({ country: null, usageLocation: null })).toBeNull();
});

test('no entry makes a card of endless length', () => {
  const long = 'x'.repeat(100_000);
  const fields = fieldsOf({
    displayName: long,
    jobTitle: long,
    streetAddress: long,
    businessPhones: Array.from({ length: 10_000 }, (_, n) => `030 ${n}`),
  });
  expect(fields.phones).toHaveLength(50);
  expect(JSON.stringify(fields).length).toBeLessThan(8_000);
});

test('control characters, direction overrides and half surrogate pairs do not reach a card', () => {
  const fields = fieldsOf({
    displayName: 'Ja\u0000ne\u202e\ud800 Doe',
    jobTitle: 'Head\r\nof\tDesign\u2028',
  });
  expect(fields.displayName).toBe('Jane\ufffd Doe');
  expect(fields.jobTitle).toBe('Head of Design');
});
