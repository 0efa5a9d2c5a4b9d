import { expect, test } from 'vitest';
import { toCountryCode } from './country.ts';

test.each([
  ['DE', 'DE'],
  ['de', 'DE'],
  [' Germany ', 'DE'],
  ['DEUTSCHLAND', 'DE'],
  ['Allemagne', 'DE'],
  ['Österreich', 'AT'],
  ['O\u0308sterreich', 'AT'],
  ['日本', 'JP'],
  ['ألمانيا', 'DE'],
  ['United States', 'US'],
  ['United States of America', 'US'],
  ['U.S.A.', 'US'],
  ['United Kingdom', 'GB'],
  ['UK', 'GB'],
  ['Great Britain', 'GB'],
  ['Scotland', 'GB'],
  ['The Netherlands', 'NL'],
  ['Nederland', 'NL'],
  ['Czech Republic', 'CZ'],
  ['Czechia', 'CZ'],
  ['Turkey', 'TR'],
  ['Türkiye', 'TR'],
  ['Korea', 'KR'],
  ['Russian Federation', 'RU'],
  ['Viet Nam', 'VN'],
  ['Schweiz', 'CH'],
  ['Suisse', 'CH'],
  ['Côte d’Ivoire', 'CI'],
])('“%s” is %s', (text, code) => {
  expect(toCountryCode(text)).toBe(code);
});

test.each([undefined, null, '', '  ', 'Atlantis', 'XX', 'ZZ', '49', '__proto__', 'constructor'])(
  '“%s” is no country',
  (text) => {
    expect(toCountryCode(text)).toBeUndefined();
  },
);
