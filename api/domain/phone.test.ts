import { expect, test } from 'vitest';
import { toCountryCode } from './country.ts';
import { parsePhone } from './phone.ts';

test.each([
  ['020 7946 0000', 'GB', '+442079460000', undefined],
  ['+44 (0)20 7946 0000', 'GB', '+442079460000', undefined],
  ['+44 20 7946 0000 x1234', 'GB', '+442079460000', '1234'],
  ['0044 20 7946 0000', 'GB', '+442079460000', undefined],
  ['425-555-0100 ext. 22', 'US', '+14255550100', '22'],
  ['0171 1234567', 'DE', '+491711234567', undefined],
  ['+49 (0) 171 1234567', 'DE', '+491711234567', undefined],
  ['06 12 34 56 78', 'FR', '+33612345678', undefined],
  ['+39 06 1234 5678', 'DE', '+390612345678', undefined],
  ['٠٥٠١٢٣٤٥٦٧', 'SA', '+966501234567', undefined],
  ['8 (495) 123-45-67', 'RU', '+74951234567', undefined],
  ['Tel: 020 7946 0000', 'GB', '+442079460000', undefined],
] as const)('%s in %s is %s', (raw, country, e164, extension) => {
  expect(parsePhone('work', raw, [country])).toEqual({
    label: 'work',
    value: raw,
    e164,
    ...(extension && { extension }),
  });
});

test.each(['5550100', '12345', 'n/a', '020 7946 0000 / 07700 900123', '0064 9 123 4567'])(
  '%s is kept as it was written',
  (raw) => {
    expect(parsePhone('work', raw, ['AU'])).toEqual({ label: 'work', value: raw, e164: null });
  },
);

test('a line break cannot bring a second number along', () => {
  expect(parsePhone('work', '+442079460000\nTEL:666', ['GB'])?.value).toBe('+442079460000 TEL:666');
});

test('the second country is tried where the first does not fit', () => {
  expect(parsePhone('mobile', '0171 1234567', ['US', 'DE'])?.e164).toBe('+491711234567');
});

test.each([null, undefined, '', '  ', 5, ['1']])('%j is no number', (raw) => {
  expect(parsePhone('work', raw, ['GB'])).toBeUndefined();
});

test.each([
  ['GB', 'GB'],
  ['UK', 'GB'],
  ['United Kingdom', 'GB'],
  ['Deutschland', 'DE'],
  ['germany', 'DE'],
  ['日本', 'JP'],
  ['USA', 'US'],
  ['Nowhere', undefined],
  ['', undefined],
  [null, undefined],
])('%s is %s', (text, code) => {
  expect(toCountryCode(text)).toBe(code);
});
