import { expect, test } from 'vitest';
import { toLocale } from './locale.ts';
import { createLocaleFormat } from './use-locale-format.ts';

test('what a host calls a locale becomes one that numbers and dates take', () => {
  expect(toLocale('de-de', 'de')).toBe('de-DE');
  expect(toLocale('not a locale', 'en')).toBe('en');
  expect(toLocale('', 'ar')).toBe('ar');
});

test('numbers and dates are in the language of the texts, as the reader’s region writes it', () => {
  expect(toLocale('pl-pl', 'en')).toBe('en-PL');
  expect(toLocale('pl', 'en')).toBe('en');
  expect(toLocale('ar-ae', 'ar')).toBe('ar-AE');
});

test('numbers and years are written as the texts around write theirs', () => {
  const format = createLocaleFormat(
    toLocale('ar-sa', 'ar'),
    () => new Date('2026-06-01T12:00:00Z'),
  );
  expect(format.day('2025-05-03T12:00:00Z')).toBe('3 مايو 2025');
  expect(createLocaleFormat(toLocale('ar-eg', 'ar')).number(50)).toBe('50');
});

test('this year goes without saying, others do not', () => {
  const format = createLocaleFormat('en-GB', () => new Date('2026-06-01T12:00:00Z'));
  expect(format.day('2026-05-03T12:00:00Z')).toBe('3 May');
  expect(format.day('2025-05-03T12:00:00Z')).toBe('3 May 2025');
  expect(format.number(50_000)).toBe('50,000');
  expect(createLocaleFormat('de-DE').number(50_000)).toBe('50.000');
});

test.each([
  ['en-GB', '3 May, '],
  ['de-DE', '3. Mai, '],
  ['ja-JP', '5月3日 '],
  ['ar-AE', '3 مايو، '],
])('a day and its hour are put together as %s does', (locale, day) => {
  const noon = '2026-05-03T12:00:00Z';
  const format = createLocaleFormat(locale, () => new Date(noon));
  expect(format.moment(noon)).toBe(`${day}${format.time(noon)}`);
});
