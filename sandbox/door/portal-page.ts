import { type Certificate, thumbprintOf } from '../authority/credentials.ts';
import type { Registration } from '../authority/registrations.ts';
import { html } from './html.ts';
import { doorPage } from './sign-in-page.ts';

type AppsPage = { organization: string; at: string; apps: readonly Registration[] };

/** The list of app registrations, and the form that makes one. */
export function appsPage({ organization, at, apps }: AppsPage): string {
  return doorPage(
    'Practice app registrations',
    html`<h1>App registrations</h1>
      <p>
        Practice portal of ${organization}. At Microsoft this is the Entra admin center; here you
        are its administrator.
      </p>
      <form action="${at}" method="post">
        <label for="name">Name of the new application</label>
        <input id="name" name="name" required maxlength="100" placeholder="Carte directory" />
        <button>Register</button>
      </form>
      <ul>
        ${apps.map(
          ({ clientId, displayName }) =>
            html`<li>
              <a href="${at}/${clientId}"
                ><span class="who"
                  ><bdi class="name">${displayName}</bdi><span class="more">${clientId}</span></span
                ></a
              >
            </li>`,
        )}
      </ul>`,
  );
}

type AppPage = {
  at: string;
  app: Registration;
  tenantId: string;
  /** What Carte asks for. */
  wanted: readonly string[];
  problem: string;
};

/** One registration: its IDs, its certificates and what it may do. It works without script. */
export function appPage({ at, app, tenantId, wanted, problem }: AppPage): string {
  const here = `${at}/${app.clientId}`;
  const missing = wanted.filter((role) => !app.roles.has(role));
  return doorPage(
    'Practice app registration',
    html`<h1><bdi>${app.displayName}</bdi></h1>
      <p>An app registration of the practice directory.</p>
      <ul>
        ${idItem('Application (client) ID', app.clientId)}
        ${idItem('Directory (tenant) ID', tenantId)}
      </ul>
      <h2 id="credentials">Certificates</h2>
      ${problem === '' ? html`` : html`<p role="alert">${problem}</p>`}
      <form action="${here}/certificates" method="post" enctype="multipart/form-data">
        <label for="file">Certificate file (.cer, .pem or .crt)</label>
        <input id="file" name="file" type="file" accept=".cer,.pem,.crt" required />
        <button>Upload certificate</button>
      </form>
      <ul>
        ${app.certificates.map(certificateItem)}
      </ul>
      <h2 id="permissions">API permissions</h2>
      <ul>
        ${[...app.roles].map((role) => roleItem(role, 'Granted'))}
        ${missing.map((role) => roleItem(role, 'Not granted'))}
      </ul>
      ${
        missing.length === 0
          ? html``
          : html`<form action="${here}/permissions" method="post">
              <button>Add these and grant admin consent</button>
            </form>`
      }
      <p class="last"><a class="plain" href="${at}">All app registrations</a></p>`,
  );
}

const idItem = (name: string, id: string) =>
  html`<li class="right"><span class="name">${name}</span><span class="more">${id}</span></li>`;

const certificateItem = ({ x509 }: Certificate) =>
  html`<li class="right">
    <span class="name">${thumbprintOf(x509)}</span
    ><span class="more"
      ><bdi>${x509.subject}</bdi>, until ${x509.validToDate.toISOString().slice(0, 10)}</span
    >
  </li>`;

const roleItem = (role: string, state: string) =>
  html`<li class="right"><span class="name">${role}</span><span class="more">${state}</span></li>`;
