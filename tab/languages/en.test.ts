import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { en } from './en.ts';
import { createI18n, directionOf, toLanguage } from './i18n.ts';

const TAB = path.resolve('tab');

/** Every text by its key, such as `start.welcome.title`. */
function textsOf(node: unknown, key = ''): [key: string, text: string][] {
  if (typeof node === 'string') return [[key, node]];
  return Object.entries(node as object).flatMap(([name, child]: [string, unknown]) =>
    textsOf(child, key === '' ? name : `${key}.${name}`),
  );
}
const TEXTS = textsOf(en);

const KEYS = new Set(TEXTS.map(([key]) => key));

/** What i18next looks up: without the number's form at the end, and without a list's index. */
function toAskedKey(key: string): string {
  const bare = key.replace(/_(zero|one|other)$/, '');
  return KEYS.has(`${bare}_one`) ? bare : key.replace(/\.\d+$/, '');
}

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'languages' ? [] : sourcesOf(place);
    return /(?<!\.test)\.tsx?$/.test(entry.name) ? [readFileSync(place, 'utf8')] : [];
  });
}

/** What the sources may ask for: texts in quotes, with whatever a template fills in. */
const ASKED = sourcesOf(TAB).flatMap((source) => [
  ...[...source.matchAll(/'([a-zA-Z]+(?:\.[\w]+)+)'/g)].map(([, key]) => new RegExp(`^${key}$`)),
  ...[...source.matchAll(/`([a-zA-Z]+(?:\.[\w${}. ()?:'!=]+)+)`/g)].map(
    ([, key = '']) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '\\w+')}$`),
  ),
]);

test('every text is said somewhere', () => {
  const unsaid = TEXTS.map(([key]) => toAskedKey(key)).filter(
    (key) => !ASKED.some((pattern) => pattern.test(key)),
  );
  expect(unsaid).toEqual([]);
});

test('every text that is asked for is there', () => {
  const keys = new Set(TEXTS.map(([key]) => toAskedKey(key)));
  const parts = Object.keys(en).join('|');
  const asked = sourcesOf(TAB).flatMap((source) =>
    [...source.matchAll(new RegExp(`\\bt\\(\\s*'((?:${parts})\\.[^']+)'`, 'g'))].map(
      ([, key]) => key,
    ),
  );
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter((key) => key !== undefined && !keys.has(key))).toEqual([]);
});

test('nothing is shouted, doubled or left blank', () => {
  const wrong = TEXTS.filter(([, text]) => /!|\s\s|^\s|\s$|\.\.\.|['"]/.test(text) || text === '');
  expect(wrong).toEqual([]);
});

test('the forms of a number name the same values', () => {
  const valuesOf = (text: string) =>
    [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();
  const others = TEXTS.filter(([key]) => key.endsWith('_other') && toAskedKey(key) !== key);
  expect(others.length).toBeGreaterThan(10);
  for (const [key, other] of others) {
    const one = TEXTS.find(([name]) => name === key.replace(/_other$/, '_one'));
    expect(one, key).toBeDefined();
    expect(valuesOf(one?.[1] ?? ''), key).toEqual(valuesOf(other));
  }
});

test('every value is written as i18next fills it in', () => {
  const t = createI18n().t as unknown as (key: string, values: object) => string;
  for (const [key, text] of TEXTS) {
    const names = [...text.matchAll(/{{(\w+)}}/g)].map(([, name = '']) => name);
    const filled = t(key, Object.fromEntries(names.map((name) => [name, '<&>'])));
    expect(filled, key).toBe(text.replace(/{{\w+}}/g, '<&>'));
  }
});

test('a language without texts falls back to English, and each has its direction', () => {
  expect(toLanguage('en-GB')).toBe('en');
  expect(toLanguage('xx')).toBe('en');
  expect(toLanguage('')).toBe('en');
  expect(directionOf('ar')).toBe('rtl');
  expect(directionOf('en')).toBe('ltr');
});
