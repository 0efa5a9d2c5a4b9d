import { CONSENT_APP } from '../practice-apps.ts';
import type { Tenant } from '../tenant.ts';
import type { Tenants } from '../tenants.ts';
import { type Answer, NO_BODY, textAnswer } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import { consentPage } from './consent-page.ts';
import { refusedPage, SIGN_IN_HEADERS } from './sign-in-page.ts';

type Ports = {
  tenants: Tenants;
  /** Where an answer may be led back to: the origins of the tab. */
  tabOrigins: ReadonlySet<string>;
};

/** What people can do on the page, and what Entra puts behind the address it leads back to. */
const ANSWERS = {
  accept: ({ tenantId }: Tenant) => ({ tenant: tenantId, admin_consent: 'True' }),
  cancel: () => ({
    error: 'access_denied',
    error_description:
      'AADSTS65004: User declined to consent to access the app. Trace ID: practice Correlation ID: practice',
    error_subcode: 'cancel',
  }),
  'not-allowed': () => ({
    error: 'access_denied',
    error_description: `AADSTS90094: The grant requires admin permission. ${CONSENT_APP.displayName} needs permission to access resources in your organization that only an admin can grant.`,
  }),
};
type Choice = keyof typeof ANSWERS;

/**
 * Plays Microsoft's page of an administrator's consent (learn.microsoft.com/entra/identity-platform/v2-admin-consent).
 * Whoever accepts puts Carte's own application into the tenant, with what it asks for.
 */
export function createConsentDoor({ tenants, tabOrigins }: Ports) {
  function answer({ path, query }: Ask): Promise<Answer> {
    const [, named = '', , , action] = path.split('/');
    const tenant = tenants.find(decodeURIComponent(named));
    if (!tenant) return refuse('AADSTS90002: The practice authority does not know this tenant.');
    if (query.get('client_id') !== CONSENT_APP.clientId)
      return refuse('AADSTS700016: The practice authority does not know this application.');
    const back = backAddress(query.get('redirect_uri') ?? '');
    if (!back)
      return refuse('AADSTS50011: The redirect URI does not match the ones of the application.');
    if (action === undefined) return showPage(tenant, query);
    const choice = query.get('as') ?? '';
    if (!isChoice(choice)) return refuse('Nobody can choose this here.');
    if (choice === 'accept') install(tenant);
    for (const [name, value] of Object.entries(ANSWERS[choice](tenant)))
      back.searchParams.set(name, value);
    back.searchParams.set('state', query.get('state') ?? '');
    const headers = { ...SIGN_IN_HEADERS, location: back.href };
    return Promise.resolve({ status: 302, headers, body: NO_BODY });
  }

  /** As a registration lists its redirect URIs: exact, on the tab's own origins. */
  function backAddress(given: string): URL | undefined {
    const address = URL.parse(given);
    const isListed = address && tabOrigins.has(address.origin) && address.pathname === '/consent';
    return isListed && given === `${address.origin}/consent` ? address : undefined;
  }

  return { answer };
}

const isChoice = (name: string): name is Choice => Object.hasOwn(ANSWERS, name);

/** Consenting again gives back what was taken away. */
function install({ registrations }: Tenant): void {
  const { clientId, clientSecret: secret, displayName, roles } = CONSENT_APP;
  if (registrations.find(clientId)) registrations.grant(clientId, roles);
  else registrations.register({ clientId, secret, displayName, roles });
}

function showPage({ displayName, tenantId }: Tenant, query: URLSearchParams): Promise<Answer> {
  const addressOf = (choice: Choice) => {
    const handedOn = new URLSearchParams([['as', choice], ...query]);
    return `/${tenantId}/v2.0/adminconsent/answer?${handedOn.toString()}`;
  };
  return page(
    200,
    consentPage({
      organization: displayName,
      appName: CONSENT_APP.displayName,
      roles: CONSENT_APP.roles,
      accept: addressOf('accept'),
      cancel: addressOf('cancel'),
      notAllowed: addressOf('not-allowed'),
    }),
  );
}

function page(status: number, markup: string): Promise<Answer> {
  const answer = textAnswer(status, markup, 'text/html; charset=utf-8');
  return Promise.resolve({ ...answer, headers: { ...answer.headers, ...SIGN_IN_HEADERS } });
}

const refuse = (reason: string): Promise<Answer> => page(400, refusedPage(reason));
