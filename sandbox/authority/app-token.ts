import { createHash, timingSafeEqual } from 'node:crypto';
import type { Tenant } from '../tenant.ts';
import { AuthorityError } from './authority-error.ts';
import { checkClientAssertion } from './client-assertion.ts';
import type { Registration } from './registrations.ts';
import type { Signer } from './signer.ts';

/** Seconds that an app token lives; Entra says one second less than the hour. */
const APP_TOKEN_SECONDS = 3600;

const GRAPH_RESOURCE = 'https://graph.microsoft.com';
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

type Issue = { tenant: Tenant; form: URLSearchParams; url: string; now: Date; newId: () => string };

/** Answers a client-credentials request with a token for Graph, or refuses as Entra would. */
export async function issueAppToken(
  signer: Signer,
  issue: Issue,
): Promise<Record<string, unknown>> {
  const { tenant, form, url, now, newId } = issue;
  const registration = findRegistration(tenant, form);
  requireGrantType(form);
  await checkCredential(registration, issue);
  const audience = audienceOf(form, url, tenant);
  const issuedAt = Math.floor(now.getTime() / 1000);
  const servicePrincipalId = registration.objectId;
  const accessToken = await signer.sign({
    aud: audience,
    iss: `https://sts.windows.net/${tenant.tenantId}/`,
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + APP_TOKEN_SECONDS,
    aio: newId(),
    app_displayname: registration.displayName,
    appid: registration.clientId,
    appidacr: form.has('client_assertion') ? '2' : '1',
    idp: `https://sts.windows.net/${tenant.tenantId}/`,
    idtyp: 'app',
    oid: servicePrincipalId,
    rh: newId(),
    // Without a grant the claim is missing: Graph then answers 403.
    ...(registration.roles.size > 0 && { roles: [...registration.roles] }),
    sub: servicePrincipalId,
    tid: tenant.tenantId,
    uti: newId().replaceAll('-', '').slice(0, 22),
    ver: '1.0',
    ...answeredChallenge(form),
  });
  return {
    token_type: 'Bearer',
    expires_in: APP_TOKEN_SECONDS - 1,
    ext_expires_in: APP_TOKEN_SECONDS - 1,
    access_token: accessToken,
  };
}

/** A request that repeats a claims challenge gets a token that says so; see the fault of that name. */
function answeredChallenge(form: URLSearchParams) {
  const claims = form.get('claims') ?? '';
  return claims.includes('"nbf"') ? { xms_cae: '1' } : {};
}

function findRegistration(tenant: Tenant, form: URLSearchParams): Registration {
  const clientId = form.get('client_id');
  if (!clientId) throw new AuthorityError(900144, { value: 'client_id' });
  const registration = tenant.registrations.find(clientId);
  if (!registration) {
    throw new AuthorityError(700016, { clientId, tenant: tenant.displayName });
  }
  if (!registration.enabled) {
    throw new AuthorityError(7000112, { clientId, appName: registration.displayName });
  }
  return registration;
}

function requireGrantType(form: URLSearchParams): void {
  const grantType = form.get('grant_type');
  if (!grantType) throw new AuthorityError(900144, { value: 'grant_type' });
  if (grantType !== 'client_credentials') throw new AuthorityError(70003, { value: grantType });
}

async function checkCredential(registration: Registration, { tenant, form, url, now }: Issue) {
  const secret = form.get('client_secret');
  const assertion = form.get('client_assertion');
  if (secret) {
    checkSecret(registration, secret, now);
  } else if (assertion && form.get('client_assertion_type') === ASSERTION_TYPE) {
    const base = `${url}/${tenant.tenantId}`;
    const audiences = [`${base}/oauth2/v2.0/token`, `${base}/v2.0`];
    await checkClientAssertion(assertion, { registration, audiences, now });
  } else {
    throw new AuthorityError(7000216);
  }
}

function checkSecret({ clientId, secrets }: Registration, given: string, now: Date): void {
  const matching = secrets.filter(({ value }) => isSame(value, given));
  if (matching.length === 0) throw new AuthorityError(7000215, { clientId });
  if (!matching.some(({ endsAt }) => endsAt > now)) throw new AuthorityError(7000222, { clientId });
}

function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/** The audience is the resource as it was asked for: Graph's own address, or the double's. */
function audienceOf(form: URLSearchParams, url: string, tenant: Tenant): string {
  const scope = form.get('scope')?.trim() ?? '';
  if (!/^https?:\/\/\S+$/.test(scope)) throw new AuthorityError(70011, { value: scope });
  if (!scope.endsWith('/.default')) throw new AuthorityError(1002012, { value: scope });
  const resource = scope.slice(0, -'/.default'.length);
  if (![GRAPH_RESOURCE, url].includes(resource.replace(/\/$/, ''))) {
    throw new AuthorityError(500011, { value: resource, tenant: tenant.displayName });
  }
  return resource;
}
