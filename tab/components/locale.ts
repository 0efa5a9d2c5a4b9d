import { createContext, useContext } from 'react';

/** The reader's region, such as `en-GB`: the host's, or the browser's. */
export const LocaleContext = createContext('en');

export const useLocale = (): string => useContext(LocaleContext);

/**
 * A tag that Intl takes, of what a host calls a locale, which need not be one: in the language of the texts
 * around, with the reader's region. English words with Polish dates among them would be neither.
 */
export function toLocale(tag: string, language: string): string {
  try {
    const locale = new Intl.Locale(tag);
    if (locale.language === language) return locale.toString();
    return new Intl.Locale(language, locale.region ? { region: locale.region } : {}).toString();
  } catch {
    return language;
  }
}
