import { expect, test, vi } from 'vitest';
import type { ConfigView } from '../../api/contract/me.ts';
import { type SignIn, SignInError } from '../sign-in/sign-in.ts';
import type { Host } from '../teams/host.ts';
import { adminConsentAddress } from './admin-consent.ts';
import { startTab } from './start.ts';

const CONFIG: ConfigView = {
  clientId: 'a-client',
  authority: 'https://login.microsoftonline.com',
  practice: false,
  languages: ['en'],
  consent: false,
};
const ME = { id: 'p', tenantId: 't', name: 'Ada', roles: ['admin'], cardId: null };
/** Of a registration that makes tokens of the old kind. */
const OLD_TOKEN = `head.${btoa(JSON.stringify({ ver: '1.0' }))}.signature`;
const UNAUTHENTICATED = {
  type: 'about:blank',
  title: 'No',
  status: 401,
  detail: 'Sign in.',
  code: 'unauthenticated',
};
const ended = () => Promise.reject(new SignInError('session_ended'));

/** A start with this way of signing in; `me` is what the API answers whoever asks for themselves. */
function begin(signIn: SignIn, me: () => Response = () => Response.json(ME)) {
  const notifyReady = vi.fn();
  const host = { notifyReady } as unknown as Host;
  const fetch: typeof globalThis.fetch = async (address) =>
    address === '/api/config' ? Response.json(CONFIG) : me();
  const started = startTab({
    locate: async () => ({ kind: 'host', host }),
    open: async () => signIn,
    fetch,
  });
  return { started, notifyReady };
}

test('whoever has a token is signed in, and the host is told that we are ready', async () => {
  const { started, notifyReady } = begin({ getToken: async () => 't' });
  expect(await started).toMatchObject({ kind: 'signed_in', session: { me: ME, config: CONFIG } });
  expect(notifyReady).toHaveBeenCalledOnce();
});

test('what is asked ahead does not wait until it is known who asks', async () => {
  const asked: unknown[] = [];
  const answers = new Map<unknown, object>([
    ['/api/config', CONFIG],
    ['/api/me', ME],
    ['/api/me/card', {}],
  ]);
  await startTab({
    locate: async () => ({ kind: 'browser' }),
    open: async () => ({ getToken: async () => 't' }),
    fetch: async (address) => {
      asked.push(address);
      return Response.json(answers.get(address));
    },
    askAhead: (api) => void api.call('getMyCard', {}),
  });
  expect(asked).toEqual(['/api/config', '/api/me/card', '/api/me']);
});

test('why a sign-in was refused is said once, and is not lost to what is asked ahead', async () => {
  const getToken = vi.fn<SignIn['getToken']>(ended);
  getToken.mockRejectedValueOnce(new SignInError('cancelled', 'AADSTS65004'));
  const leaveToSignIn = async () => undefined;
  const started = await startTab({
    locate: async () => ({ kind: 'browser' }),
    open: async () => ({ getToken, leaveToSignIn }),
    fetch: async () => Response.json(CONFIG),
    askAhead: (api) => void api.call('getMyCard', {}).catch(() => undefined),
  });
  expect(started).toMatchObject({ kind: 'refused', error: { failure: 'cancelled' } });
});

test('whoever can leave to sign in is signed out; whoever cannot is told why', async () => {
  const leaveToSignIn = async () => undefined;
  expect(await begin({ getToken: ended, leaveToSignIn }).started).toMatchObject({
    kind: 'signed_out',
  });
  const { started, notifyReady } = begin({ getToken: ended });
  expect(await started).toMatchObject({ kind: 'refused', error: { failure: 'session_ended' } });
  expect(notifyReady).toHaveBeenCalledOnce();
});

test('a token that the API does not take, old or new, is said by what is wrong with it', async () => {
  const refused = () => Response.json(UNAUTHENTICATED, { status: 401 });
  const signIn = { getToken: async () => OLD_TOKEN };
  expect(await begin(signIn, refused).started).toMatchObject({
    kind: 'refused',
    error: { failure: 'token_version', reason: 'ver 1.0' },
    signIn,
  });
});

test('the host takes its loading screen away before anybody is signed in', async () => {
  const token = Promise.withResolvers<string>();
  const { started, notifyReady } = begin({ getToken: () => token.promise });
  await vi.waitFor(() => expect(notifyReady).toHaveBeenCalledOnce());
  token.resolve('t');
  expect(await started).toMatchObject({ kind: 'signed_in' });
});

test('an API that cannot be asked is thrown, after the host was told', async () => {
  const { started, notifyReady } = begin(
    { getToken: async () => 't' },
    () => new Response('<html>', { status: 502 }),
  );
  await expect(started).rejects.toMatchObject({ name: 'UnreachableError' });
  expect(notifyReady).toHaveBeenCalledOnce();
});

test('the address where an administrator allows the app names it', () => {
  expect(adminConsentAddress({ ...CONFIG, clientId: 'a b&c' })).toBe(
    'https://login.microsoftonline.com/organizations/adminconsent?client_id=a+b%26c',
  );
});
