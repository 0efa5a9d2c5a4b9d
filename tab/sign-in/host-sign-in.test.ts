import { expect, test, vi } from 'vitest';
import type { ConfigView } from '../../api/contract/me.ts';
import { createHostSignIn } from './host-sign-in.ts';
import type { SignIn } from './sign-in.ts';

const config: ConfigView = {
  clientId: 'a-client',
  authority: 'https://login.microsoftonline.com',
  practice: false,
  languages: ['en'],
  consent: false,
};

type GetToken = SignIn['getToken'];
const never: GetToken = () => new Promise(() => undefined);
const no =
  (words: string): GetToken =>
  () =>
    Promise.reject(new Error(words));

/** A sign-in whose two ways are told what to answer, and which notes the order they are asked in. */
function host(answers: { sso: GetToken; nested?: GetToken }, isRecommended = true) {
  const asked: string[] = [];
  const way = (name: string, getToken: GetToken) => async (): Promise<SignIn> => ({
    getToken(options) {
      asked.push(options?.renew ? `${name} anew` : name);
      return getToken(options);
    },
  });
  const signIn = createHostSignIn({
    config,
    host: { isNestedAppAuthRecommended: isRecommended },
    ways: {
      openSso: way('sso', answers.sso),
      openNested: way('nested', answers.nested ?? no('not expected')),
    },
    timeoutMs: 5,
  });
  return { signIn, asked };
}

test('single sign-on comes first, and alone where it works', async () => {
  const { signIn, asked } = host({ sso: async () => 'from sso' });
  expect(await signIn.getToken()).toBe('from sso');
  expect(asked).toEqual(['sso']);
});

test('nested app authentication follows where single sign-on fails, and is kept to', async () => {
  const { signIn, asked } = host({ sso: no('resourceDisabled'), nested: async () => 'nested' });
  expect(await signIn.getToken()).toBe('nested');
  expect(await signIn.getToken({ renew: true })).toBe('nested');
  expect(asked).toEqual(['sso', 'nested', 'nested anew']);
});

test('a host that does not recommend nested app authentication is not asked for it', async () => {
  const { signIn, asked } = host({ sso: no('resourceDisabled') }, false);
  await expect(signIn.getToken()).rejects.toMatchObject({ failure: 'resource_disabled' });
  expect(asked).toEqual(['sso']);
});

test('a host that stays silent is given up, and the other way tried', async () => {
  const { signIn } = host({ sso: never, nested: async () => 'nested' });
  expect(await signIn.getToken()).toBe('nested');
  const alone = host({ sso: never }, false).signIn;
  await expect(alone.getToken()).rejects.toMatchObject({ failure: 'host_silent' });
});

test('where both fail, what single sign-on said is told, if anybody can act on it', async () => {
  const known = host({ sso: no('resourceRequiresConsent'), nested: no('user_cancelled') });
  await expect(known.signIn.getToken()).rejects.toMatchObject({
    failure: 'consent_required',
    reason: 'resourceRequiresConsent',
  });
  const unknown = host({ sso: no('something new'), nested: no('user_cancelled') });
  await expect(unknown.signIn.getToken()).rejects.toMatchObject({ failure: 'cancelled' });
});

test('after both have failed, the next try begins with single sign-on again', async () => {
  const sso = vi.fn<GetToken>().mockRejectedValueOnce(new Error('x')).mockResolvedValue('later');
  const { signIn, asked } = host({ sso, nested: no('popup_window_error') });
  await expect(signIn.getToken()).rejects.toMatchObject({ failure: 'popup_blocked' });
  expect(await signIn.getToken()).toBe('later');
  expect(asked).toEqual(['sso', 'nested', 'sso']);
});

test('a screen that asks several things at once opens one sign-in window', async () => {
  const popup = Promise.withResolvers<string>();
  const { signIn, asked } = host({ sso: no('x'), nested: () => popup.promise });
  const tokens = [signIn.getToken(), signIn.getToken(), signIn.getToken()];
  popup.resolve('one');
  expect(await Promise.all(tokens)).toEqual(['one', 'one', 'one']);
  expect(asked).toEqual(['sso', 'nested']);
});
