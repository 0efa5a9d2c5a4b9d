import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCountryCode } from './country.ts';
import { answerPhone, parsePhone, readPhones } from './phone.ts';

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

test.each([
  ['call me', ['DE'], { doubt: 'not_a_number' }],
  ['4711', ['DE'], { doubt: 'not_a_number' }],
  ['4711', [], { doubt: 'not_a_number' }],
  ['030 901820', [], { doubt: 'no_country' }],
  ['+49 30', ['DE'], { doubt: 'not_a_number' }],
  ['+1 555 555 0100', ['US'], { doubt: 'not_assigned', guess: '+15555550100' }],
] as const)('%s with %j is for a person to look at: %j', (raw, countries, why) => {
  expect(readPhones('work', raw, countries)).toEqual([
    { label: 'work', value: raw, e164: null, ...why },
  ]);
});

test('a number that two countries read differently is taken by the first, and asked about', () => {
  const [phone] = readPhones('work', '030 901820', ['DE', 'IT']);
  expect(phone).toEqual({
    label: 'work',
    value: '030 901820',
    e164: '+4930901820',
    doubt: 'ambiguous_country',
    guess: '+4930901820',
  });
  expect(readPhones('work', '+49 30 901820', ['DE', 'IT'])[0]).not.toHaveProperty('doubt');
});

test('two numbers in one place are two, where both are numbers', () => {
  expect(readPhones('work', '020 7946 0000 / 07400 123456 ext. 4', ['GB'])).toEqual([
    { label: 'work', value: '020 7946 0000', e164: '+442079460000' },
    { label: 'work', value: '07400 123456 ext. 4', e164: '+447400123456', extension: '4' },
  ]);
  expect(readPhones('work', '030 901820 / 21', ['DE'])).toHaveLength(1);
});

test('whatever is written, each number is kept, and none has its extension in it', () => {
  const raw = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '030 901820',
      '+49 30 901820 x12',
      '0170 1234567 / 030 901820',
      '+1 555 555 0100',
    ),
  );
  const country = fc.constantFrom('DE' as const, 'US' as const, 'IT' as const, undefined);
  fc.assert(
    fc.property(raw, fc.array(country, { maxLength: 2 }), (written, countries) => {
      const phones = readPhones('work', written, countries);
      const kept = phones.map(({ value }) => value).join('');
      for (const digit of written.slice(0, 80).match(/[0-9]/g) ?? []) expect(kept).toContain(digit);
      for (const { e164, doubt, extension } of phones) {
        if (e164 === null) expect(doubt).toBeDefined();
        else expect(e164).toMatch(/^\+[1-9]\d{4,14}$/);
        if (extension && e164) expect(e164.endsWith(`x${extension}`)).toBe(false);
      }
      const answers = Object.fromEntries(
        phones.map(({ value }) => [
          value,
          { action: 'dismiss' as const, e164: null, by: 'A', at: '' },
        ]),
      );
      for (const phone of phones) {
        const answered = answerPhone(phone, answers);
        expect(answered).not.toHaveProperty('doubt');
        expect(answerPhone(answered, answers)).toEqual(answered);
      }
    }),
    { seed: 14, numRuns: 500 },
  );
});
