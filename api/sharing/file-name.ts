import { cleanLine, toSearchKey } from '../domain/text.ts';

/** Letters that Unicode does not take apart into a letter and a mark. */
const PLAIN_LETTERS: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** What file systems refuse in a name, and what would end a header's quoted text. */
const NOT_IN_FILE_NAMES = /["'\\/:*?<>|%]/g;

const MAX_LENGTH = 80;

/**
 * The `Content-Disposition` of a file named after a person or a thing (RFC 6266): an ASCII name that
 * every client reads, and the name as it is written, for those that read RFC 5987.
 */
export function contentDisposition(
  kind: 'inline' | 'attachment',
  name: string,
  extension: 'vcf' | 'png' | 'svg' | 'jpg' | 'zip' | 'pdf' | 'csv' | 'json' | 'pkpass' | 'cer',
): string {
  const encoded = encodeExtendedValue(`${unicodeName(name)}.${extension}`);
  return `${kind}; filename="${asciiName(name)}.${extension}"; filename*=UTF-8''${encoded}`;
}

/** "Łukasz Müller" becomes `lukasz-muller`; a name without Latin letters becomes `contact`. */
function asciiName(name: string): string {
  const plain = toSearchKey(cleanLine(name, MAX_LENGTH) ?? '')
    .replace(/[æœøłđðþı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain || 'contact';
}

function unicodeName(name: string): string {
  const text = (cleanLine(name, MAX_LENGTH) ?? '')
    .replace(NOT_IN_FILE_NAMES, ' ')
    .replace(/\s+/g, ' ');
  return text.replace(/^[. ]+|[. ]+$/g, '') || 'contact';
}

/** RFC 5987, 3.2.1: `encodeURIComponent` leaves four characters bare that are not `attr-char`. */
function encodeExtendedValue(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
