import type { Registration } from '../authority/registrations.ts';
import { DEFAULT_ROLES } from '../practice-apps.ts';
import type { Tenant } from '../tenant.ts';
import type { Tenants } from '../tenants.ts';
import { type Answer, NO_BODY, textAnswer } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import { appPage, appsPage } from './portal-page.ts';
import { refusedPage, SIGN_IN_HEADERS } from './sign-in-page.ts';

/** Forms of these pages say where they come from, which a page elsewhere cannot say (`refuseForeign`). */
const HEADERS = { ...SIGN_IN_HEADERS, 'referrer-policy': 'same-origin' };
const PEM = /-----BEGIN CERTIFICATE-----[\w+/=\s]+-----END CERTIFICATE-----/;
const NO_CERTIFICATE =
  'That file holds no certificate as PEM text. Choose the .cer file from Carte.';

/**
 * Plays the part of the Entra admin center that connecting takes: app registrations, their certificates and their
 * permissions. `/portal/{tenant}/apps` lists them; below it is each by its client ID.
 */
export function createPortal({ tenants }: { tenants: Tenants }) {
  return {
    answer(ask: Ask): Promise<Answer> {
      const [, , named = '', list, clientId, part] = ask.path.split('/');
      const tenant = tenants.find(decodeURIComponent(named));
      if (!tenant || list !== 'apps') return Promise.resolve(refuse('There is no such directory.'));
      if (clientId === undefined) return Promise.resolve(answerList(ask, tenant));
      const app = tenant.registrations.find(clientId);
      if (!app) return Promise.resolve(refuse('There is no application with that client ID.'));
      return Promise.resolve(answerApp(ask, { tenant, app, part }));
    },
  };
}

function answerList({ method, body }: Ask, tenant: Tenant): Answer {
  const at = addressOf(tenant);
  if (method === 'POST') {
    const displayName = new URLSearchParams(body).get('name')?.trim() || 'Carte directory';
    return leadTo(`${at}/${tenant.registrations.register({ displayName }).clientId}`);
  }
  const apps = tenant.registrations.list();
  return page(200, appsPage({ organization: tenant.displayName, at, apps }));
}

type At = { tenant: Tenant; app: Registration; part: string | undefined };

function answerApp({ method, body }: Ask, { tenant, app, part }: At): Answer {
  const at = addressOf(tenant);
  const show = (status: number, problem = '') =>
    page(status, appPage({ at, app, tenantId: tenant.tenantId, wanted: DEFAULT_ROLES, problem }));
  if (method !== 'POST') return show(200);
  if (part === 'permissions') tenant.registrations.grant(app.clientId, DEFAULT_ROLES);
  if (part === 'certificates' && !upload(tenant, app, body)) return show(400, NO_CERTIFICATE);
  return leadTo(`${at}/${app.clientId}`);
}

/** However the form was sent, the certificate's text is in it. */
function upload({ registrations }: Tenant, { clientId }: Registration, form: string): boolean {
  const [pem] = PEM.exec(form) ?? [];
  if (pem === undefined) return false;
  try {
    registrations.addCertificate(clientId, pem);
    return true;
  } catch {
    return false;
  }
}

const addressOf = ({ tenantId }: Tenant) => `/portal/${tenantId}/apps`;

const leadTo = (location: string): Answer => ({
  status: 303,
  headers: { ...HEADERS, location },
  body: NO_BODY,
});

function page(status: number, markup: string): Answer {
  const answer = textAnswer(status, markup, 'text/html; charset=utf-8');
  return { ...answer, headers: { ...answer.headers, ...HEADERS } };
}

const refuse = (reason: string): Answer => page(404, refusedPage(reason));
