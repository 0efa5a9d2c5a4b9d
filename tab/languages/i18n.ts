import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en, type Texts } from './en.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts };
  }
}

/** Fetches a language's texts. English is always at hand; another language is one more line and one more file. */
const LANGUAGES: Record<string, () => Promise<Texts>> = {
  en: () => Promise.resolve(en),
};

const RIGHT_TO_LEFT = new Set(['ar', 'he', 'fa', 'ur']);

/** The language of a tag such as `de-AT`, where there are texts in it; English otherwise. */
export function toLanguage(tag: string): string {
  const [language = 'en'] = tag.toLowerCase().split('-');
  return language in LANGUAGES ? language : 'en';
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

/** Changes to the language of a tag, once its texts are here. */
export async function changeLanguage(instance: i18n, tag: string): Promise<void> {
  const language = toLanguage(tag);
  if (!instance.hasResourceBundle(language, 'translation')) {
    instance.addResourceBundle(language, 'translation', await LANGUAGES[language]?.());
  }
  await instance.changeLanguage(language);
}
