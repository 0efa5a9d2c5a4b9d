import { html } from './html.ts';
import { doorPage } from './sign-in-page.ts';

const PURPOSES: Readonly<Record<string, string>> = {
  'User.Read.All': 'Read all users’ full profiles',
  'GroupMember.Read.All': 'Read all group memberships',
};

type ConsentPage = {
  organization: string;
  appName: string;
  roles: readonly string[];
  /** Where each choice leads. */
  accept: string;
  cancel: string;
  notAllowed: string;
};

/** The page on which a practice administrator allows an application for everybody. It works without script. */
export function consentPage(page: ConsentPage): string {
  const { organization, appName, roles, accept, cancel, notAllowed } = page;
  return doorPage(
    'Practice consent',
    html`<h1>Permissions requested by ${appName}</h1>
      <p>
        Practice consent for ${organization}. At Microsoft you would have signed in as a Global
        Administrator; here you are one. If you accept, the application gets, for the whole
        organization:
      </p>
      <ul>
        ${roles.map(
          (role) =>
            html`<li class="right">
              <span class="name">${PURPOSES[role] ?? role}</span><span class="more">${role}</span>
            </li>`,
        )}
      </ul>
      <nav>
        <a class="button" href="${accept}">Accept</a>
        <a class="button quiet" href="${cancel}">Cancel</a>
      </nav>
      <p class="last">
        <a class="plain" href="${notAllowed}">Answer as somebody who may not accept</a>
      </p>`,
  );
}
