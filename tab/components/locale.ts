import { createContext, useContext } from 'react';

/** The reader's region, such as `en-GB`: the host's, or the browser's. */
export const LocaleContext = createContext('en');

export const useLocale = (): string => useContext(LocaleContext);

/** A tag that Intl takes: what a host calls a locale need not be one. */
export function toLocale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
