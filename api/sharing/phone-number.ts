import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Phone } from '../domain/card-fields.ts';
import { cleanLine } from '../domain/text.ts';

/** What a telephone is given: the number, and digits to send once the call is answered (or none). */
export type Dial = { e164: string; extension: string };

/** ITU-T E.164: a plus, a country code, at most 15 digits. */
const E164 = /^\+[1-9]\d{4,14}$/;

/**
 * What to dial for a card's number; undefined where it could not be understood. Guessing then ("(0)",
 * two numbers in one field, a short internal number) calls a stranger.
 */
export function findDial({ e164, extension = '' }: Phone): Dial | undefined {
  if (!e164 || !E164.test(e164)) return undefined;
  return { e164, extension: /^\d{1,12}$/.test(extension) ? extension : '' };
}

/** The number as it is read: in international form, or as it was written where it could not be understood. */
export function phoneText(phone: Phone): string {
  const dial = findDial(phone);
  if (!dial) return cleanLine(phone.value, 80) ?? '';
  return parsePhoneNumberFromString(dial.e164)?.formatInternational() ?? dial.e164;
}

/** The link that dials (RFC 3966). */
export function telLink({ e164, extension }: Dial): string {
  return `tel:${e164}${extension && `;ext=${extension}`}`;
}
