import type { Tenant } from '../tenant.ts';
import type { Tenants } from '../tenants.ts';
import { type Answer, jsonAnswer, textAnswer } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import { isGuid } from '../directory/object-id.ts';
import { issueAppToken } from './app-token.ts';
import { AADSTS, AuthorityError, presentAuthorityError } from './authority-error.ts';
import type { Signer } from './signer.ts';

/** What the authority does at an address. */
type AuthorityOperation = 'discovery' | 'keys' | 'token';

type AuthorityRoute = { operation: AuthorityOperation; tenant: string };

/** The Entra side of the double: discovery, keys, and tokens for apps. */
export type Authority = ReturnType<typeof createAuthority>;

type Ports = {
  tenants: Tenants;
  signer: Signer;
  url: string;
  now: () => Date;
  newId: () => string;
};

const PATHS: readonly [RegExp, AuthorityOperation][] = [
  [/^\/([^/]+)\/(?:v2\.0\/)?\.well-known\/openid-configuration$/, 'discovery'],
  [/^\/([^/]+)\/discovery\/(?:v2\.0\/)?keys$/, 'keys'],
  [/^\/([^/]+)\/oauth2\/v2\.0\/token$/, 'token'],
];

export function createAuthority(ports: Ports) {
  const { tenants, signer, url, now, newId } = ports;

  /** Which of the authority's addresses a path is; `undefined` for none. */
  function route(path: string): AuthorityRoute | undefined {
    for (const [pattern, operation] of PATHS) {
      const match = pattern.exec(path);
      if (match) return { operation, tenant: decodeURIComponent(match[1] ?? '') };
    }
    return undefined;
  }

  async function answer(ask: Ask): Promise<Answer> {
    const found = route(ask.path);
    if (!found) return textAnswer(404, 'Not found', 'text/plain; charset=utf-8');
    try {
      const tenant = getTenant(found.tenant);
      if (found.operation === 'keys') return jsonAnswer(200, { keys: [signer.publicJwk] });
      if (found.operation === 'discovery') return jsonAnswer(200, discoveryOf(tenant, url));
      if (ask.method !== 'POST') throw new AuthorityError(900144, { value: 'grant_type' });
      const form = new URLSearchParams(ask.body);
      const token = await issueAppToken(signer, { tenant, form, url, now: now(), newId });
      return jsonAnswer(200, token, NO_STORE);
    } catch (error) {
      if (error instanceof AuthorityError) return refusal(error, ask);
      throw error;
    }
  }

  function getTenant(named: string): Tenant {
    const tenant = tenants.find(named);
    if (tenant) return tenant;
    const isDomain = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(named);
    throw new AuthorityError(isGuid(named) || isDomain ? 90002 : 900023, { tenant: named });
  }

  function refusal(error: AuthorityError, ask: Ask): Answer {
    const correlationId = ask.headers['client-request-id'] ?? newId();
    const body = presentAuthorityError(error, { now: now(), traceId: newId(), correlationId });
    return jsonAnswer(AADSTS[error.code].status, body, NO_STORE);
  }

  return { route, answer, refusal };
}

const NO_STORE = { 'cache-control': 'no-store, no-cache', pragma: 'no-cache' };

function discoveryOf({ tenantId }: Tenant, url: string): Record<string, unknown> {
  const base = `${url}/${tenantId}`;
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: [
      'client_secret_post',
      'private_key_jwt',
      'client_secret_basic',
    ],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported: [
      'sub',
      'iss',
      'aud',
      'exp',
      'iat',
      'name',
      'preferred_username',
      'oid',
      'tid',
      'ver',
    ],
    tenant_region_scope: 'EU',
    cloud_instance_name: new URL(url).host,
    msgraph_host: new URL(url).host,
  };
}
