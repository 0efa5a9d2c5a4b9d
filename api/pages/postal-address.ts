import type { Address } from '../domain/card-fields.ts';
import { toCountryCode } from '../domain/country.ts';
import { cleanLine, cleanLines } from '../domain/text.ts';

/** Where the postal code comes after the city; in most other countries it comes before (UPU, S42). */
const CODE_AFTER_CITY = new Set(
  'AE AU BD CA EG GB HK ID IE IN IQ JO KE KW LB MY NG NZ OM PH PK QA SA SG TH US VN ZA'.split(' '),
);

/** Where an address in its own script is written from the largest part to the smallest. */
const LARGEST_FIRST = new Set(['CN', 'JP', 'KR', 'TW']);

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The address as it is written in its own country, the country's name in the reader's language. */
export function addressLines(address: Address, language: string): string[] {
  const parts = cleanAddress(address);
  const code = toCountryCode(parts.country);
  const country = code ? countryName(code, language) : parts.country;
  const isLargestFirst =
    LARGEST_FIRST.has(code ?? '') && EAST_ASIAN.test(`${parts.city}${parts.street}`);
  const local = isLargestFirst ? linesFromLargest(parts, code) : linesFromSmallest(parts, code);
  return [...local, country].filter(Boolean);
}

/** The map service's own way to search, which opens its app on a phone: https://developers.google.com/maps/documentation/urls */
export function mapLink(address: Address): string {
  const { street, city, region, postalCode, country } = cleanAddress(address);
  const query = [street.replaceAll('\n', ', '), `${postalCode} ${city}`.trim(), region, country];
  const parameters = new URLSearchParams({ api: '1', query: query.filter(Boolean).join(', ') });
  return `https://www.google.com/maps/search/?${parameters.toString()}`;
}

function linesFromSmallest(
  { street, city, region, postalCode }: Required<Address>,
  code?: string,
): string[] {
  const isCodeLast = code ? CODE_AFTER_CITY.has(code) : region !== '';
  const place = isCodeLast
    ? [[city, region].filter(Boolean).join(', '), postalCode]
    : [postalCode, [city, region].filter(Boolean).join(', ')];
  return [...street.split('\n'), place.filter(Boolean).join(' ')];
}

function linesFromLargest(
  { street, city, region, postalCode }: Required<Address>,
  code?: string,
): string[] {
  const gap = code === 'KR' ? ' ' : '';
  const mark = code === 'JP' && postalCode && !postalCode.startsWith('〒') ? '〒' : '';
  return [mark + postalCode, [region, city, ...street.split('\n')].filter(Boolean).join(gap)];
}

function countryName(code: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}

function cleanAddress({ street, city, region, postalCode, country }: Address): Required<Address> {
  const line = (text: string | undefined) => cleanLine(text, 200) ?? '';
  return {
    street: cleanLines(street, 500)?.replace(/\s*\n\s*/g, '\n') ?? '',
    city: line(city),
    region: line(region),
    postalCode: line(postalCode),
    country: line(country),
  };
}
