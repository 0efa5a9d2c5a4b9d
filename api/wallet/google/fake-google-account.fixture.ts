import { generateKeyPairSync, verify } from 'node:crypto';
import type { WireAnswer } from '../../lib/transport.ts';
import { json } from './fake-google-answers.fixture.ts';

export const TOKEN = 'https://oauth2.googleapis.com/token';
const SCOPE = 'https://www.googleapis.com/auth/wallet_object.issuer';
const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
/** In Google's words. */
const BAD_TIME =
  'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.';
const TOKEN_SECONDS = 3_599;

/** Making one takes a tenth of a second, so every account of a test file has the same. */
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const KEY_ID = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334';
const EMAIL = 'wallet@contoso-cards.iam.gserviceaccount.com';

/** The key file as Google Cloud gives it out. */
const KEY_FILE = JSON.stringify({
  type: 'service_account',
  project_id: 'contoso-cards',
  private_key_id: KEY_ID,
  private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  client_email: EMAIL,
  client_id: '104857600000000000000',
  auth_uri: 'https://accounts.google.com/o/oauth2/auth',
  token_uri: TOKEN,
  auth_provider_x509_cert_url: 'https://www.googleapis.com/oauth2/v1/certs',
  universe_domain: 'googleapis.com',
});

/** A service account, and who gives out tokens for it. */
export function createFakeAccount(clock: () => Date) {
  const tokens = new Map<string, number>();
  let isRevoked = false;
  const seconds = () => clock().getTime() / 1_000;

  /** The claims of what the account signed; throws what Google says to anything else. */
  function readJwt(jwt: string): Record<string, unknown> {
    const [head = '', body = '', signature = ''] = jwt.split('.');
    const { alg, kid } = decode(head);
    const claims = decode(body);
    const signed = Buffer.from(`${head}.${body}`);
    const isSigned = verify('sha256', signed, publicKey, Buffer.from(signature, 'base64url'));
    if (alg !== 'RS256' || kid !== KEY_ID || !isSigned || isRevoked)
      throw new Error('Invalid JWT Signature.');
    if (claims.iss !== EMAIL) throw new Error('Invalid issuer.');
    if (!(Number(claims.iat) <= seconds())) throw new Error(BAD_TIME);
    return claims;
  }

  return {
    email: EMAIL,
    keyFile: KEY_FILE,
    readJwt,
    isGood: (token: string) => (tokens.get(token) ?? 0) > seconds(),
    endTokens: () => tokens.clear(),
    revoke() {
      isRevoked = true;
      tokens.clear();
    },

    giveToken(body: string): WireAnswer {
      const form = new URLSearchParams(body);
      try {
        const { aud, iat, exp, scope } = readJwt(form.get('assertion') ?? '');
        const isShort = Number(exp) - Number(iat) <= 3_600 && Number(exp) > seconds();
        if (!isShort) throw new Error(BAD_TIME);
        if (form.get('grant_type') !== GRANT || aud !== TOKEN) throw new Error('Invalid JWT.');
        if (scope !== SCOPE) return json(400, { error: 'invalid_scope' });
      } catch (err) {
        return json(400, { error: 'invalid_grant', error_description: String(err) });
      }
      const token = `ya29.token-${tokens.size}-${seconds()}`;
      tokens.set(token, seconds() + TOKEN_SECONDS);
      return json(200, { access_token: token, expires_in: TOKEN_SECONDS, token_type: 'Bearer' });
    },
  };
}

export type FakeAccount = ReturnType<typeof createFakeAccount>;

const decode = (part: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>;
