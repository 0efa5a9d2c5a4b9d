import { UnsecuredJWT } from 'jose';
import { expect, test, vi } from 'vitest';
import { DIRECTORY_TENANT, idOf, NOW } from '../domain/factories.fixture.ts';
import { createTokens, type SignIn } from './tokens.ts';

const HOUR_MS = 3_600_000;
const signIn: SignIn = {
  authority: 'https://login.microsoftonline.com',
  graphUrl: 'https://graph.microsoft.com',
  directoryTenantId: DIRECTORY_TENANT,
  clientId: idOf(0xaa),
  credential: { kind: 'secret', clientSecret: 'canary' },
};
const jwt = (claims: object) => new UnsecuredJWT({ tid: DIRECTORY_TENANT, ...claims }).encode();

type GetToken = (
  scope: string,
  options: { claims?: string },
) => Promise<{
  token: string;
  expiresOnTimestamp: number;
} | null>;

/** The library's clock is another one than ours, and stands still. */
const libraryClock = () => new Date('2031-01-01T00:00:00Z');

/** Tokens over an endpoint that gives `token 1`, `token 2`, … each good for an hour. */
function someTokens(
  override?: GetToken,
  discovery: () => Promise<Response> = () => Promise.reject(new Error('away')),
) {
  let now = NOW.getTime();
  let count = 0;
  const getToken = vi.fn<GetToken>(
    override ??
      (async () => ({
        token: `token ${++count}`,
        expiresOnTimestamp: libraryClock().getTime() + HOUR_MS,
      })),
  );
  const createCredential = vi.fn(() => ({ getToken: getToken as never }));
  const fetch = vi.fn<typeof globalThis.fetch>(discovery);
  const clock = () => new Date(now);
  const tokens = createTokens(signIn, { clock, libraryClock, fetch, createCredential });
  return { tokens, getToken, createCredential, fetch, pass: (ms: number) => (now += ms) };
}

test('a token is asked for Graph and kept until five minutes before its end', async () => {
  const { tokens, getToken, pass } = someTokens();
  expect((await tokens.get()).value).toBe('token 1');
  pass(HOUR_MS - 5 * 60_000 - 1);
  expect((await tokens.get()).value).toBe('token 1');
  pass(1);
  expect((await tokens.get()).value).toBe('token 2');
  expect(getToken.mock.calls.map(([scope]) => scope)).toEqual(
    Array(2).fill('https://graph.microsoft.com/.default'),
  );
});

test('a token that is forgotten is asked for anew', async () => {
  const { tokens } = someTokens();
  expect((await tokens.get()).value).toBe('token 1');
  tokens.forget();
  expect((await tokens.get()).value).toBe('token 2');
});

test('many that come together share one request', async () => {
  const { tokens, getToken } = someTokens();
  const all = await Promise.all(Array.from({ length: 20 }, () => tokens.get()));
  expect(new Set(all.map(({ value }) => value))).toEqual(new Set(['token 1']));
  expect(getToken).toHaveBeenCalledOnce();
});

test('after a failure the next try begins anew, because the library remembers refusals', async () => {
  const { tokens, createCredential } = someTokens(() => Promise.reject(new Error('throttled')));
  await expect(tokens.get()).rejects.toThrow();
  await expect(tokens.get()).rejects.toThrow();
  expect(createCredential).toHaveBeenCalledTimes(2);
});

test('a refused token is replaced once, however many saw it refused', async () => {
  const { tokens, getToken, createCredential } = someTokens();
  await tokens.get();
  const all = await Promise.all(Array.from({ length: 20 }, () => tokens.renew('token 1')));
  expect(new Set(all.map(({ value }) => value))).toEqual(new Set(['token 2']));
  expect((await tokens.renew('token 1')).value).toBe('token 2');
  expect(getToken).toHaveBeenCalledTimes(2);
  // The library keeps tokens as well: only a new credential forgets the refused one.
  expect(createCredential).toHaveBeenCalledTimes(2);
});

test('the claims of a challenge go with the next request and no other', async () => {
  const { tokens, getToken, pass } = someTokens();
  await tokens.get();
  await tokens.renew('token 1', '{"access_token":{}}');
  pass(HOUR_MS);
  await tokens.get();
  expect(getToken.mock.calls.map(([, { claims }]) => claims)).toEqual([
    undefined,
    '{"access_token":{}}',
    undefined,
  ]);
});

test('a failure is not kept', async () => {
  const { tokens, getToken } = someTokens();
  getToken.mockRejectedValueOnce(new Error('AADSTS7000222: expired'));
  await expect(tokens.get()).rejects.toMatchObject({ code: 'expired_secret' });
  expect((await tokens.get()).value).toBe('token 1');
});

test('the rights of a token are read from it, and from an unreadable one nothing', async () => {
  const rolesOf = async (token: string) =>
    (await someTokens(async () => ({ token, expiresOnTimestamp: 0 })).tokens.get()).roles;
  expect(await rolesOf(jwt({ roles: ['User.Read.All', 7] }))).toEqual(['User.Read.All']);
  expect(await rolesOf(jwt({}))).toEqual([]);
  expect(await rolesOf(jwt({ roles: 'User.Read.All' }))).toEqual([]);
  expect(await rolesOf('opaque')).toBeNull();
});

test('a token of another directory is refused, whatever the case of its id', async () => {
  const given = (tid: string) =>
    someTokens(async () => ({ token: jwt({ tid }), expiresOnTimestamp: 0 })).tokens.get();
  await expect(given(idOf(9))).rejects.toMatchObject({ code: 'sign_in_refused' });
  await expect(given(DIRECTORY_TENANT.toUpperCase())).resolves.toBeDefined();
});

test('no token at all is a service out of reach', async () => {
  const { tokens } = someTokens(async () => null);
  await expect(tokens.get()).rejects.toMatchObject({ code: 'directory_unreachable' });
});

const noNumber = () => Promise.reject(new Error('endpoints_resolution_error'));

test.each([400, 404])(
  'where the library names no number and discovery says %i, the tenant is unknown',
  async (status) => {
    const { tokens, fetch } = someTokens(noNumber, async () => new Response('{}', { status }));
    await expect(tokens.get()).rejects.toMatchObject({ code: 'unknown_tenant' });
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      `https://login.microsoftonline.com/${DIRECTORY_TENANT}/v2.0/.well-known/openid-configuration`,
      expect.objectContaining({ redirect: 'manual' }),
    );
  },
);

test.each([200, 302, 401, 403, 407, 429, 500, 503])(
  'where discovery says %i, the service is out of reach',
  async (status) => {
    const { tokens } = someTokens(noNumber, async () => new Response('', { status }));
    await expect(tokens.get()).rejects.toMatchObject({ code: 'directory_unreachable' });
  },
);

test('where nobody answers, discovery included, the service is out of reach', async () => {
  const { tokens } = someTokens(noNumber);
  await expect(tokens.get()).rejects.toMatchObject({ code: 'directory_unreachable' });
});

test('a refusal with a number is explained without asking anybody again', async () => {
  const { tokens, fetch } = someTokens(() => Promise.reject(new Error('AADSTS7000215: wrong')));
  await expect(tokens.get()).rejects.toMatchObject({ code: 'wrong_secret' });
  expect(fetch).not.toHaveBeenCalled();
});
