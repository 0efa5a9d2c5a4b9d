import { administratorId, TAB_TOKEN_SECONDS } from '../authority/tab-token.ts';
import type { Person } from '../directory/person.ts';
import type { PhotoStudio } from '../faces/photos.ts';
import type { Tenant } from '../tenant.ts';
import type { Tenants } from '../tenants.ts';
import { type Answer, NO_BODY, textAnswer } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import { refusedPage, SIGN_IN_HEADERS, type SignInChoice, signInPage } from './sign-in-page.ts';

type Ports = {
  tenants: Tenants;
  studio: PhotoStudio;
  /** Where a token may be sent back to: the origins of the tab. */
  tabOrigins: ReadonlySet<string>;
};

const SHOWN = 12;
const SHOWN_WHEN_SEARCHED = 40;
const FACE_WIDTH = 96;
const HANDED_ON = ['redirect_uri', 'state', 'tenant'];

/** The door a browser signs in by: it plays Microsoft's sign-in page for the practice people. */
export function createDoor({ tenants, studio, tabOrigins }: Ports) {
  async function answer(ask: Ask): Promise<Answer> {
    const tenant = tenantOf(ask);
    if (!tenant) return refuse('The practice authority does not know this tenant.');
    if (ask.path === '/sign-in/face') return showFace(ask, tenant, studio);
    const back = backAddress(ask);
    if (!back) {
      return refuse(
        'The address to go back to (redirect_uri) is not one of the tab. Start the app with “npm start” and open the page it prints.',
      );
    }
    if (ask.path === '/sign-in/as') return enter(ask, tenant, back);
    if (ask.path === '/sign-in') return showChoices(ask, tenant);
    return textAnswer(404, 'Not found', 'text/plain; charset=utf-8');
  }

  function tenantOf({ query }: Ask): Tenant | undefined {
    const named = query.get('tenant');
    return named === null ? tenants.list()[0] : tenants.find(named);
  }

  /** Only the tab's own origins: anywhere else a token would be given away. */
  function backAddress({ query }: Ask): URL | undefined {
    const given = query.get('redirect_uri') ?? '';
    if (!URL.canParse(given)) return undefined;
    const address = new URL(given);
    const plain = address.username === '' && address.password === '';
    return plain && tabOrigins.has(address.origin) ? address : undefined;
  }

  async function enter(ask: Ask, tenant: Tenant, back: URL): Promise<Answer> {
    const who = ask.query.get('who') ?? '';
    const isRole = who === 'administrator' || who === 'employee';
    const person = isRole ? undefined : tenant.directory.find(who);
    if (!isRole && !(person && maySignIn(person)))
      return refuse('Nobody here may sign in as this.');
    const token = await tenant.tabToken(isRole ? who : { oid: person?.id ?? who });
    const fragment = new URLSearchParams({
      access_token: token,
      token_type: 'Bearer',
      expires_in: String(TAB_TOKEN_SECONDS),
      state: ask.query.get('state') ?? '',
    });
    back.hash = fragment.toString();
    return { status: 302, headers: { ...SIGN_IN_HEADERS, location: back.href }, body: NO_BODY };
  }

  return { answer };
}

function showChoices(ask: Ask, tenant: Tenant): Answer {
  const search = ask.query.get('q')?.trim() ?? '';
  const handedOn = new URLSearchParams(
    HANDED_ON.flatMap((name) => {
      const value = ask.query.get(name);
      return value === null ? [] : [[name, value] as [string, string]];
    }),
  );
  const choices = choicesOf(tenant, search);
  const organization = tenant.displayName;
  return page(200, signInPage({ organization, choices, search, handedOn }));
}

async function showFace(ask: Ask, { directory }: Tenant, studio: PhotoStudio): Promise<Answer> {
  const position = directory.store.positionOf(ask.query.get('who') ?? '');
  const photo = position === undefined ? undefined : directory.store.photoAt(position);
  if (!photo) return textAnswer(404, 'No photo', 'text/plain; charset=utf-8');
  const bytes = await studio.jpegOf(photo, FACE_WIDTH);
  return {
    status: 200,
    headers: { 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' },
    body: { kind: 'bytes', bytes },
  };
}

const maySignIn = ({ accountEnabled, userType }: Person): boolean =>
  accountEnabled && userType === 'Member';

/** The administrator first, then the first employees; with a search, whoever it finds. */
function choicesOf({ directory }: Tenant, search: string): SignInChoice[] {
  const adminId = administratorId(directory);
  const wanted = search.toLowerCase();
  const most = wanted === '' ? SHOWN : SHOWN_WHEN_SEARCHED;
  const choices: SignInChoice[] = [];
  for (const person of directory.people()) {
    if (choices.length >= most) break;
    const text = `${person.displayName} ${person.userPrincipalName}`.toLowerCase();
    if (!maySignIn(person) || !text.includes(wanted)) continue;
    const position = directory.store.positionOf(person.id);
    choices.push({
      person,
      role: person.id === adminId ? 'administrator' : 'employee',
      hasPhoto: position !== undefined && directory.store.photoAt(position) !== undefined,
    });
  }
  return choices;
}

function page(status: number, markup: string): Answer {
  const answer = textAnswer(status, markup, 'text/html; charset=utf-8');
  return { ...answer, headers: { ...answer.headers, ...SIGN_IN_HEADERS } };
}

const refuse = (reason: string): Answer => page(400, refusedPage(reason));
