import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { UnreachableError } from '../api/api-error.ts';
import { App } from '../App.tsx';
import { type Api, createApi } from '../api/client.ts';
import { en } from '../languages/en.ts';
import { renderInTab } from '../test-support/render.tsx';
import { type SignIn, SignInError, type SignInFailure } from '../sign-in/sign-in.ts';
import type { Whereabouts } from '../teams/find-host.ts';
import type { Host } from '../teams/host.ts';
import { adminConsentAddress } from './admin-consent.ts';
import type { Started, startTab } from './start.ts';
import { StartScreen } from './StartScreen.tsx';
import { DEPENDS_ON_ACCOUNT, NEEDS_ADMINISTRATOR, NEEDS_CONSENT } from './ways-out.ts';

const config = {
  clientId: 'a-client',
  authority: 'https://login.microsoftonline.com',
  practice: false,
  languages: ['en'],
  consent: false,
};
const BROWSER: Whereabouts = { kind: 'browser' };

const refused = (error: SignInError, whereabouts: Whereabouts = BROWSER): Started => ({
  kind: 'refused',
  config,
  whereabouts,
  error,
});
const signedOut = (leaveToSignIn: () => Promise<void>): Started => ({
  kind: 'signed_out',
  config,
  signIn: { getToken: () => Promise.reject(new SignInError('session_ended')), leaveToSignIn },
});

test('a refusal says why, offers the ways out, and the facts for an administrator', async () => {
  const error = new SignInError('consent_required', 'AADSTS65001');
  renderInTab(<StartScreen start={async () => refused(error)} />);
  expect(
    await screen.findByRole('heading', { name: 'Your organization must allow this app' }),
  ).toBeTruthy();
  expect(screen.getByText('AADSTS65001')).toBeTruthy();
  const ask = screen.getByText('Allow the app as an administrator').closest('a');
  expect(ask?.href).toContain('/organizations/adminconsent?client_id=a-client');
  expect(screen.queryByText('Open in a browser')).toBeNull();
});

/** The host of whoever is refused, and what it is asked for. */
function aHost() {
  const host = {
    openLink: vi.fn(() => Promise.resolve()),
    shareLink: vi.fn(() => Promise.resolve()),
    notifyReady: () => undefined,
  };
  return { host, whereabouts: { kind: 'host', host: host as unknown as Host } as const };
}

const FAILURES = (
  Object.entries(en.start.failure) as [SignInFailure, { title: string; text: string } | string][]
).flatMap(([failure, words]) => (typeof words === 'string' ? [] : [[failure, words] as const]));

test.each(FAILURES)('%s is said inside Teams, with each way out', async (failure, words) => {
  const { host, whereabouts } = aHost();
  const start = vi.fn(async () => refused(new SignInError(failure, 'the answer'), whereabouts));
  const { user } = renderInTab(<StartScreen start={start} />);
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByRole('heading', { name: words.title })).toBeTruthy();
  expect(within(alert).getByText(words.text)).toBeTruthy();
  expect(within(alert).getByText('the answer')).toBeTruthy();

  await user.click(within(alert).getByText('Open in a browser'));
  expect(host.openLink).toHaveBeenLastCalledWith(location.href);
  const isForAdministrator = NEEDS_ADMINISTRATOR.has(failure);
  await user.click(
    screen.getByText(isForAdministrator ? 'Copy a message for your administrator' : 'Copy details'),
  );
  const copied = await navigator.clipboard.readText();
  expect(copied).toContain(`Code: ${failure}`);
  expect(copied.includes(words.text)).toBe(isForAdministrator);
  if (NEEDS_CONSENT.has(failure)) {
    const consent = adminConsentAddress(config);
    expect(copied).toContain(consent);
    await user.click(screen.getByText('Ask in a chat'));
    expect(host.shareLink).toHaveBeenCalledWith(expect.objectContaining({ url: consent }));
    await user.click(screen.getByText('Allow the app as an administrator'));
    expect(host.openLink).toHaveBeenLastCalledWith(consent);
  }
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(start).toHaveBeenCalledTimes(2);
});

test.each([...DEPENDS_ON_ACCOUNT])(
  'in a plain browser %s leads to another account',
  async (failure) => {
    const signOut = vi.fn(async () => undefined);
    const signIn = { getToken: () => Promise.reject(new Error('not asked')), signOut };
    const error = new SignInError(failure);
    const start = async (): Promise<Started> => ({
      kind: 'refused',
      config,
      whereabouts: BROWSER,
      error,
      signIn,
    });
    const { user } = renderInTab(<StartScreen start={start} />);
    await user.click(await screen.findByRole('button', { name: 'Use another account' }));
    expect(signOut).toHaveBeenCalledOnce();
    expect(screen.queryByText('Open in a browser')).toBeNull();
  },
);

