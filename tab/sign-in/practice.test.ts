import { expect, test, vi } from 'vitest';
import { createPracticeSignIn } from './practice.ts';
import { createSafeStorage } from './safe-storage.ts';

const NOW = Date.UTC(2026, 2, 1);

function arrive(href: string, kept: Record<string, string> = {}) {
  const storage = createSafeStorage(() => {
    throw new Error('memory alone');
  });
  for (const [key, value] of Object.entries(kept)) storage.set(key, value);
  const assign = vi.fn();
  const replaceState = vi.fn();
  const clock = { now: NOW };
  const signIn = createPracticeSignIn({
    signInUrl: 'http://localhost:4000',
    storage,
    location: { href, assign },
    history: { replaceState },
    now: () => clock.now,
    randomId: () => 'a-state',
  });
  return { signIn, storage, assign, replaceState, clock };
}

const STARTED = { 'carte.practice.state': 'a-state' };
const BACK = 'http://localhost:3978/tab/import#access_token=t0ken&expires_in=3600&state=a-state';

test('nobody is signed in at first; leaving carries a state and comes back to the same page', async () => {
  const { signIn, assign } = arrive('http://localhost:3978/tab/cards?folder=1#x');
  await expect(signIn.getToken()).rejects.toMatchObject({ failure: 'session_ended' });
  await signIn.leaveToSignIn?.();
  const there = new URL(String(assign.mock.calls[0]?.[0]));
  expect(there.href.startsWith('http://localhost:4000/sign-in?')).toBe(true);
  expect(Object.fromEntries(there.searchParams)).toEqual({
    redirect_uri: 'http://localhost:3978/tab/cards?folder=1',
    state: 'a-state',
  });
});

test('the token that comes back is taken, kept, and leaves the address', async () => {
  const { signIn, replaceState, storage } = arrive(BACK, STARTED);
  expect(await signIn.getToken()).toBe('t0ken');
  expect(replaceState).toHaveBeenCalledWith(null, '', 'http://localhost:3978/tab/import');
  const kept = storage.get('carte.practice.token') ?? '';
  const later = arrive('http://localhost:3978/tab/', { 'carte.practice.token': kept });
  expect(await later.signIn.getToken()).toBe('t0ken');
});

test('a token somebody else asked for is refused once, and never used', async () => {
  const { signIn } = arrive(BACK, { 'carte.practice.state': 'another' });
  await expect(signIn.getToken()).rejects.toMatchObject({ failure: 'not_started_here' });
  await expect(signIn.getToken()).rejects.toMatchObject({ failure: 'session_ended' });
});

test('a token about to end, or refused by the API, asks for another sign-in', async () => {
  const { signIn, clock } = arrive(BACK, STARTED);
  await expect(signIn.getToken({ renew: true })).rejects.toMatchObject({
    failure: 'session_ended',
  });
  clock.now = NOW + 3_600_000 - 59_000;
  await expect(signIn.getToken()).rejects.toMatchObject({ failure: 'session_ended' });
});

test('signing out forgets the token', async () => {
  const { signIn, storage, assign } = arrive(BACK, STARTED);
  await signIn.signOut?.();
  expect(storage.get('carte.practice.token')).toBeNull();
  expect(assign).toHaveBeenCalledWith('http://localhost:3978/tab/');
  await expect(signIn.getToken()).rejects.toMatchObject({ failure: 'session_ended' });
});
