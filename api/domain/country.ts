import { getCountries, type CountryCode } from 'libphonenumber-js/max';

/** Languages whose country names directories are usually filled in with. */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt',
  'pl',
  'sv',
  'da',
  'nb',
  'fi',
  'cs',
  'tr',
  'ja',
  'zh',
  'ar',
];

/** What people write that CLDR, and so Intl, calls something else today. */
const OTHER_FORMS: Record<string, CountryCode> = {
  uk: 'GB',
  'great britain': 'GB',
  'northern ireland': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  usa: 'US',
  'u.s.a.': 'US',
  'u.s.': 'US',
  'united states of america': 'US',
  uae: 'AE',
  holland: 'NL',
  'the netherlands': 'NL',
  brd: 'DE',
  'republic of ireland': 'IE',
  'czech republic': 'CZ',
  turkey: 'TR',
  'russian federation': 'RU',
  korea: 'KR',
  'republic of korea': 'KR',
  'viet nam': 'VN',
  "people's republic of china": 'CN',
};

let byName: Map<string, CountryCode> | undefined;

/** ISO 3166-1 alpha-2 code of a country written as a code or as a name in a common language. */
export function toCountryCode(text: string | null | undefined): CountryCode | undefined {
  const key = text?.trim().normalize('NFC').toLowerCase();
  if (!key) return undefined;
  byName ??= createCountryNames();
  return byName.get(key);
}

function createCountryNames(): Map<string, CountryCode> {
  const names = new Map<string, CountryCode>(Object.entries(OTHER_FORMS));
  for (const code of getCountries()) names.set(code.toLowerCase(), code);
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of getCountries()) {
      const name = display.of(code)?.toLowerCase();
      if (name && !names.has(name)) names.set(name, code);
    }
  }
  return names;
}
