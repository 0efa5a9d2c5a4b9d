import { describe, expect, test } from 'vitest';
import { getLanguage, LANGUAGES } from './language.ts';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['de', 'de'],
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['DE-ch', 'de'],
  ['pt-BR, fr;q=0.7, en;q=0.3', 'fr'],
  ['en;q=0.5, ja;q=0.8', 'ja'],
  ['es;q=0.8, fr;q=0.8', 'es'],
  ['de;q=0, fr;q=0.1', 'fr'],
  ['zh-CN, *;q=0.5', 'en'],
  ['zh-CN,zh;q=0.9', 'en'],
  ['ar-SA', 'ar'],
  ['fr ; q=0.4 , de ; q=0.6', 'de'],
  ['de;q=2, fr;q=0.1', 'fr'],
  ['de;q=nonsense', 'en'],
  [';;;,,,q=1', 'en'],
  ['constructor', 'en'],
  [`${'xx,'.repeat(10_000)}de`, 'en'],
])('Accept-Language %j is answered in %s', (header, code) => {
  expect(getLanguage(header).code).toBe(code);
});

/** Every text of a language by its path; a text made from a name or a date is made once. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [[path, String((value as (...texts: string[]) => unknown)('1', '2'))]];
  return Object.entries(value as object).flatMap(([key, part]) => texts(part, `${path}.${key}`));
}

describe.each(LANGUAGES.map((language) => [language.code, language] as const))(
  '%s',
  (code, language) => {
    const all = texts(language.words);

    test('says everything that English says', () => {
      const english = LANGUAGES[0]?.words;
      expect(all.map(([path]) => path).sort()).toEqual(
        texts(english)
          .map(([path]) => path)
          .sort(),
      );
      expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
    });

    test('is plain: no exclamation marks, no full stop on a button', () => {
      expect(all.filter(([, text]) => /[!！¡]/.test(text))).toEqual([]);
      expect(language.words.saveContact).not.toMatch(/[.。]$/);
    });

    test('is known to Intl and runs in its own direction', () => {
      expect(Intl.DateTimeFormat.supportedLocalesOf(code)).toEqual([code]);
      expect(language.direction).toBe(code === 'ar' ? 'rtl' : 'ltr');
    });

    test('keeps what it is given', () => {
      expect(language.words.extension('22')).toContain('22');
      expect(language.words.photoOf('Jo')).toContain('Jo');
      expect(language.words.updated('2026')).toContain('2026');
      expect(language.words.labelled('a', 'b')).toMatch(/^a.*b$/);
    });
  },
);
