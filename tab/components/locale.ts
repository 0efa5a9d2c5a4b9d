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
    return inPlainNumbers(
      locale.language === language
        ? locale
        : new Intl.Locale(language, locale.region ? { region: locale.region } : {}),
    );
  } catch {
    return language;
  }
}

/** The texts write 0 to 9 and years as directories count them: what stands among them does, too. */
function inPlainNumbers(locale: Intl.Locale): string {
  const { numberingSystem, calendar } = new Intl.DateTimeFormat(locale).resolvedOptions();
  if (numberingSystem === 'latn' && calendar === 'gregory') return locale.toString();
  return new Intl.Locale(locale, { numberingSystem: 'latn', calendar: 'gregory' }).toString();
}
