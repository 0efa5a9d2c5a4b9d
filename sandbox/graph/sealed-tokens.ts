import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Makes the opaque tokens in page and delta links. Nothing made elsewhere or in another run opens. */
export type SealedTokens = {
  seal(content: unknown): string;
  open(token: string): unknown;
};

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function createSealedTokens(key: Buffer = randomBytes(32)): SealedTokens {
  return {
    seal(content) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
      const sealed = [cipher.update(JSON.stringify(content), 'utf8'), cipher.final()];
      return Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]).toString('base64url');
    },

    open(token) {
      const bytes = Buffer.from(token, 'base64url');
      if (bytes.length <= NONCE_BYTES + TAG_BYTES) return undefined;
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
      cipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      try {
        const text = cipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8');
        return JSON.parse(text + cipher.final('utf8')) as unknown;
      } catch {
        return undefined;
      }
    },
  };
}
