import { expect, test } from 'vitest';
import { textsOf } from '../test-support/texts-of.ts';
import { en } from './en.ts';
import { ownWords } from './en-own.ts';
import { changeLanguage, createI18n, directionOf, LANGUAGES, toLanguage } from './i18n.ts';
import { REFUSALS, TROUBLES } from './problems.ts';
import { SAME_WORDS } from './same-words.fixture.ts';

const ENGLISH = new Map(textsOf({ ...en, ...ownWords }));

/** What English says in forms: `cards.count`, of `cards.count_one` and `cards.count_other`. */
const COUNTED = [...ENGLISH.keys()]
  .filter((key) => key.endsWith('_one'))
  .map((key) => key.replace(/_one$/, ''));

const valuesOf = (text = '') => [...text.matchAll(/{{(\w+)}}/g)].map(([, name = '']) => name);

/** What a language says of the API's answers; in English the API speaks for itself. */
const PROBLEMS = [
  ...REFUSALS.flatMap((code) => [`problems.title.${code}`, `problems.text.${code}`]),
  ...TROUBLES.map((code) => `problems.text.${code}`),
  'problems.field',
];

/** A language as the tab speaks it, with every text by its key. */
async function speak(language: string) {
  const i18n = createI18n();
  i18n.addResourceBundle('en', 'translation', ownWords, true, true);
  await changeLanguage(i18n, language);
  const t = i18n.t as unknown as (key: string, values: object) => string;
  const texts = new Map(textsOf(i18n.getResourceBundle(language, 'translation')));
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return { t, texts, forms, language: i18n.language };
}

/** The English text that a text of another language stands for: a form of a number for the other form. */
function toEnglish(key: string): string | undefined {
  const bare = key.replace(/_[a-z]+$/, '');
  return ENGLISH.get(COUNTED.includes(bare) && !ENGLISH.has(key) ? `${bare}_other` : key);
}

test.each(LANGUAGES)('%s says everything, in its own forms of a number', async (language) => {
  const { texts, forms, language: spoken } = await speak(language);
  const owed = [...ENGLISH.keys()].flatMap((key) => {
    const [, bare = '', form] = /^(.*)_(one|other)$/.exec(key) ?? [];
    if (!COUNTED.includes(bare)) return [key];
    return form === 'one' ? forms.map((own) => `${bare}_${own}`) : [];
  });
  expect(spoken).toBe(language);
  const problems = language === 'en' ? [] : PROBLEMS;
  expect([...texts.keys()].sort()).toEqual([...new Set([...owed, ...problems])].sort());
});

test.each(LANGUAGES)(
  '%s shouts nothing, doubles nothing and leaves nothing blank',
  async (language) => {
    const { texts } = await speak(language);
    const wrong = /[!¡！]|\s\s|^\s|\s$|\.\.\.|['"]|^$| [:;?»]|« /;
    expect([...texts].filter(([, text]) => wrong.test(text))).toEqual([]);
  },
);

test.each(LANGUAGES)('%s names the values that English names', async (language) => {
  const { texts } = await speak(language);
  for (const [key, text] of texts) {
    if (key.startsWith('problems.')) expect(['detail', undefined]).toContain(valuesOf(text)[0]);
    if (key.startsWith('problems.')) continue;
    const owed = valuesOf(toEnglish(key)).sort();
    const named = valuesOf(text).sort();
    // A form for none, one or two may say its number in a word: “two cards”, “a card”.
    const saysNumber = /_(zero|one|two)$/.test(key) && named.length === owed.length - 1;
    if (saysNumber) expect(owed, key).toEqual(expect.arrayContaining(named));
    else expect(named, key).toEqual(owed);
  }
});

test.each(LANGUAGES)('%s is filled in by i18next as it is written', async (language) => {
  const { t, texts } = await speak(language);
  for (const [key, text] of texts) {
    const values = Object.fromEntries(valuesOf(text).map((name) => [name, '<&>']));
    expect(t(key, values), key).toBe(text.replace(/{{\w+}}/g, '<&>'));
  }
});

test.each(LANGUAGES)('%s has a form for each number', async (language) => {
  const { t, texts } = await speak(language);
  const rules = new Intl.PluralRules(language);
  expect(COUNTED.length).toBeGreaterThan(40);
  for (const key of COUNTED) {
    for (const count of [1, 2, 3, 11, 100, 1_000_000]) {
      const text = texts.get(`${key}_${rules.select(count)}`);
      expect(t(key, { count }), `${key} ${count}`).toBe(text?.replaceAll('{{count}}', `${count}`));
    }
  }
});

test.each(LANGUAGES.filter((language) => language !== 'en'))(
  '%s leaves nothing in English',
  async (language) => {
    const { texts } = await speak(language);
    const same = new Set([...SAME_WORDS.all, ...(SAME_WORDS[language] ?? [])]);
    const left = [...texts].filter(
      ([key, text]) =>
        text === toEnglish(key) && /\p{L}/u.test(text.replace(/{{\w+}}/g, '')) && !same.has(text),
    );
    expect(left).toEqual([]);
  },
);

test('a language without texts falls back to English, and each has its direction', () => {
  expect(toLanguage('en-GB')).toBe('en');
  expect(toLanguage('xx')).toBe('en');
  expect(toLanguage('')).toBe('en');
  expect(directionOf('ar')).toBe('rtl');
  expect(directionOf('en')).toBe('ltr');
});
