/** Crockford's base 32: no I, L, O, U, so that nobody misreads one. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const SLUG_LENGTH = 26;

/** A card's public address: 130 random bits, so that nobody can walk or guess them. */
export function createSlug(randomBytes: (size: number) => Uint8Array): string {
  return Array.from(randomBytes(SLUG_LENGTH), (byte) => ALPHABET[byte % 32]).join('');
}

/** The slug as it is stored, however it was typed: any case, with Crockford's look-alikes; undefined if it cannot be one. */
export function parseSlug(text: string): string | undefined {
  if (text.length !== SLUG_LENGTH) return undefined;
  const slug = text.toUpperCase().replace(/[IL]/g, '1').replaceAll('O', '0');
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(slug) ? slug : undefined;
}
