import type { ConfigView } from '../../api/contract/me.ts';
import type { Host } from '../teams/host.ts';
import { type SignIn, SignInError } from './sign-in.ts';
import { hostReasonOf, toSignInFailure } from './sso-failure.ts';

/** A host may ask for consent in a window of its own, which has to be read. One that stays silent longer will not answer. */
const TOKEN_WITHIN_MS = 60_000;

type Ways = {
  openSso(config: ConfigView): Promise<SignIn>;
  openNested(config: ConfigView): Promise<SignIn>;
};

/** Each way is fetched only when it is needed. */
const WAYS: Ways = {
  openSso: async (config) => (await import('./teams-sso.ts')).createTeamsSso(config),
  openNested: async (config) => (await import('./nested-app-auth.ts')).createNestedAppAuth(config),
};

type Ports = {
  config: ConfigView;
  host: Pick<Host, 'isNestedAppAuthRecommended'>;
  ways?: Ways;
  timeoutMs?: number;
};

/**
 * Signing in inside a host: single sign-on first; where that fails and the host recommends nested app
 * authentication, that. Whichever worked is asked the next time.
 */
export function createHostSignIn(ports: Ports): SignIn {
  const { config, host, ways = WAYS, timeoutMs = TOKEN_WITHIN_MS } = ports;
  let sso: Promise<SignIn> | undefined;
  let nested: Promise<SignIn> | undefined;

  async function bySso(renew: boolean): Promise<string> {
    sso ??= ways.openSso(config);
    return withTimeout((await sso).getToken({ renew }), timeoutMs);
  }

  async function byNested(renew: boolean): Promise<string> {
    nested ??= ways.openNested(config);
    return (await nested).getToken({ renew });
  }

  async function ask(renew: boolean): Promise<string> {
    if (nested) return byNested(renew).catch(refuse);
    try {
      return await bySso(renew);
    } catch (error) {
      if (!host.isNestedAppAuthRecommended) return refuse(error);
      return byNested(renew).catch((cause: unknown) => {
        nested = undefined;
        // What single sign-on said is what an administrator can mend.
        return refuse(toSignInFailure(hostReasonOf(error)) === 'unknown' ? cause : error);
      });
    }
  }

  // A screen asks for several things at once; the person must not be asked by several windows.
  const pending = new Map<boolean, Promise<string>>();
  return {
    getToken({ renew = false } = {}) {
      const token = pending.get(renew) ?? ask(renew).finally(() => pending.delete(renew));
      pending.set(renew, token);
      return token;
    },
  };
}

function refuse(error: unknown): never {
  if (error instanceof SignInError) throw error;
  const reason = hostReasonOf(error);
  throw new SignInError(toSignInFailure(reason), reason, { cause: error });
}

/** The promise's outcome, or the failure of a silent host once the time is over. */
function withTimeout<T>(pending: Promise<T>, timeoutMs: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new SignInError('host_silent', 'the host gave no token in time')),
    timeoutMs,
  );
  return Promise.race([pending, promise]).finally(() => clearTimeout(timer));
}
