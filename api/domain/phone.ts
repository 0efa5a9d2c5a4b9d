import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import type { Phone } from './card-fields.ts';
import { cleanLine } from './text.ts';

const MAX_LENGTH = 80;

/**
 * A telephone number as written, with its E.164 form where it can be understood. The countries are
 * tried in turn: a licence's country (`usageLocation`) is not always the one the number was written in.
 * Only numbers that exist count; a possible but unassigned one is left as text for a person to look at.
 */
export function parsePhone(
  label: Phone['label'],
  raw: unknown,
  countries: readonly (CountryCode | undefined)[],
): Phone | undefined {
  const value = cleanLine(raw, MAX_LENGTH);
  if (!value) return undefined;
  const tries = [...new Set([...countries.filter((code) => code !== undefined), undefined])];
  for (const country of tries) {
    const number = parsePhoneNumberFromString(value, country ? { defaultCountry: country } : {});
    if (number?.isValid()) {
      return { label, value, e164: number.number, ...(number.ext && { extension: number.ext }) };
    }
  }
  return { label, value, e164: null };
}

/** Fields that a person wrote, with each number understood: only we say what is E.164. */
export function normalizePhones<T extends { phones?: Phone[] | null }>(fields: T): T {
  if (!fields.phones) return fields;
  const phones = fields.phones
    .map(({ label, value, extension }) => {
      const phone = parsePhone(label, value, []);
      return phone && { ...phone, ...(extension && { extension }) };
    })
    .filter((phone) => phone !== undefined);
  return { ...fields, phones };
}
