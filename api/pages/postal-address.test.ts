import { expect, test } from 'vitest';
import type { Address } from '../domain/card-fields.ts';
import { addressLines, mapLink } from './postal-address.ts';

test.each<[string, Address, string[]]>([
  [
    'Germany',
    { street: 'Am Markt 1', city: 'Berlin', postalCode: '10115', country: 'Deutschland' },
    ['Am Markt 1', '10115 Berlin', 'Germany'],
  ],
  [
    'the United States',
    {
      street: '1 Main Street\nSuite 4',
      city: 'Boston',
      region: 'MA',
      postalCode: '02108',
      country: 'US',
    },
    ['1 Main Street', 'Suite 4', 'Boston, MA 02108', 'United States'],
  ],
  [
    'Britain',
    { street: '1 High Street', city: 'London', postalCode: 'EC1A 1BB', country: 'UK' },
    ['1 High Street', 'London EC1A 1BB', 'United Kingdom'],
  ],
  [
    'Japan in its own script',
    {
      street: '丸の内1-1-1',
      city: '千代田区',
      region: '東京都',
      postalCode: '100-0005',
      country: 'Japan',
    },
    ['〒100-0005', '東京都千代田区丸の内1-1-1', 'Japan'],
  ],
  [
    'Japan in Latin script',
    { street: '1-1-1 Marunouchi', city: 'Tokyo', postalCode: '100-0005', country: 'JP' },
    ['1-1-1 Marunouchi', '100-0005 Tokyo', 'Japan'],
  ],
  [
    'Korea',
    { street: '세종대로 1', city: '중구', region: '서울', country: 'KR' },
    ['서울 중구 세종대로 1', 'South Korea'],
  ],
  ['a country nobody knows', { city: 'Atlantis', country: 'Lemuria' }, ['Atlantis', 'Lemuria']],
  [
    'no country',
    { city: 'Springfield', region: 'IL', postalCode: '62701' },
    ['Springfield, IL 62701'],
  ],
  ['only a country', { country: 'FR' }, ['France']],
  ['nothing', {}, []],
  ['blanks', { street: ' ', city: '\n' }, []],
])('an address in %s', (_, address, lines) => {
  expect(addressLines(address, 'en')).toEqual(lines);
});

test('the country is named in the reader’s language', () => {
  expect(addressLines({ country: 'Germany' }, 'fr')).toEqual(['Allemagne']);
});

test('a map is asked for the address, whatever is in it', () => {
  const link = new URL(mapLink({ street: '1 A&B St\nFloor 2', city: 'Köln', postalCode: '50667' }));
  expect(link.origin).toBe('https://www.google.com');
  expect(link.searchParams.get('query')).toBe('1 A&B St, Floor 2, 50667 Köln');
});
