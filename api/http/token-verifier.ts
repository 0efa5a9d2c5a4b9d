import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import { type Caller, isAdminByToken } from '../domain/caller.ts';
import { AppError } from '../domain/errors.ts';
import { toTenantId } from '../domain/tenant.ts';
import type { Clock } from '../lib/clock.ts';
import { createTenantKeys, NoSuchTenantError } from './tenant-keys.ts';

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

/**
 * Says who sent a token, or refuses it; whom the product made an administrator it does not know. Every check of contract §3, in the order that costs least;
 * the reason of a refusal goes to the log, never to the caller.
 */
export function createTokenVerifier(
  rules: TokenRules,
  { clock, fetch = globalThis.fetch }: { clock: Clock; fetch?: typeof globalThis.fetch },
) {
  const tenantKeys = createTenantKeys({ authority: rules.authority, clock, fetch });

  async function verifySignature(token: string, tenantId: string): Promise<JWTPayload> {
    const keys = tenantKeys.get(tenantId);
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: `${rules.authority}/${tenantId}/v2.0`,
      clockTolerance: MAX_SKEW_SECONDS,
      currentDate: clock(),
      requiredClaims: ['exp', 'nbf', 'iss', 'aud', 'tid', 'oid', 'scp'],
    });
    tenantKeys.prove(tenantId, keys);
    return payload;
  }

  return async function verify(token: string): Promise<Caller> {
    if (token.length > MAX_TOKEN_LENGTH) throw refused('token too long');
    const tenantId = tenantOf(token);
    if (tenantId === PERSONAL_ACCOUNTS) throw refused('personal account');
    if (rules.allowedTenants !== 'any' && !rules.allowedTenants.has(tenantId))
      throw refused('tenant not allowed');

    const payload = await verifySignature(token, tenantId).catch((cause: unknown) => {
      if (cause instanceof NoSuchTenantError) tenantKeys.giveUp(tenantId);
      throw toRefusal(cause);
    });
    const parsed = Claims.safeParse(payload);
    if (!parsed.success)
      throw refused(`claims: ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}`);
    const claims = parsed.data;
    const isAdmin = isAdminByToken(claims);
    if (claims.tid.toLowerCase() !== tenantId) throw refused('tid is not the issuer’s');
    if (!isOurAudience(payload.aud, rules.clientId)) throw refused('audience');
    if (!claims.scp.split(' ').includes(SCOPE)) throw refused('scope');
    if (claims.idtyp === 'app') throw refused('app-only token');
    if (!rules.callers.has(claims.azp.toLowerCase())) throw refused('azp');
    return {
      tenantId: toTenantId(tenantId),
      objectId: claims.oid.toLowerCase(),
      name: claims.name ?? claims.preferred_username ?? 'Unknown',
      isAdmin,
      hasAdminRole: isAdmin,
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

/** What is wrong with the token itself; all else is the sign-in service, which is not the caller's fault. */
function toRefusal(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  if (cause instanceof NoSuchTenantError) return refused('the tenant has no keys', cause);
  if (!(cause instanceof errors.JOSEError) || KEY_SERVICE_ERRORS.has(cause.code))
    return unavailable(cause);
  return refused(cause.code, cause);
}

/** jose's codes for a key endpoint that does not answer, or not with keys. */
const KEY_SERVICE_ERRORS: ReadonlySet<string> = new Set([
  'ERR_JOSE_GENERIC',
  'ERR_JWKS_INVALID',
  'ERR_JWKS_TIMEOUT',
]);

const unavailable = (cause: unknown): AppError =>
  new AppError(
    'sign_in_unavailable',
    'Carte cannot reach the sign-in service to check who you are. Try again in a minute.',
    { cause },
  );

const refused = (reason: string, cause?: unknown): AppError =>
  new AppError(
    'unauthenticated',
    'Sign in again: the token is missing, has expired or is not meant for Carte.',
    {
      cause: new Error(reason, { cause }),
    },
  );
