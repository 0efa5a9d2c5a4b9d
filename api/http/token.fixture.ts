import { createHmac, generateKeyPairSync, type KeyObject, sign as signBytes } from 'node:crypto';
import { idOf, NOW, TENANT } from '../domain/factories.fixture.ts';
import { createTokenVerifier, type TokenRules } from './token-verifier.ts';

export const AUTHORITY = 'https://login.microsoftonline.com';
export const CLIENT = 'cccccccc-0000-4000-8000-000000000001';
export const TEAMS = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';
export const NOW_S = NOW.getTime() / 1000;

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const ENTRA = { privateKey, publicKey };
export const MALLORY = generateKeyPairSync('rsa', { modulusLength: 2048 });

export const HEADER = { typ: 'JWT', alg: 'RS256', kid: 'key-1' };

/** Claims of a good token of the tab; undefined leaves one out. */
export const claims = (overrides: Record<string, unknown> = {}): Record<string, unknown> => {
  const tid = typeof overrides.tid === 'string' ? overrides.tid : TENANT;
  return {
    iss: `${AUTHORITY}/${tid}/v2.0`,
    aud: CLIENT,
    tid,
    oid: idOf(0xad),
    sub: 'pairwise',
    scp: 'access_as_user',
    azp: TEAMS,
    azpacr: '0',
    ver: '2.0',
    name: 'Ada Admin',
    preferred_username: 'ada@contoso.com',
    iat: NOW_S - 60,
    nbf: NOW_S - 60,
    exp: NOW_S + 3_600,
    ...overrides,
  };
};

const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

type Sign = (input: Buffer) => Buffer;

export const byKey =
  (key: KeyObject, hash: string | null = 'sha256', options: object = {}): Sign =>
  (input) =>
    signBytes(hash, input, { key, ...options });
export const byHmac =
  (secret: string | Buffer, hash = 'sha256'): Sign =>
  (input) =>
    createHmac(hash, secret).update(input).digest();

/** A token of any header and payload, objects or raw text, signed by anybody; Entra unless said. */
export function forge(
  payload: unknown,
  { header = HEADER, sign = byKey(ENTRA.privateKey) }: { header?: unknown; sign?: Sign } = {},
): string {
  const input = `${encode(header)}.${encode(payload)}`;
  return `${input}.${sign(Buffer.from(input)).toString('base64url')}`;
}

const jwks = () => ({
  keys: [{ ...ENTRA.publicKey.export({ format: 'jwk' }), kid: 'key-1', use: 'sig' }],
});

/** A verifier whose key endpoint is a script, with the addresses that it asked for. */
export function aVerifier({
  rules,
  answer = () => Response.json(jwks()),
}: { rules?: Partial<TokenRules>; answer?: (url: string) => Response | Promise<Response> } = {}) {
  let now = NOW.getTime();
  const asked: string[] = [];
  const verify = createTokenVerifier(
    {
      authority: AUTHORITY,
      clientId: CLIENT,
      callers: new Set([CLIENT, TEAMS]),
      allowedTenants: 'any',
      ...rules,
    },
    {
      clock: () => new Date(now),
      fetch: async (url) => {
        asked.push(url instanceof Request ? url.url : String(url));
        return answer(asked.at(-1) ?? '');
      },
    },
  );
  return { verify, asked, pass: (ms: number) => (now += ms) };
}
