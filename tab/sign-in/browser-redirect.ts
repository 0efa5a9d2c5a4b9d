import { PublicClientApplication } from '@azure/msal-browser';
import type { ConfigView } from '../../api/contract/me.ts';
import { apiScopes, entraAuth } from './entra-scope.ts';
import { toRedirectFailure, toRenewalFailure } from './renewal-failure.ts';
import { type SignIn, SignInError } from './sign-in.ts';

/** Where Entra sends people back to; registered as a single-page application's redirect URI. */
const REDIRECT_PATH = '/tab/auth-redirect.html';

/** Signing in at Microsoft's own page, in a plain browser. */
export async function createBrowserSignIn(config: ConfigView): Promise<SignIn> {
  const scopes = apiScopes(config);
  const client = new PublicClientApplication({
    auth: {
      ...entraAuth(config),
      redirectUri: new URL(REDIRECT_PATH, location.origin).href,
      postLogoutRedirectUri: new URL('/tab/', location.origin).href,
    },
    cache: { cacheLocation: 'sessionStorage' },
  });
  await client.initialize();
  const returned = await client.handleRedirectPromise().catch((cause: unknown) => cause);
  let refused = returned instanceof Error ? returned : undefined;

  return {
    async getToken({ renew = false } = {}) {
      if (refused) {
        const cause = refused;
        refused = undefined;
        throw toRedirectFailure(cause);
      }
      const [account] = client.getAllAccounts();
      if (!account) throw new SignInError('session_ended');
      try {
        const token = await client.acquireTokenSilent({ scopes, account, forceRefresh: renew });
        return token.accessToken;
      } catch (cause) {
        throw toRenewalFailure(cause);
      }
    },
    leaveToSignIn: () => client.loginRedirect({ scopes, redirectStartPage: location.href }),
    signOut: () => client.logoutRedirect(),
  };
}
