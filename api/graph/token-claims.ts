import { decodeJwt } from 'jose';

/** What a Graph app token tells about itself. Graph's tokens are opaque by contract, so all of it is optional. */
export type TokenClaims = { roles: string[] | null; tenantId: string | null };

/**
 * Reads an app token to explain what it can do. Never to decide who somebody is: we just got it from
 * the token endpoint over TLS. `roles` is null where the token cannot be read, empty where it grants nothing.
 */
export function readTokenClaims(token: string): TokenClaims {
  try {
    const claims = decodeJwt(token);
    const roles = Array.isArray(claims.roles)
      ? claims.roles.filter((role) => typeof role === 'string')
      : [];
    return { roles, tenantId: typeof claims.tid === 'string' ? claims.tid.toLowerCase() : null };
  } catch {
    return { roles: null, tenantId: null };
  }
}
