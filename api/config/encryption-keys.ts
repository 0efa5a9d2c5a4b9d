import { ConfigError } from '../domain/errors.ts';
import type { SealingKey } from '../lib/seal.ts';

/** 32 bytes in base64. Node's decoder passes over whatever it does not know, so a slip would go unseen. */
const BASE64_KEY = /^[A-Za-z0-9+/_-]{43}=?$/;

/** `id:base64,id:base64`: the first encrypts, all decrypt. */
export function parseEncryptionKeys(text: string): SealingKey[] {
  const keys = text.split(',').map((entry) => parseKey(entry.trim()));
  const ids = new Set(keys.map(({ id }) => id));
  if (ids.size < keys.length)
    throw new ConfigError('ENCRYPTION_KEYS uses one id twice. Give each key its own.');
  return keys;
}

function parseKey(entry: string): SealingKey {
  const colon = entry.indexOf(':');
  const id = entry.slice(0, colon);
  const encoded = entry.slice(colon + 1);
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(id) || !BASE64_KEY.test(encoded)) {
    throw new ConfigError(
      'ENCRYPTION_KEYS must be id:base64 of exactly 32 bytes, several separated by commas; an id is letters, digits, - and _.',
    );
  }
  return { id, key: Buffer.from(encoded, 'base64') };
}
