import { expect, test } from 'vitest';
import { toTokenRefusal, whyRefused } from './refused-token.ts';
import { SignInError } from './sign-in.ts';

const config = { clientId: '11111111-2222-4333-8444-555555555555' };
const CLAIMS = {
  tid: 'aaaaaaaa-0000-4000-8000-000000000001',
  ver: '2.0',
  aud: config.clientId,
  scp: 'access_as_user',
  azp: 'bbbbbbbb-0000-4000-8000-000000000002',
  name: 'Zoë',
};

/** A token as Entra writes it; its signature is nobody's business here. */
const tokenOf = (claims: object): string =>
  ['head', Buffer.from(JSON.stringify(claims)).toString('base64url'), 'signature'].join('.');

test.each([
  ['of a personal account', { tid: '9188040D-6C67-4C5B-B112-36A304B66DAD' }, 'foreign_account', ''],
  ['of version 1.0', { ver: '1.0', aud: 'api://x' }, 'token_version', 'ver 1.0'],
  ['for another app', { aud: 'another-app' }, 'token_audience', 'aud another-app'],
  ['without our scope', { scp: 'User.Read' }, 'token_refused', 'scp User.Read'],
  [
    'that looks right',
    { aud: `api://tab.example/${CLAIMS.aud.toUpperCase()}` },
    'organization_refused',
    `tid ${CLAIMS.tid}, azp ${CLAIMS.azp}`,
  ],
] as const)('a refused token %s says what has to be mended', (_, claims, failure, reason) => {
  expect(whyRefused(tokenOf({ ...CLAIMS, ...claims }), config)).toEqual({ failure, reason });
});

test.each([
  ['nothing', ''],
  ['no token', 'a.%%%.c'],
  ['no claims', tokenOf([])],
])('%s is refused without more', (_, token) => {
  const cause = new Error('401');
  const error = toTokenRefusal(token, config, cause);
  expect(error).toBeInstanceOf(SignInError);
  expect(error).toMatchObject({ cause });
  expect(['token_refused', 'token_version']).toContain(error.failure);
});
