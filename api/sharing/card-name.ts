import type { CardFields } from '../domain/card-fields.ts';
import { cleanLine } from '../domain/text.ts';

/** The name a card goes by, without its prefix; empty where the card says nothing that could serve as one. */
export function cardName(fields: CardFields): string {
  const parts = [fields.givenName, fields.surname].filter(Boolean).join(' ');
  const candidates = [fields.displayName, parts, fields.company, fields.emails?.[0]?.value];
  return candidates.map((text) => line(text)).find(Boolean) ?? '';
}

/** The prefix to write before the name ("Dr."), unless the name already begins with it. */
export function namePrefix(fields: CardFields): string {
  const prefix = line(fields.namePrefix);
  const name = cardName(fields).toLowerCase();
  return prefix && !name.startsWith(`${prefix.toLowerCase()} `) ? prefix : '';
}

/** What stands where the photo would: two letters of a name in an alphabet, one character of any other. */
export function cardInitials(fields: CardFields): string {
  const [given, surname] = [line(fields.givenName), line(fields.surname)];
  const words = given && surname ? [given, surname] : nameWords(cardName(fields));
  const letters = (words.length > 1 ? [words[0], words.at(-1)] : [words[0]]).map(firstLetter);
  if (letters.every((letter) => WRITTEN_APART.test(letter))) return letters.join('').toUpperCase();
  return firstLetter(FAMILY_FIRST.test(surname) ? surname : words[0]);
}

/** Scripts whose letters stand apart and have capitals; in others two initials read as a word. */
const WRITTEN_APART = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u;

/** Scripts in which the family name comes first and one character of it stands for the person. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The words of a name, without what directories add to it: "Doe, Jane (External)", "Dr. Doe". */
function nameWords(name: string): string[] {
  const bare = name.replace(/[([{].*?[)\]}]/g, ' ');
  const [family, given] = bare.split(',').map((part) => part.trim());
  const ordered = given && family ? `${given} ${family}` : bare;
  return ordered.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'));
}

function firstLetter(word: string | undefined): string {
  for (const { segment } of GRAPHEMES.segment(word ?? ''))
    if (/^\p{L}/u.test(segment)) return segment;
  return '';
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

const line = (text: string | undefined) => cleanLine(text, 256) ?? '';
