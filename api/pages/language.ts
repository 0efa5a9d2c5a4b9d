import { ar } from './languages/ar.ts';
import { de } from './languages/de.ts';
import { en } from './languages/en.ts';
import { es } from './languages/es.ts';
import { fr } from './languages/fr.ts';
import { ja } from './languages/ja.ts';
import type { Language } from './words.ts';

/** The languages the public pages speak; the first answers whoever speaks none of them. */
export const LANGUAGES: readonly Language[] = [en, de, fr, es, ja, ar];

const byCode = new Map(LANGUAGES.map((language) => [language.code, language]));

/** Beyond any browser's list; the header is read on every request, before anything is known of its sender. */
const MAX_RANGES = 32;

/**
 * The language to answer in, by `Accept-Language` (RFC 9110, 12.5.4): the highest quality wins, then the
 * earlier one. A region is taken for its language ("de-AT" is German), and `*` for the first of ours.
 */
export function getLanguage(acceptLanguage: string | undefined): Language {
  let best = { quality: 0, language: LANGUAGES[0] ?? en };
  for (const range of (acceptLanguage ?? '').split(',', MAX_RANGES)) {
    const [tag = '', ...parameters] = range
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const language = tag === '*' ? en : byCode.get(tag.split('-', 1)[0] ?? '');
    const quality = parseQuality(parameters);
    if (language && quality > best.quality) best = { quality, language };
  }
  return best.language;
}

/** `q=0` means "not this one". What is no quality counts as none, so that a broken header still gets a page. */
function parseQuality(parameters: string[]): number {
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  if (quality === undefined) return 1;
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(quality) ? Number(quality) : 0;
}
