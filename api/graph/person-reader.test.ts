import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOf } from '../domain/factories.fixture.ts';
import { TEXT_PROPERTIES } from '../domain/directory-properties.ts';
import { PERSON_SELECT, readPerson } from './person-reader.ts';

const id = idOf(1);

test('an entry is read with its types, and nothing that we did not ask for', () => {
  const entry = {
    '@odata.type': '#microsoft.graph.user',
    id: id.toUpperCase(),
    displayName: 'Jane Doe',
    accountEnabled: true,
    businessPhones: ['030 901820'],
    assignedLicenses: [{ skuId: 'x' }],
    jobTitle: null,
    aboutMe: 'private',
    passwordProfile: { password: 'canary' },
    manager: { id },
  };
  expect(readPerson(entry)).toEqual({
    kind: 'present',
    person: {
      id,
      displayName: 'Jane Doe',
      jobTitle: null,
      accountEnabled: true,
      businessPhones: ['030 901820'],
      licensed: true,
    },
  });
});

test('what was not reported is absent, and null is null', () => {
  expect(readPerson({ id })).toEqual({ kind: 'present', person: { id } });
  const nothing = Object.fromEntries(TEXT_PROPERTIES.map((name) => [name, null]));
  expect(readPerson({ id, ...nothing, accountEnabled: null })).toEqual({
    kind: 'present',
    person: { id, ...nothing, accountEnabled: null },
  });
});

test.each([
  null,
  undefined,
  42,
  'text',
  [],
  {},
  { id: null },
  { id: 7 },
  { id: '' },
  { id: 'x' },
  { id: `${id}0` },
  { id: ` ${id}` },
  { id: [id] },
  { id: { toString: 'no function', valueOf: 1 } },
  { displayName: 'Without an id' },
])('%j is nobody', (entry) => {
  expect(readPerson(entry)).toBeUndefined();
});

test.each([
  ['changed', { reason: 'changed' }],
  ['deleted', { reason: 'deleted' }],
  ['changed', {}],
  ['changed', null],
  ['changed', 'deleted'],
  ['changed', { reason: 'something new' }],
])('who was removed as %s is gone, whatever else the entry says: %j', (reason, removed) => {
  expect(readPerson({ id, displayName: 'Jane', '@removed': removed })).toEqual({
    kind: 'removed',
    id,
    reason,
  });
});

test.each([42, true, [], {}, ['x'], { a: 1 }])(
  'a text that is %j counts as not reported',
  (value) => {
    const entry = Object.fromEntries(TEXT_PROPERTIES.map((name) => [name, value]));
    expect(readPerson({ id, ...entry })).toEqual({ kind: 'present', person: { id } });
  },
);

test('wrong types elsewhere count as not reported', () => {
  const entry = { id, accountEnabled: 'true', businessPhones: '030', assignedLicenses: 'E5' };
  expect(readPerson(entry)).toEqual({ kind: 'present', person: { id } });
  expect(readPerson({ id, businessPhones: null, assignedLicenses: null })).toEqual({
    kind: 'present',
    person: { id },
  });
});

test('numbers of a wrong type are left out of a list, and the list has an end', () => {
  const businessPhones = [null, '1', 2, ['3'], '4', ...Array.from({ length: 10_000 }, () => '5')];
  const read = readPerson({ id, businessPhones });
  expect(read).toMatchObject({ person: { businessPhones: { length: 50 } } });
  expect(read).toMatchObject({ person: { businessPhones: ['1', '4', ...'5'.repeat(48)] } });
});

test('no licence at all is known, not unknown', () => {
  expect(readPerson({ id, assignedLicenses: [] })).toMatchObject({ person: { licensed: false } });
});

test('a property named __proto__ changes nobody’s nature', () => {
  const entry: unknown = JSON.parse(
    `{"id":"${id}","__proto__":{"displayName":"Mallory","accountEnabled":true},"constructor":{"prototype":{"x":1}}}`,
  );
  const read = readPerson(entry);
  expect(read).toEqual({ kind: 'present', person: { id } });
  expect(Object.getPrototypeOf(read && 'person' in read && read.person)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test('text is cut, and freed of what no database holds', () => {
  const read = readPerson({
    id,
    displayName: `A\u0000B\ud800C`,
    jobTitle: 'x'.repeat(64 * 1024),
    city: `${'x'.repeat(4_095)}😀`,
  });
  expect(read).toMatchObject({ person: { displayName: 'AB\ufffdC', jobTitle: 'x'.repeat(4_096) } });
  expect(read).toMatchObject({ person: { city: `${'x'.repeat(4_095)}\ufffd` } });
});

test('whatever JSON an entry is, it is read or passed over, and can be stored', () => {
  const key = fc.constantFrom(
    'id',
    '@removed',
    'businessPhones',
    'accountEnabled',
    ...TEXT_PROPERTIES,
  );
  const entry = fc.dictionary(key, fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' })));
  fc.assert(
    fc.property(entry, fc.boolean(), (values, withId) => {
      const read = readPerson(withId ? { ...values, id } : values);
      const text = JSON.stringify(read) ?? '';
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toContain('\\u0000');
      expect(text).not.toMatch(/\\ud[89a-f]/i);
    }),
    { seed: 5, numRuns: 1_000 },
  );
});

test('what is asked for is what is read, each once', () => {
  const asked = PERSON_SELECT.split(',');
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked).toEqual(
    expect.arrayContaining([...TEXT_PROPERTIES, 'id', 'accountEnabled', 'assignedLicenses']),
  );
  expect(asked).not.toContain('proxyAddresses');
});
