import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CardRule, type Condition, createFindRule, OPERATORS } from './card-rules.ts';
import { aPerson, idOf } from './factories.fixture.ts';
import type { DirectoryPerson } from './person.ts';

const aRule = (rule: Partial<CardRule> = {}): CardRule => ({
  id: idOf(0xa1),
  name: 'R',
  groupIds: [],
  conditions: [],
  licensedOnly: false,
  includeGuests: false,
  folderId: null,
  templateId: null,
  ...rule,
});
const takes = (rule: Partial<CardRule>, person: Partial<DirectoryPerson>, members: string[] = []) =>
  createFindRule([aRule(rule)], new Map([[idOf(7), new Set(members)]]))(aPerson(person)) !==
  undefined;

test.each([
  ['an ordinary member', {}, {}, true],
  ['a disabled account', {}, { accountEnabled: false }, false],
  ['a guest', {}, { userType: 'Guest' }, false],
  ['a guest where guests are meant', { includeGuests: true }, { userType: 'Guest' }, true],
  ['somebody without a licence', { licensedOnly: true }, { licensed: false }, false],
  ['somebody with one', { licensedOnly: true }, { licensed: true }, true],
  ['a member of the group', { groupIds: [idOf(7)] }, {}, true],
  ['a member of another group', { groupIds: [idOf(8)] }, {}, false],
  ['a member of one of two', { groupIds: [idOf(8), idOf(7)] }, {}, true],
])('a rule and %s', (_, rule, person, expected) => {
  expect(takes(rule, person, [idOf(1)])).toBe(expected);
});

test.each<[Condition['operator'], string[], unknown, boolean]>([
  ['equals', ['Sales'], ' sALES ', true],
  ['equals', ['Sales'], 'Sales EMEA', false],
  ['startsWith', ['sales'], 'Sales EMEA', true],
  ['startsWith', ['emea'], 'Sales EMEA', false],
  ['contains', ['emea'], 'Sales EMEA', true],
  ['isOneOf', ['Legal', 'Sales'], 'sales', true],
  ['isOneOf', ['Legal'], 'sales', false],
  ['equals', ['Sales'], null, false],
  ['contains', ['x'], undefined, false],
])('%s %j of %j: %s', (operator, values, department, expected) => {
  const conditions = [{ property: 'department' as const, operator, values }];
  expect(takes({ conditions }, { department } as Partial<DirectoryPerson>)).toBe(expected);
});

test('of a list, one that fits is enough', () => {
  const conditions: Condition[] = [
    { property: 'proxyAddresses', operator: 'contains', values: ['@brand.example'] },
  ];
  expect(
    takes({ conditions }, { proxyAddresses: ['smtp:a@x.example', 'SMTP:a@Brand.example'] }),
  ).toBe(true);
  expect(takes({ conditions }, { proxyAddresses: [] })).toBe(false);
});

test('the first rule that fits is found, whatever the others say, and all conditions count', () => {
  const text = fc.constantFrom('', 'A', 'a', 'AB', 'b');
  const condition = fc.record({
    property: fc.constantFrom('department' as const, 'city' as const),
    operator: fc.constantFrom(...OPERATORS),
    values: fc.array(fc.constantFrom('a', 'ab', 'B'), { minLength: 1, maxLength: 2 }),
  });
  const rule = fc.record({
    conditions: fc.array(condition, { maxLength: 3 }),
    licensedOnly: fc.boolean(),
  });
  const person = fc.record({ department: text, city: text, licensed: fc.boolean() });
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 4 }), person, (parts, entry) => {
      const rules = parts.map((part, n) => aRule({ ...part, id: idOf(n) }));
      const found = createFindRule(rules, new Map())(aPerson(entry));
      const alone = rules.filter((one) => createFindRule([one], new Map())(aPerson(entry)));
      expect(found?.id).toBe(alone[0]?.id);
      for (const { conditions } of alone)
        for (const one of conditions)
          expect(
            createFindRule([aRule({ conditions: [one] })], new Map())(aPerson(entry)),
          ).toBeDefined();
    }),
    { seed: 12, numRuns: 500 },
  );
});
