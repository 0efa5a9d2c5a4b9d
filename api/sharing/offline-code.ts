import type { PublicCard } from '../domain/public-card.ts';
import { cardName } from './card-name.ts';
import { toEmailAddress } from './email-address.ts';
import { findDial } from './phone-number.ts';
import { type QrMatrix, qrMatrix } from './qr.ts';
import { escapeLine, escapeUri } from './vcard-line.ts';

/**
 * What a camera still reads from a screen: 250 bytes are 61 modules at most. A whole card would make a hundred,
 * too fine for a phone held at arm's length.
 */
export const OFFLINE_BUDGET_BYTES = 250;

/** The name alone may not eat the budget. */
const MAX_NAME_CHARACTERS = 60;

type Options = { url: string; contact: string };

/**
 * The card in a code that needs no network: a vCard 3.0 of what matters most. Lines end in LF and are not folded,
 * since cameras read both and each byte counts. What does not fit is left out whole, the least needed first.
 */
export function offlineVcard(card: PublicCard, { url, contact }: Options): string {
  const { fields } = card;
  const phones = (fields.phones ?? []).map((phone) => ({ ...phone, dial: findDial(phone) }));
  const [first, second] = phones.flatMap(({ label, dial }) =>
    dial ? [`TEL;TYPE=${label === 'mobile' ? 'CELL' : 'WORK'}:${dial.e164}`] : [],
  );
  const [email] = (fields.emails ?? []).flatMap(({ value }) => toEmailAddress(value) ?? []);
  const byNeed = [
    ...nameLines(card, contact),
    first,
    email && `EMAIL:${email}`,
    fields.company && `ORG:${escapeLine(fields.company)}`,
    fields.jobTitle && `TITLE:${escapeLine(fields.jobTitle)}`,
    second,
    `URL:${escapeUri(url)}`,
  ];
  return within(
    OFFLINE_BUDGET_BYTES,
    byNeed.filter((line): line is string => Boolean(line)),
  );
}

/** A scanner at an angle reads large modules better than spare ones: level L, unless M costs no module. */
export function offlineMatrix(text: string): QrMatrix {
  const [least, spare] = [qrMatrix(text, { level: 'L' }), qrMatrix(text, { level: 'M' })];
  return spare.size === least.size ? spare : least;
}

/** Apple builds the shown name from N, Android from FN: both, as in the whole vCard. */
function nameLines({ fields }: PublicCard, contact: string): string[] {
  const shown = shortened(cardName(fields) || contact);
  const [family, given] = [fields.surname ?? '', fields.givenName ?? ''].map(shortened);
  const parts =
    family || given ? `${escapeLine(family)};${escapeLine(given)}` : `;${escapeLine(shown)}`;
  return [`N:${parts}`, `FN:${escapeLine(shown)}`];
}

/** By characters as people count them, so that none is cut in two. */
function shortened(name: string): string {
  return [...name].slice(0, MAX_NAME_CHARACTERS).join('');
}

function within(budget: number, byNeed: string[]): string {
  const kept: string[] = [];
  for (const line of byNeed) {
    if (Buffer.byteLength(wrap([...kept, line])) <= budget) kept.push(line);
  }
  return wrap(kept);
}

const wrap = (lines: string[]) =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].map((line) => `${line}\n`).join('');