test.each([
  ['domain_mismatch', /^api:\/\/.+\/a-client$/],
  ['redirect_missing', /^brk-multihub:\/\/.+\/tab\/auth-redirect\.html$/],
] as const)('%s shows what has to be written instead', async (failure, value) => {
  renderInTab(<StartScreen start={async () => refused(new SignInError(failure))} />);
  expect(await screen.findByText(value)).toBeTruthy();
});

test('a start that takes long says what may be waited for', async () => {
  vi.useFakeTimers();
  renderInTab(<StartScreen start={() => new Promise(() => undefined)} />);
  expect(screen.getByText('Opening Carte')).toBeTruthy();
  expect(screen.queryByText(/^This takes longer/)).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(8_000));
  expect(screen.getByText(/^This takes longer/)).toBeTruthy();
  vi.useRealTimers();
});

test('inside a frame that stays silent the browser is a way out', async () => {
  const error = new SignInError('host_silent');
  renderInTab(<StartScreen start={async () => refused(error, { kind: 'framed' })} />);
  expect(await screen.findByText('Open in a browser')).toBeTruthy();
  expect(screen.queryByText('Allow the app as an administrator')).toBeNull();
});

test.each<[string, () => Promise<Started>]>([
  ['a refusal', async () => refused(new SignInError('cancelled'))],
  ['an API out of reach', () => Promise.reject(new UnreachableError('x'))],
])('trying again after %s shows that it is tried, and what came of it', async (_, fail) => {
  const second = Promise.withResolvers<Started>();
  const start = vi.fn<() => Promise<Started>>().mockImplementationOnce(fail);
  start.mockReturnValueOnce(second.promise);
  const { user } = renderInTab(<StartScreen start={start} />);
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Opening Carte')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  second.resolve(signedOut(async () => undefined));
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeTruthy();
});

test('signing in leaves once; where the door does not open, that is said', async () => {
  const leave = vi.fn().mockRejectedValue(new SignInError('popup_blocked'));
  const { user } = renderInTab(<StartScreen start={async () => signedOut(leave)} />);
  await user.click(await screen.findByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText('The sign-in window could not open')).toBeTruthy();
  leave.mockReturnValue(new Promise(() => undefined));
  await user.dblClick(screen.getByRole('button', { name: 'Sign in' }));
  expect(screen.getByRole('button', { name: 'Opening the sign-in page' })).toBeTruthy();
  expect(leave).toHaveBeenCalledTimes(2);
});

test.each([
  ['/tab/my-card', ['getMyCard']],
  ['/tab/cards', []],
])('at %s this is asked ahead: %j', async (address, expected) => {
  const asked: string[] = [];
  const call = async (name: string) => {
    asked.push(name);
    return null;
  };
  history.replaceState(null, '', address);
  const start = async ({ askAhead }: Parameters<typeof startTab>[0] = {}): Promise<Started> => {
    askAhead?.({ call } as unknown as Api);
    return refused(new SignInError('cancelled'));
  };
  render(<App locate={async () => BROWSER} start={start} />);
  await screen.findByRole('alert');
  expect(asked).toEqual(expected);
});

test('a screen that cannot be shown is said, and does not leave an empty page', async () => {
  const broken = {
    ...config,
    get practice(): boolean {
      throw new Error('this part did not come');
    },
  };
  const loud = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const start = async (): Promise<Started> => ({
    kind: 'signed_out',
    config: broken,
    signIn: { getToken: () => Promise.reject(new SignInError('session_ended')) },
  });
  renderInTab(<StartScreen start={start} />);
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  loud.mockRestore();
});

test('an employee sees their own card alone; a sign-in that ends is said over it', async () => {
  const leaveToSignIn = vi.fn(async () => undefined);
  const signIn: SignIn = {
    getToken: () => Promise.reject(new SignInError('session_ended')),
    leaveToSignIn,
  };
  const api = createApi({ getToken: signIn.getToken });
  const me = { id: 'p', tenantId: 't', name: 'Eve', roles: ['employee' as const], cardId: null };
  const session = { config, whereabouts: BROWSER, signIn, api, me };
  history.replaceState(null, '', '/tab/directory');
  const start = async (): Promise<Started> => ({ kind: 'signed_in', session });
  render(<App locate={async () => BROWSER} start={start} />);
  expect(await screen.findByText('Your sign-in has ended', { selector: 'h2' })).toBeTruthy();
  expect(location.pathname).toBe('/tab/my-card');
  expect(screen.queryByRole('navigation')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Sign in again' }));
  expect(leaveToSignIn).toHaveBeenCalledOnce();
});
