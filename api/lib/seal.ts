import { createCipheriv, createDecipheriv, randomBytes as cryptoRandomBytes } from 'node:crypto';

/** A named AES-256 key; the name is stored beside what it sealed, so that keys can be rotated. */
export type SealingKey = { id: string; key: Buffer };

export type Sealer = {
  /** Text to a sealed form that only opens with the same context. */
  seal(text: string, context: readonly string[]): string;
  /** The text again. Throws if a bit was changed, the context differs or the key is unknown. */
  open(sealed: string, context: readonly string[]): string;
  /** Whether it was sealed by the key that seals today. */
  isCurrent(sealed: string): boolean;
};

const VERSION = 'v1';
const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
/** Node accepts shorter, forgeable tags unless told: RFC 5116 §5.1 has 16 octets. */
const TAG_BYTES = 16;

/**
 * AES-256-GCM with a random 96-bit IV. The context (say tenant, connection, field) is bound in as
 * associated data: a sealed value that is moved to another row does not open there. The first key
 * seals, all of them open. Form: `v1.<key id>.<iv>.<ciphertext>.<tag>`, base64url.
 */
export function createSealer(keys: readonly SealingKey[], randomBytes = cryptoRandomBytes): Sealer {
  const [first] = keys;
  if (!first) throw new Error('a sealer needs a key');
  const byId = new Map(keys.map((key) => [key.id, key]));

  return {
    seal(text, context) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, first.key, iv, { authTagLength: TAG_BYTES });
      cipher.setAAD(associatedData(first.id, context));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [VERSION, first.id, ...[iv, body, cipher.getAuthTag()].map(toBase64Url)].join('.');
    },

    isCurrent: (sealed) => sealed.startsWith(`${VERSION}.${first.id}.`),

    open(sealed, context) {
      const [version, keyId, iv, body, tag, ...rest] = sealed.split('.');
      const key = byId.get(keyId ?? '');
      if (version !== VERSION || !iv || body === undefined || !tag || rest.length > 0) {
        throw new Error('not a sealed value');
      }
      if (!key) throw new Error(`sealed with key "${keyId}", which ENCRYPTION_KEYS does not hold`);
      const decipher = createDecipheriv(ALGORITHM, key.key, fromBase64Url(iv), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(associatedData(key.id, context));
      decipher.setAuthTag(fromBase64Url(tag));
      return decipher.update(fromBase64Url(body), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}

/** Each part with its length in front, so that no two contexts run into the same bytes. */
function associatedData(keyId: string, context: readonly string[]): Buffer {
  return Buffer.from(
    [VERSION, keyId, ...context].map((part) => `${Buffer.byteLength(part)}:${part}`).join(''),
  );
}

const toBase64Url = (bytes: Buffer): string => bytes.toString('base64url');
const fromBase64Url = (text: string): Buffer => Buffer.from(text, 'base64url');
