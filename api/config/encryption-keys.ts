import { ConfigError } from '../domain/errors.ts';
import type { SealingKey } from '../lib/seal.ts';

const KEY_BYTES = 32;

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
  const key = Buffer.from(entry.slice(colon + 1), 'base64');
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(id) || key.length !== KEY_BYTES) {
    throw new ConfigError(
      'ENCRYPTION_KEYS must be id:base64 of exactly 32 bytes, several separated by commas; an id is letters, digits, - and _.',
    );
  }
  return { id, key };
}
