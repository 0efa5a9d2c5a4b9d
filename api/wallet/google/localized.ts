import { translations } from '../words.ts';
import type { LocalizedString } from './generic-pass.ts';

export type Localized = LocalizedString;

/** English is said where a phone speaks none of the others. */
const DEFAULT_LANGUAGE = 'en';
const OTHERS = new Map(translations().map(([language, words]) => [language, new Map(words)]));

/**
 * A text in each of our languages. All of them are always named: Google keeps what a change does not name, so one
 * that is left out would go on saying what the card said before.
 */
export const inEveryLanguage = (textIn: (language: string) => string): Localized => ({
  defaultValue: { language: DEFAULT_LANGUAGE, value: textIn(DEFAULT_LANGUAGE) },
  translatedValues: [...OTHERS.keys()].map((language) => ({ language, value: textIn(language) })),
});

/** A name or a number: the same in every language. */
export const asItIs = (text: string): Localized => inEveryLanguage(() => text);

/** One of our own words. */
export const say = (english: string): Localized =>
  inEveryLanguage((language) => OTHERS.get(language)?.get(english) ?? english);

/** What somebody reads whose phone speaks this language. */
export const inLanguage = (text: Localized, language: string): string =>
  text.translatedValues.find((one) => one.language === language)?.value ?? text.defaultValue.value;
