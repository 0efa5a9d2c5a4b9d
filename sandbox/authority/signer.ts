import { createHash } from 'node:crypto';
import {
  compactVerify,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose';

/** Signs the practice tokens and checks them again, with a key made for this run. */
export type Signer = {
  /** The public key as `discovery/v2.0/keys` shows it. */
  publicJwk: JWK;
  sign(claims: JWTPayload): Promise<string>;
  /** The claims of a token signed here, whatever its times say; `undefined` for any other. */
  open(token: string): Promise<JWTPayload | undefined>;
};

/** Checking a signature costs more than all else in a page of people. */
const REMEMBERED_TOKENS = 10_000;

export async function createSigner(): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = await exportJWK(publicKey);
  const kid = createHash('sha256').update(JSON.stringify(jwk)).digest('base64url').slice(0, 27);
  const opened = new Map<string, JWTPayload>();

  return {
    publicJwk: { ...jwk, kid, use: 'sig', alg: 'RS256' },

    sign: (claims) =>
      new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid }).sign(privateKey),

    async open(token) {
      const known = opened.get(token);
      if (known) return known;
      try {
        const verified = await compactVerify(token, publicKey, { algorithms: ['RS256'] });
        const payload = JSON.parse(new TextDecoder().decode(verified.payload)) as JWTPayload;
        if (opened.size >= REMEMBERED_TOKENS) opened.clear();
        opened.set(token, payload);
        return payload;
      } catch {
        return undefined;
      }
    },
  };
}
