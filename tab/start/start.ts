import { queryOptions } from '@tanstack/react-query';
import type { ConfigView, MeView } from '../../api/contract/me.ts';
import { codeOf } from '../api/api-error.ts';
import { type Api, createApi } from '../api/client.ts';
import { openSignIn } from '../sign-in/open-sign-in.ts';
import { type SignIn, SignInError } from '../sign-in/sign-in.ts';
import { findHost, type Whereabouts } from '../teams/find-host.ts';

/** Somebody is signed in, and everything they need is at hand. */
export type Session = {
  config: ConfigView;
  whereabouts: Whereabouts;
  signIn: SignIn;
  api: Api;
  me: MeView;
};

/** How a start ends. */
export type Started =
  | { kind: 'signed_in'; session: Session }
  | { kind: 'signed_out'; config: ConfigView; signIn: SignIn }
  | {
      kind: 'refused';
      config: ConfigView;
      whereabouts: Whereabouts;
      error: SignInError;
      signIn?: SignIn;
    };

/** How the start ended, asked again only by whoever is told that it did not work. */
export const startQuery = (start: () => Promise<Started>) =>
  queryOptions({ queryKey: ['start'], queryFn: start, staleTime: Infinity, gcTime: Infinity });

type Ports = {
  locate?: () => Promise<Whereabouts>;
  open?: typeof openSignIn;
  fetch?: typeof globalThis.fetch;
  /** What may be asked for beside who it is. */
  askAhead?: ((api: Api) => void) | undefined;
};

/** From an empty page to somebody signed in. Throws where the API cannot be asked. */
export async function startTab(ports: Ports = {}): Promise<Started> {
  const { locate = findHost, open = openSignIn } = ports;
  const fetchPort = ports.fetch && { fetch: ports.fetch };
  const anonymous = createApi({ getToken: () => Promise.resolve(''), ...fetchPort });
  const arrive = async () => {
    const found = await locate();
    // The host's loading screen goes while ours is there: it would be an error page where signing in takes long.
    if (found.kind === 'host') found.host.notifyReady();
    return found;
  };
  const [whereabouts, config] = await Promise.all([arrive(), anonymous.call('getConfig', {})]);
  let signIn: SignIn | undefined;
  try {
    const opened = await open({ config, whereabouts });
    signIn = opened;
    const api = createApi({ getToken: (options) => opened.getToken(options), ...fetchPort });
    const me = await findMe(api, opened, { config, askAhead: ports.askAhead });
    return me
      ? { kind: 'signed_in', session: { config, whereabouts, signIn, api, me } }
      : { kind: 'signed_out', config, signIn };
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    return { kind: 'refused', config, whereabouts, error, ...(signIn && { signIn }) };
  }
}

/** Who is signed in; undefined where nobody is who could sign in by leaving the page. */
async function findMe(
  api: Api,
  signIn: SignIn,
  { config, askAhead }: Pick<Ports, 'askAhead'> & { config: ConfigView },
): Promise<MeView | undefined> {
  try {
    // Why a sign-in was refused is said once, and to whoever asks first.
    await signIn.getToken();
    askAhead?.(api);
    return await api.call('getMe', {});
  } catch (error) {
    const isOver = error instanceof SignInError && error.failure === 'session_ended';
    if (isOver && signIn.leaveToSignIn) return undefined;
    if (codeOf(error) === 'unauthenticated') {
      const { toTokenRefusal } = await import('../sign-in/refused-token.ts');
      throw toTokenRefusal(await signIn.getToken(), config, error);
    }
    throw error;
  }
}
