import { createNestablePublicClientApplication } from '@azure/msal-browser';
import type { ConfigView } from '../../api/contract/me.ts';
import { apiScopes, entraAuth } from './entra-scope.ts';
import type { SignIn } from './sign-in.ts';

/**
 * Nested app authentication: the host's own broker gives the token. For hosts that recommend it and
 * whose single sign-on failed. learn.microsoft.com/microsoftteams/platform/concepts/authentication/nested-authentication
 */
export async function createNestedAppAuth(config: ConfigView): Promise<SignIn> {
  const client = await createNestablePublicClientApplication({ auth: entraAuth(config) });
  const scopes = apiScopes(config);

  return {
    async getToken({ renew = false } = {}) {
      const silent = client.acquireTokenSilent({ scopes, forceRefresh: renew });
      const { accessToken } = await silent.catch(() => client.acquireTokenPopup({ scopes }));
      return accessToken;
    },
  };
}
