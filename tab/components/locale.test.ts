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
  expect(toLocale('ar-sa', 'ar')).toBe('ar-SA');
});

test('this year goes without saying, others do not', () => {
  const format = createLocaleFormat('en-GB', () => new Date('2026-06-01T12:00:00Z'));
  expect(format.day('2026-05-03T12:00:00Z')).toBe('3 May');
  expect(format.day('2025-05-03T12:00:00Z')).toBe('3 May 2025');
  expect(format.number(50_000)).toBe('50,000');
  expect(createLocaleFormat('de-DE').number(50_000)).toBe('50.000');
});
