const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
/** Marks that can turn the rest of a line around; a name never needs them. */
const BIDI_OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
const LINE_BREAKS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

/**
 * Text from outside, made fit to store and show: well-formed Unicode in NFC, no control characters
 * (PostgreSQL cannot hold a NUL), no direction overrides, on one line, at most `maxLength` long.
 * Empty text is undefined.
 */
export function cleanLine(value: unknown, maxLength: number): string | undefined {
  const text = cleanLines(value, maxLength);
  return text?.includes('\n') ? text.replace(/\s*\n\s*/g, ' ') : text;
}

/** As `cleanLine`, with its line breaks kept as `\n`. */
export function cleanLines(value: unknown, maxLength: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  // Most text is plain and has nothing to clean; every card passes here many times.
  if (PRINTABLE_ASCII.test(value)) return value.slice(0, maxLength).trim() || undefined;
  const text = value
    .slice(0, maxLength * 4)
    .toWellFormed()
    .normalize('NFC')
    .replace(LINE_BREAKS, '\n')
    .replace(CONTROL, (char) => (char === '\t' ? ' ' : ''))
    .replace(BIDI_OVERRIDES, '')
    .trim();
  return truncate(text, maxLength) || undefined;
}

/** Cuts between code points, never inside a surrogate pair. */
function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return text
    .slice(0, maxLength)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trim();
}

/** What a search compares: lower case without accents, so that “Muller” finds “Müller”. */
export function toSearchKey(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text.toLowerCase().replace(/ +/g, ' ').trim();
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLocaleLowerCase('en')
    .replaceAll('ß', 'ss')
    .replace(/\s+/g, ' ')
    .trim();
}
