import { expect, test } from 'vitest';
import { InvalidRequestError } from '../domain/errors.ts';
import { idOf } from '../domain/factories.fixture.ts';
import { CardPosition, FolderPosition, parseCursor, RunPosition, toCursor } from './cursor.ts';

test.each([
  [CardPosition, { sortName: 'zoë "☃" \n', id: idOf(1) }],
  [CardPosition, { sortName: '', id: idOf(1) }],
  [FolderPosition, { name: 'Sales', id: idOf(2) }],
  [RunPosition, { id: idOf(3) }],
])('a place in a list comes back from its cursor, which any address can hold', (schema, place) => {
  const cursor = toCursor(place) ?? '';
  expect(cursor).toMatch(/^[\w-]+$/);
  expect(parseCursor<unknown>(cursor, schema)).toEqual(place);
});

test('the end of a list has no cursor, and no cursor is its beginning', () => {
  expect(toCursor(null)).toBeNull();
  expect(parseCursor(undefined, CardPosition)).toBeUndefined();
});

const of = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test.each([
  ['nothing', ''],
  ['no base64', '%%%'],
  ['no JSON', Buffer.from('{"id"').toString('base64url')],
  ['null', of(null)],
  ['a list', of([])],
  ['another list’s', of({ id: idOf(1) })],
  ['a key too many', of({ sortName: 'a', id: idOf(1), tenantId: idOf(2) })],
  ['an id that is none', of({ sortName: 'a', id: "' or 1=1" })],
  ['a name that is no text', of({ sortName: { $gt: '' }, id: idOf(1) })],
  ['a NUL, which no query can carry', of({ sortName: 'a\u0000', id: idOf(1) })],
  [
    'half a surrogate pair',
    Buffer.from(`{"sortName":"\\ud800","id":"${idOf(1)}"}`).toString('base64url'),
  ],
])('a cursor with %s is refused', (_, cursor) => {
  const parse = () => parseCursor(cursor, CardPosition);
  expect(parse).toThrow(InvalidRequestError);
  expect(parse).toThrow(
    expect.objectContaining({
      errors: [{ path: 'cursor', message: expect.any(String) as string }],
    }) as Error,
  );
});
