import { expect, test } from 'vitest';
import type { CardFields } from '../domain/card-fields.ts';
import { cardInitials, cardName, namePrefix } from './card-name.ts';

test.each<[CardFields, string]>([
  [{ displayName: 'Jane Doe', givenName: 'J', surname: 'D' }, 'Jane Doe'],
  [{ givenName: 'Jane', surname: 'Doe' }, 'Jane Doe'],
  [{ company: 'Contoso' }, 'Contoso'],
  [{ emails: [{ label: 'work', value: 'info@contoso.com' }] }, 'info@contoso.com'],
  [{ displayName: ' \n ' }, ''],
])('%j goes by %j', (fields, name) => {
  expect(cardName(fields)).toBe(name);
});

test.each<[CardFields, string]>([
  [{ displayName: 'Jane Doe', givenName: 'Jane', surname: 'Doe' }, 'JD'],
  [{ displayName: 'Doe, Jane (External)' }, 'JD'],
  [{ displayName: 'Dr. Jane van der Doe' }, 'JD'],
  [{ displayName: 'Suharto' }, 'S'],
  [{ displayName: 'Bo' }, 'B'],
  [{ displayName: 'élodie Ångström' }, 'ÉÅ'],
  [{ displayName: '山田 太郎', givenName: '太郎', surname: '山田' }, '山'],
  [{ displayName: '王小明' }, '王'],
  [{ displayName: 'محمد بن سلمان' }, 'م'],
  [{ displayName: 'Анна Каренина' }, 'АК'],
  [{ displayName: '4.12 Boardroom' }, 'B'],
  [{ displayName: '007' }, ''],
  [{}, ''],
])('%j has the initials %j', (fields, initials) => {
  expect(cardInitials(fields)).toBe(initials);
});

test('a prefix is not said twice', () => {
  expect(namePrefix({ displayName: 'Jane Doe', namePrefix: 'Dr.' })).toBe('Dr.');
  expect(namePrefix({ displayName: 'Dr. Jane Doe', namePrefix: 'Dr.' })).toBe('');
  expect(namePrefix({ displayName: 'Drake', namePrefix: 'Dr' })).toBe('Dr');
  expect(namePrefix({ displayName: 'Jane Doe' })).toBe('');
});
