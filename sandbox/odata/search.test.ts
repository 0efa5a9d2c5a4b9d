import { expect, test } from 'vitest';
import { USER_SCHEMA } from '../graph/user-schema.ts';
import { compileSearch } from './search.ts';

const matches = (search: string, row: Record<string, unknown>): boolean =>
  compileSearch(search, USER_SCHEMA)(row);

/** The examples of learn.microsoft.com/graph/search-query-parameter. */
test.each(['李四(David Li)', '李四', 'David', 'Li', 'David)', '(李四', 'Li 李'])(
  '李四(David Li) is found by %s',
  (text) => {
    expect(matches(`"displayName:${text}"`, { displayName: '李四(David Li)' })).toBe(true);
  },
);

test.each([
  ['OneVideo', 'A video of one hour'],
  ['helloworld', 'hello-world'],
  ['helloworld', 'hello.world'],
  ['hoff', 'Hoffmann, Arne'],
  ['arne hoff', 'Hoffmann, Arne'],
  ['12', 'Room Elbe 12'],
])('"%s" finds "%s"', (text, displayName) => {
  expect(matches(`"displayName:${text}"`, { displayName })).toBe(true);
});

test.each([
  ['mann', 'Hoffmann'],
  ['elbe 13', 'Room Elbe 12'],
  ['helloworld', 'hello world'],
])('"%s" does not find "%s": no token begins with it', (text, displayName) => {
  expect(matches(`"displayName:${text}"`, { displayName })).toBe(false);
});

test('other properties are compared from their beginning', () => {
  const row = { mail: 'ana.hoff@x.example', otherMails: ['a@y.example', 'hoff@y.example'] };
  expect(matches('"mail:ANA"', row)).toBe(true);
  expect(matches('"mail:hoff"', row)).toBe(false);
  expect(matches('"otherMails:hoff"', row)).toBe(true);
});

test('AND binds closer than OR, and brackets closer than both', () => {
  const row = { displayName: 'Ana', mail: 'b@x.example', department: 'Legal' };
  expect(matches('"displayName:ana" OR "mail:x" AND "department:sales"', row)).toBe(true);
  expect(matches('("displayName:ana" OR "mail:x") AND "department:sales"', row)).toBe(false);
});

test('a quote inside a clause is escaped', () => {
  expect(matches('"displayName:the \\"Chip\\""', { displayName: 'Chip, the one' })).toBe(false);
  expect(matches('"displayName:\\"Chip"', { displayName: 'Walter "Chip" Ellingsworth' })).toBe(
    true,
  );
});

test.each([
  'displayName:ana',
  '"displayName:ana" or "mail:x"',
  '("displayName:ana"',
  '"ana"',
  '"shoeSize:4"',
  '',
])('%s is refused', (search) => {
  expect(() => matches(search, {})).toThrow();
});
