import type { KeptTexts } from './safe-storage.ts';
import { type SignIn, SignInError } from './sign-in.ts';

const TOKEN_KEY = 'carte.practice.token';
const STATE_KEY = 'carte.practice.state';
/** A token that ends sooner is not worth beginning with. */
const EARLY_MS = 60_000;

type KeptToken = { value: string; expiresAt: number };

type Ports = {
  /** The practice directory's door: plain http on loopback, in practice mode alone. */
  signInUrl: string;
  storage: KeptTexts;
  location: Pick<Location, 'href' | 'assign'>;
  history: Pick<History, 'replaceState'>;
  now?: () => number;
  randomId?: () => string;
};

/**
 * Signing in at the practice directory: there with a state, back with a token in the fragment, which
 * leaves the address before anything else happens.
 */
export function createPracticeSignIn(ports: Ports): SignIn {
  const { storage, location, now = Date.now, randomId = () => crypto.randomUUID() } = ports;
  let returned = takeReturned(ports, now);

  function getToken(): Promise<string> {
    if (returned instanceof SignInError) {
      const error = returned;
      returned = undefined;
      return Promise.reject(error);
    }
    const kept = returned ?? parseKept(storage.get(TOKEN_KEY));
    if (kept && kept.expiresAt - EARLY_MS > now()) return Promise.resolve(kept.value);
    return Promise.reject(new SignInError('session_ended'));
  }

  return {
    // A token that the API refuses does not get better here: only the door gives another.
    getToken: ({ renew = false } = {}) =>
      renew ? Promise.reject(new SignInError('session_ended')) : getToken(),

    leaveToSignIn() {
      const state = randomId();
      storage.set(STATE_KEY, state);
      const there = new URL('/sign-in', ports.signInUrl);
      there.searchParams.set('redirect_uri', withoutFragment(location.href));
      there.searchParams.set('state', state);
      location.assign(there.href);
      return Promise.resolve();
    },

    signOut() {
      returned = undefined;
      storage.remove(TOKEN_KEY);
      location.assign(new URL('/tab/', location.href).href);
      return Promise.resolve();
    },
  };
}

/** What the door sent along, if this page was opened by it. The fragment is gone from the address afterwards. */
function takeReturned(
  { location, history, storage }: Ports,
  now: () => number,
): KeptToken | SignInError | undefined {
  const fragment = new URLSearchParams(new URL(location.href).hash.slice(1));
  const value = fragment.get('access_token');
  if (value === null) return undefined;
  history.replaceState(null, '', withoutFragment(location.href));
  const expected = storage.get(STATE_KEY);
  storage.remove(STATE_KEY);
  if (expected === null || fragment.get('state') !== expected) {
    return new SignInError('not_started_here');
  }
  const token = { value, expiresAt: now() + Number(fragment.get('expires_in')) * 1000 };
  storage.set(TOKEN_KEY, JSON.stringify(token));
  return token;
}

function parseKept(text: string | null): KeptToken | undefined {
  try {
    const { value, expiresAt } = JSON.parse(text ?? '{}') as Record<string, unknown>;
    return typeof value === 'string' && typeof expiresAt === 'number'
      ? { value, expiresAt }
      : undefined;
  } catch {
    return undefined;
  }
}

const withoutFragment = (address: string): string => address.split('#', 1)[0] ?? address;
