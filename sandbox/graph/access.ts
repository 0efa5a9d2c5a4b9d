import type { JWTPayload } from 'jose';
import type { Signer } from '../authority/signer.ts';
import type { Tenants } from '../tenants.ts';
import type { Ask } from '../wire/ask.ts';
import { GraphError } from './graph-error.ts';
import type { Caller } from './graph-call.ts';

type Ports = { signer: Signer; tenants: Tenants; url: string; now: () => Date };

/** Graph's own address and its app id: what a token may be made out to, besides the double's. */
const AUDIENCES = ['https://graph.microsoft.com', '00000003-0000-0000-c000-000000000000'];

/** Finds out who calls, by the bearer token. */
export function createAccess({ signer, tenants, url, now }: Ports) {
  const challenge = `Bearer realm="", authorization_uri="${url}/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"`;
  const refuse = (message: string) =>
    new GraphError(401, 'InvalidAuthenticationToken', message, { 'www-authenticate': challenge });

  async function claimsOf({ headers }: Ask): Promise<JWTPayload> {
    const [, token] = /^Bearer\s+(\S+)\s*$/i.exec(headers.authorization ?? '') ?? [];
    if (token === undefined) throw refuse('Access token is empty.');
    if (!token.includes('.')) {
      throw refuse('IDX14100: JWT is not well formed, there are no dots (.).');
    }
    const claims = await signer.open(token);
    if (!claims) throw refuse('Access token validation failure.');
    return claims;
  }

  return {
    async callerOf(ask: Ask): Promise<Caller> {
      const claims = await claimsOf(ask);
      const audience = String(claims.aud).replace(/\/$/, '');
      if (audience !== url && !AUDIENCES.includes(audience)) {
        throw refuse('Access token validation failure. Invalid audience.');
      }
      const nowSeconds = now().getTime() / 1000;
      if ((claims.exp ?? 0) <= nowSeconds) {
        throw refuse('Lifetime validation failed, the token is expired.');
      }
      const tenant = tenants.find(String(claims.tid));
      if (!tenant)
        throw refuse('The identity of the calling application could not be established.');
      const roles = Array.isArray(claims.roles) ? claims.roles.map(String) : [];
      return { tenant, clientId: String(claims.appid), roles: new Set(roles) };
    },
  };
}
