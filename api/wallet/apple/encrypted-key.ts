import { objectId, readAll } from './der.ts';

/** More rounds than any tool writes by itself; each costs the server time before anything is known of the key. */
const MOST_ROUNDS = 1_000_000;
const INTEGER = 0x02;
const CONSTRUCTED = 0x20;
const PBKDF2 = objectId('1.2.840.113549.1.5.12');

/**
 * Whether an encrypted PKCS #8 key (RFC 5958) opens with a bearable effort: by PBKDF2 (RFC 8018) and a number of
 * rounds that the file itself names. Keys that are not encrypted that way have no such number.
 */
export function isBearable(pem: string): boolean {
  const [, base64] =
    /-----BEGIN ENCRYPTED PRIVATE KEY-----([\s\S]*?)-----END ENCRYPTED PRIVATE KEY-----/.exec(
      pem,
    ) ?? [];
  if (base64 === undefined) return true;
  try {
    const [key] = readAll(Buffer.from(base64, 'base64'));
    const [algorithm] = readAll(key?.content ?? Buffer.alloc(0));
    if (!algorithm?.raw.includes(PBKDF2)) return false;
    return integersIn(algorithm.raw).every((value) => value <= MOST_ROUNDS);
  } catch {
    return false;
  }
}

function integersIn(bytes: Buffer): number[] {
  return readAll(bytes).flatMap(({ tag, content }) => {
    if (tag & CONSTRUCTED) return integersIn(content);
    if (tag !== INTEGER) return [];
    return [content.length > 6 ? Infinity : content.readUIntBE(0, content.length)];
  });
}
