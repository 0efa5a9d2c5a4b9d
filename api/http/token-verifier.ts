import {
  createRemoteJWKSet,
  customFetch,
  decodeJwt,
  errors,
  type JWTPayload,
  jwtVerify,
} from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type Caller, isAdminByToken } from '../domain/caller.ts';
import { AppError } from '../domain/errors.ts';
import { toTenantId } from '../domain/tenant.ts';
import type { Clock } from '../lib/clock.ts';

export type TokenRules = {
  /** Origin of the Entra login host. */
  authority: string;
  /** The Teams app's own registration. */
  clientId: string;
  /** `azp` values that are accepted. */
  callers: ReadonlySet<string>;
  allowedTenants: ReadonlySet<string> | 'any';
};

/** Microsoft's tenant of personal accounts: nobody's organization. */
const PERSONAL_ACCOUNTS = '9188040d-6c67-4c5b-b112-36a304b66dad';
const SCOPE = 'access_as_user';
const MAX_SKEW_SECONDS = 5 * 60;
const MAX_TOKEN_LENGTH = 16 * 1024;
/** Unknown key ids must not become requests: keys are fetched again at most this often. */
const KEY_COOLDOWN_MS = 5 * 60_000;
const MAX_TENANTS_AT_HAND = 10_000;
/** Tenants whose keys were never fetched, per minute: a flood of invented ones must not leave this server. */
const MAX_NEW_TENANTS_PER_MINUTE = 600;
/** A tenant that has no keys is asked for them again after this, however many tokens name it. */
const NO_KEYS_FOR_MS = 60_000;

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const Claims = z.object({
  tid: z.string().regex(GUID),
  oid: z.string().regex(GUID),
  ver: z.literal('2.0'),
  scp: z.string(),
  azp: z.string(),
  idtyp: z.string().optional(),
  name: z.string().max(500).optional(),
  preferred_username: z.string().max(500).optional(),
  roles: z.array(z.string()).default([]),
  wids: z.array(z.string()).default([]),
});

type Keys = ReturnType<typeof createRemoteJWKSet>;

/**
 * Says who sent a token, or refuses it. Every check of contract §3, in the order that costs least;
 * the reason of a refusal goes to the log, never to the caller.
 */
export function createTokenVerifier(
  rules: TokenRules,
  { clock, fetch = globalThis.fetch }: { clock: Clock; fetch?: typeof globalThis.fetch },
) {
  const keysByTenant = new LRUCache<string, Keys>({ max: MAX_TENANTS_AT_HAND });
  const withoutKeys = new LRUCache<string, true>({ max: MAX_TENANTS_AT_HAND, ttl: NO_KEYS_FOR_MS });
  const newTenants = createBudget(MAX_NEW_TENANTS_PER_MINUTE, clock);

  function keysOf(tenantId: string): Keys {
    if (withoutKeys.has(tenantId)) throw refused('tenant without keys');
    const known = keysByTenant.get(tenantId);
    if (known) return known;
    if (!newTenants.take()) throw refused('too many unknown tenants');
    const url = new URL(`${rules.authority}/${tenantId}/discovery/v2.0/keys`);
    const keys = createRemoteJWKSet(url, {
      cooldownDuration: KEY_COOLDOWN_MS,
      cacheMaxAge: 24 * 3_600_000,
      [customFetch]: fetch,
    });
    keysByTenant.set(tenantId, keys);
    return keys;
  }

  async function verifySignature(token: string, tenantId: string): Promise<JWTPayload> {
    const { payload } = await jwtVerify(token, keysOf(tenantId), {
      algorithms: ['RS256'],
      issuer: `${rules.authority}/${tenantId}/v2.0`,
      clockTolerance: MAX_SKEW_SECONDS,
      currentDate: clock(),
      requiredClaims: ['exp', 'nbf', 'iss', 'aud', 'tid', 'oid', 'scp'],
    });
    return payload;
  }

  return async function verify(token: string): Promise<Caller> {
    if (token.length > MAX_TOKEN_LENGTH) throw refused('token too long');
    const tenantId = tenantOf(token);
    if (tenantId === PERSONAL_ACCOUNTS) throw refused('personal account');
    if (rules.allowedTenants !== 'any' && !rules.allowedTenants.has(tenantId))
      throw refused('tenant not allowed');

    const payload = await verifySignature(token, tenantId).catch((cause: unknown) => {
      if (isKeysRefusal(cause)) withoutKeys.set(tenantId, true);
      throw toRefusal(cause);
    });
    const parsed = Claims.safeParse(payload);
    if (!parsed.success)
      throw refused(`claims: ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}`);
    const claims = parsed.data;
    if (claims.tid.toLowerCase() !== tenantId) throw refused('tid is not the issuer’s');
    if (!isOurAudience(payload.aud, rules.clientId)) throw refused('audience');
    if (!claims.scp.split(' ').includes(SCOPE)) throw refused('scope');
    if (claims.idtyp === 'app') throw refused('app-only token');
    if (!rules.callers.has(claims.azp.toLowerCase())) throw refused('azp');
    return {
      tenantId: toTenantId(tenantId),
      objectId: claims.oid.toLowerCase(),
      name: claims.name ?? claims.preferred_username ?? 'Unknown',
      isAdmin: isAdminByToken(claims),
    };
  };
}

export type VerifyToken = ReturnType<typeof createTokenVerifier>;

/** Read before the signature is checked, only to know whose keys to check it with. */
function tenantOf(token: string): string {
  try {
    const { tid } = decodeJwt(token);
    if (typeof tid === 'string' && GUID.test(tid)) return tid.toLowerCase();
  } catch {
    // Not a JWT: refused below, like one that names no tenant.
  }
  throw refused('no tenant');
}

/** Exactly one audience: the client id, or an application ID URI that ends with it. */
function isOurAudience(aud: JWTPayload['aud'], clientId: string): boolean {
  if (typeof aud !== 'string') return false;
  const audience = aud.toLowerCase();
  return (
    audience === clientId ||
    (audience.startsWith('api://') && audience.endsWith(`/${clientId}`)) ||
    audience === `api://${clientId}`
  );
}

/** A sign-in service that does not answer is our trouble, not the caller's fault. */
function toRefusal(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  if (isKeysRefusal(cause)) return refused('the tenant has no keys', cause);
  if (cause instanceof errors.JOSEError && !(cause instanceof errors.JWKSTimeout)) {
    return refused(cause.code, cause);
  }
  return new AppError(
    'sign_in_unavailable',
    'Carte cannot reach the sign-in service to check who you are. Try again in a minute.',
    { cause },
  );
}

/** The key endpoint answered, but not with keys: jose's only use of its generic error. */
const isKeysRefusal = (cause: unknown): boolean =>
  cause instanceof errors.JOSEError && cause.code === 'ERR_JOSE_GENERIC';

const refused = (reason: string, cause?: unknown): AppError =>
  new AppError(
    'unauthenticated',
    'Sign in again: the token is missing, has expired or is not meant for Carte.',
    {
      cause: new Error(reason, { cause }),
    },
  );

/** So many a minute, and no more. */
function createBudget(perMinute: number, clock: Clock) {
  let minute = 0;
  let used = 0;
  return {
    take(): boolean {
      const now = Math.floor(clock().getTime() / 60_000);
      if (now !== minute) [minute, used] = [now, 0];
      used += 1;
      return used <= perMinute;
    },
  };
}
