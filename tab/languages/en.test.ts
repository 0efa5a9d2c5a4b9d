import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { textsOf } from '../test-support/texts-of.ts';
import { en as first } from './en.ts';
import { ownWords } from './en-own.ts';

const TAB = path.resolve('tab');

const en = { ...first, ...ownWords };
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
