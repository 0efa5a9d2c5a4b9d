import { describe, expect, test } from 'vitest';
import { USER_SCHEMA } from '../graph/user-schema.ts';
import { compileFilter } from './filter.ts';

const PEOPLE = [
  {
    id: 'a',
    displayName: "Ana O'Hara",
    department: 'Legal',
    accountEnabled: true,
    mail: 'ana@x.example',
    assignedLicenses: [{ skuId: 's1' }],
  },
  {
    id: 'b',
    displayName: 'Bo Ek',
    department: null,
    accountEnabled: false,
    mail: 'bo@y.example',
    assignedLicenses: [],
  },
  {
    id: 'c',
    displayName: 'Çağla',
    department: 'Sales',
    accountEnabled: true,
    proxyAddresses: ['SMTP:c@x.example', 'smtp:d@y.example'],
  },
];

const find = (filter: string, advanced = true): string => {
  const test = compileFilter(filter, { schema: USER_SCHEMA, advanced });
  return PEOPLE.filter((person) => test(person))
    .map(({ id }) => id)
    .join('');
};

test.each([
  ["department eq 'legal'", 'a'],
  ["displayName eq 'Ana O''Hara'", 'a'],
  ["department ne 'Legal'", 'bc'],
  ['department eq null', 'b'],
  ["not(department eq 'Legal')", 'bc'],
  ["accountEnabled eq true and department eq 'Sales'", 'c'],
  ["department eq 'Legal' or department eq 'Sales' and accountEnabled eq false", 'a'],
  ["(department eq 'Legal' or department eq 'Sales') and accountEnabled eq true", 'ac'],
  ["id in ('a', 'c')", 'ac'],
  ["startsWith(displayName,'bo')", 'b'],
  ["startswith(displayName, 'çağ')", 'c'],
  ["endsWith(mail,'@X.example')", 'a'],
  ['assignedLicenses/$count ne 0', 'a'],
  ['assignedLicenses/$count eq 0', 'bc'],
  ['assignedLicenses/any(l:l/skuId eq s1)', ''],
  ["assignedLicenses/any(l:l/skuId eq 's1')", 'a'],
  ["proxyAddresses/any(p:startsWith(p,'smtp:d'))", 'c'],
  ["department ge 'm'", 'c'],
])('%s', (filter, expected) => {
  if (filter.includes('eq s1')) expect(() => find(filter)).toThrow('Syntax error');
  else expect(find(filter)).toBe(expected);
});

describe('without ConsistencyLevel and $count', () => {
  test.each([
    ["department ne 'Legal'", 'NotEqualsMatch'],
    ["not(department eq 'Legal')", "Operator 'not' is not supported"],
    ["endsWith(mail,'x')", "Operator 'endsWith' is not supported"],
    ['assignedLicenses/$count ne 0', '$count'],
    ["companyName eq 'x'", "property 'companyName'"],
    ['department eq null', "property 'department'"],
  ])('%s is refused', (filter, message) => {
    expect(() => find(filter, false)).toThrow(message);
  });

  test('plain comparisons work', () => {
    expect(find("accountEnabled eq true and startsWith(department,'s')", false)).toBe('c');
  });
});

test.each([
  ["startsWith(jobTitle,'x')", 'Unsupported or invalid query filter clause'],
  ["endsWith(displayName,'x')", 'Unsupported or invalid query filter clause'],
  ['shoeSize eq 42', "Could not find a property named 'shoeSize'"],
  ['department eq', 'Syntax error'],
  ["department eq 'a' and", 'Syntax error'],
  ["(department eq 'a'", 'Syntax error'],
  ["department eq 'a')", 'Syntax error'],
  ["department like 'a'", 'Syntax error'],
  ["contains(displayName,'a')", 'Syntax error'],
  ["department eq 'a", 'Syntax error'],
])('%s is refused', (filter, message) => {
  expect(() => find(filter)).toThrow(message);
});
