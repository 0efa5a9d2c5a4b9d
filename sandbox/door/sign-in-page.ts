import { createHash } from 'node:crypto';
import type { Person } from '../directory/person.ts';
import { html, type Html } from './html.ts';

const STYLE = `
:root { color-scheme: light dark; --page: #f4f2ee; --sheet: #fff; --ink: #1d2730; --soft: #55616d;
  --line: #ddd8cf; --accent: #0b5cad; --wash: #eef3f9; }
@media (prefers-color-scheme: dark) { :root { --page: #14181d; --sheet: #1d232a; --ink: #eef1f4;
  --soft: #aab4bf; --line: #343d47; --accent: #7db8f5; --wash: #252e38; } }
* { box-sizing: border-box; }
body { margin: 0; padding: clamp(8px, 4vw, 40px); background: var(--page); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 560px; margin: 0 auto; padding: clamp(16px, 5vw, 32px); background: var(--sheet);
  border: 1px solid var(--line); border-radius: 16px; }
h1 { margin: 0 0 4px; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 24px 0 8px; font-size: 1.125rem; }
p { margin: 0 0 20px; color: var(--soft); }
form { display: flex; gap: 8px; margin: 0 0 20px; }
label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
input, button { font: inherit; padding: 8px 12px; border-radius: 8px; border: 1px solid var(--line); }
input { flex: 1; min-width: 0; background: var(--page); color: inherit; }
button { background: var(--accent); border-color: var(--accent); color: var(--sheet); cursor: pointer; }
ul + form { margin-block-start: 16px; }
ul { list-style: none; margin: 0; padding: 0; }
li + li { border-top: 1px solid var(--line); }
a { display: flex; align-items: center; gap: 14px; padding: 12px 8px; border-radius: 8px;
  color: inherit; text-decoration: none; }
a:hover { background: var(--wash); }
a:focus-visible, input:focus-visible, button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.face { flex: none; width: 48px; height: 48px; border-radius: 50%; background: var(--wash); display: grid;
  place-items: center; font-weight: 600; overflow: hidden; }
.face img { width: 100%; height: 100%; display: block; }
.who { min-width: 0; overflow-wrap: anywhere; }
.name { font-weight: 600; display: block; }
.more { color: var(--soft); font-size: .875rem; }
.badge { display: inline-block; margin-inline-start: 8px; padding: 1px 10px; border-radius: 99px; background: var(--wash);
  color: var(--accent); font-size: .8125rem; font-weight: 600; }
.right { padding: 12px 8px; }
nav { display: flex; flex-wrap: wrap; gap: 8px; margin: 24px 0; }
a.button { padding: 8px 20px; background: var(--accent); color: var(--sheet); font-weight: 600; }
a.button:hover { background: var(--ink); }
a.quiet { background: none; color: inherit; border: 1px solid var(--line); }
a.quiet:hover { background: var(--wash); }
a.plain { display: inline; padding: 0; text-decoration: underline; }
.last { margin: 0; font-size: .875rem; }
`;

const styleHash = createHash('sha256').update(STYLE).digest('base64');

/** What a browser may do on the page: show it and the faces, follow its links, nothing else. */
export const SIGN_IN_HEADERS: Record<string, string> = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

export type SignInChoice = {
  person: Person;
  role: 'administrator' | 'employee';
  hasPhoto: boolean;
};

type SignInPage = {
  organization: string;
  choices: readonly SignInChoice[];
  search: string;
  /** What every link and form hands on: where to go back to. */
  handedOn: URLSearchParams;
};

/** The page that asks whom to be. It works without script. */
export function signInPage({ organization, choices, search, handedOn }: SignInPage): string {
  return doorPage(
    'Practice sign-in',
    html`<h1>Practice sign-in: who do you want to be?</h1>
      <p>
        These people of ${organization} are invented. No password, no Microsoft account: choose one
        and you are signed in.
      </p>
      <form action="/sign-in" role="search">
        <label for="q">Search people</label>
        <input
          id="q"
          name="q"
          type="search"
          value="${search}"
          placeholder="Search by name or address"
        />
        ${[...handedOn].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        <button>Search</button>
      </form>
      ${
        choices.length === 0
          ? html`<p role="status">Nobody here is called “${search}”.</p>`
          : html`<ul>
              ${choices.map((choice) => choiceItem(choice, handedOn))}
            </ul>`
      }`,
  );
}

/** The page for an address that would send a token where it must not go. */
export function refusedPage(reason: string): string {
  return doorPage(
    'Practice sign-in refused',
    html`<h1>This sign-in was refused</h1>
      <p>${reason}</p>`,
  );
}

function choiceItem({ person, role, hasPhoto }: SignInChoice, handedOn: URLSearchParams): Html {
  const query = new URLSearchParams([['who', person.id], ...handedOn]).toString();
  const tenant = [...handedOn].filter(([name]) => name === 'tenant');
  const faceQuery = new URLSearchParams([['who', person.id], ...tenant]).toString();
  const { displayName, jobTitle, userPrincipalName } = person;
  return html`<li>
    <a href="/sign-in/as?${query}">
      <span class="face" aria-hidden="true"
        >${
          hasPhoto
            ? html`<img src="/sign-in/face?${faceQuery}" alt="" width="48" height="48" />`
            : html`${[...displayName][0] ?? '?'}`
        }</span
      >
      <span class="who"
        ><bdi class="name">${displayName}</bdi
        ><span class="more"><bdi>${jobTitle ?? userPrincipalName}</bdi></span
        >${role === 'administrator' ? html`<span class="badge">Administrator</span>` : html``}</span
      >
    </a>
  </li>`;
}

/** A page of the doors: one sheet, in the colours of the system. */
export function doorPage(title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <title>${title}</title>
        ${{ markup: `<style>${STYLE}</style>` }}
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`.markup;
}
