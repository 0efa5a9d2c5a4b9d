import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import type { EnglishTexts, Texts } from './texts.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: EnglishTexts };
  }
}

/** Every language beside English: a file `de.ts` makes one, and is fetched by those alone who read it. */
const FILES = import.meta.glob<Texts<never>>(['./??.ts', '!./en.ts'], { import: 'texts' });

const LOADERS = new Map(
  Object.entries(FILES).map(([file, load]) => [file.replace(/^\.\/|\.ts$/g, ''), load]),
);

/** The languages that there are texts in, such as `de`. */
export const LANGUAGES: readonly string[] = ['en', ...LOADERS.keys()];

const RIGHT_TO_LEFT = new Set(['ar', 'he', 'fa', 'ur']);

/** The language of a tag such as `de-AT`, where there are texts in it; English otherwise. */
export function toLanguage(tag: string): string {
  const [language = 'en'] = tag.toLowerCase().split('-');
  return LANGUAGES.includes(language) ? language : 'en';
}

/** Which way a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';

/** Texts in one language, ready at once in English. */
export function createI18n(): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}

/** Changes to the language of a tag, once its texts are here. Where they cannot be fetched, English stays. */
export async function changeLanguage(instance: i18n, tag: string): Promise<void> {
  const language = toLanguage(tag);
  if (!instance.hasResourceBundle(language, 'translation')) {
    const texts = await LOADERS.get(language)?.().catch(() => undefined);
    if (!texts) return;
    instance.addResourceBundle(language, 'translation', texts);
  }
  await instance.changeLanguage(language);
}
