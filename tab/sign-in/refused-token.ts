import type { ConfigView } from '../../api/contract/me.ts';
import { type SignInFailure, SignInError } from './sign-in.ts';

/** Microsoft's tenant of personal accounts: nobody's organization. */
const PERSONAL_ACCOUNTS = '9188040d-6c67-4c5b-b112-36a304b66dad';
const SCOPE = 'access_as_user';

type Claims = Partial<Record<'tid' | 'ver' | 'aud' | 'scp' | 'azp', string>>;

/**
 * Why the API may have refused a token. It tells nobody, so that it tells no forger; whoever holds the token
 * can read it. Read to find words, never to trust it.
 */
export function whyRefused(
  token: string,
  { clientId }: Pick<ConfigView, 'clientId'>,
): { failure: SignInFailure; reason: string } {
  const claims = readClaims(token);
  if (!claims) return { failure: 'token_refused', reason: '' };
  const { tid = '', ver = '', aud = '', scp = '', azp = '' } = claims;
  if (tid.toLowerCase() === PERSONAL_ACCOUNTS) return { failure: 'foreign_account', reason: '' };
  if (ver !== '2.0') return { failure: 'token_version', reason: `ver ${ver}` };
  if (!aud.toLowerCase().endsWith(clientId.toLowerCase()))
    return { failure: 'token_audience', reason: `aud ${aud}` };
  if (!scp.split(' ').includes(SCOPE)) return { failure: 'token_refused', reason: `scp ${scp}` };
  return { failure: 'organization_refused', reason: `tid ${tid}, azp ${azp}` };
}

/** The refusal of a token by the API, with what the token itself gives away. */
export function toTokenRefusal(
  token: string,
  config: Pick<ConfigView, 'clientId'>,
  cause: unknown,
): SignInError {
  const { failure, reason } = whyRefused(token, config);
  return new SignInError(failure, reason, { cause });
}

function readClaims(token: string): Claims | undefined {
  try {
    const [, body = ''] = token.split('.');
    const bytes = Uint8Array.from(atob(body.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof claims !== 'object' || claims === null) return undefined;
    return Object.fromEntries(
      Object.entries(claims).filter(([, value]) => typeof value === 'string'),
    );
  } catch {
    return undefined;
  }
}
