import { ClientSecretCredential } from '@azure/identity';
import { PRACTICE_APPS } from '../../sandbox/practice-apps.ts';
import { type SandboxOptions, startSandbox } from '../../sandbox/sandbox.ts';
import { trust } from './trust.ts';

export const SCOPE = 'https://graph.microsoft.com/.default';

/** A practice directory, asked with Microsoft's own sign-in by an app that may read everything. */
export async function startPracticeGraph(options: SandboxOptions = {}) {
  const sandbox = await startSandbox(options);
  trust(sandbox.certificatePem);
  const authority = { authorityHost: sandbox.url, disableInstanceDiscovery: true };
  const credential = (clientId: string, secret: string, tenantId = sandbox.tenantId) =>
    new ClientSecretCredential(tenantId, clientId, secret, authority);
  const { clientId, clientSecret } = PRACTICE_APPS.tooMuch;
  const { token } = await credential(clientId, clientSecret).getToken(SCOPE);
  return {
    sandbox,
    authority,
    credential,
    token,
    /** Object id of the person at a position of the population. */
    idAt: (position: number) => sandbox.directory.store.personAt(position).id,
    ask: (path: string, init: RequestInit = {}) =>
      fetch(`${sandbox.url}/v1.0${path}`, {
        ...init,
        headers: { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) },
      }),
  };
}

export type PracticeGraph = Awaited<ReturnType<typeof startPracticeGraph>>;
