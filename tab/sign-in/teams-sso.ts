import { TeamsUserCredential } from '@microsoft/teamsfx';
import type { SignIn } from './sign-in.ts';

/**
 * Single sign-on by the host: the only file that knows teamsfx, which is at its end of life. It asks the
 * host through teams-js and keeps the token until five minutes before its end.
 */
export function createTeamsSso({ clientId }: { clientId: string }): SignIn {
  const create = () =>
    new TeamsUserCredential({
      clientId,
      // The library wants a page for its own pop-up sign-in, which is never opened.
      initiateLoginEndpoint: new URL('/tab/', location.origin).href,
    });
  let credential = create();

  return {
    async getToken({ renew = false } = {}) {
      if (renew) credential = create();
      const token = await credential.getToken('');
      if (!token) throw new Error('the host gave no token');
      return token.token;
    },
  };
}
