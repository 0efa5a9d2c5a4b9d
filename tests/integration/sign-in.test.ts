import { generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MeView } from '../../api/contract/me.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { readProblem } from '../support/problems.ts';

let carte: Carte;
beforeAll(async () => void (carte = await startCarte({ sandbox: { people: 10 } })));
afterAll(() => carte[Symbol.asyncDispose]());

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
const me = async (claims: JWTPayload) =>
  carte.as(await carte.sandbox.tabToken('employee', claims)).read<MeView>('/api/me');

test.each<[string, () => JWTPayload]>([
  ['another application’s audience', () => ({ aud: '99999999-0000-4000-8000-000000000009' })],
  ['two audiences', () => ({ aud: [carte.sandbox.appClientId, 'https://graph.microsoft.com'] })],
  ['an audience that only ends alike', () => ({ aud: `https://x/${carte.sandbox.appClientId}` })],
  ['another tenant’s issuer', () => ({ iss: `${carte.sandbox.url}/${PERSONAL}/v2.0` })],
  ['an issuer of version 1', () => ({ iss: `https://sts.windows.net/${carte.sandbox.tenantId}/` })],
  ['version 1', () => ({ ver: '1.0' })],
  ['a time that is over for longer than the skew', () => ({ exp: inSeconds(-330) })],
  ['a time that is further off than the skew', () => ({ nbf: inSeconds(330) })],
  ['no end', () => ({ exp: null }) as unknown as JWTPayload],
  ['another scope', () => ({ scp: 'User.Read' })],
  ['a scope that only begins alike', () => ({ scp: 'access_as_user_admin' })],
  ['no person: app-only', () => ({ scp: undefined, idtyp: 'app', roles: ['Carte.Admin'] })],
  ['an app’s kind beside a scope', () => ({ idtyp: 'app' })],
  ['a caller that nobody listed', () => ({ azp: '99999999-0000-4000-8000-000000000009' })],
  ['no caller', () => ({ azp: undefined })],
  ['a personal account', () => ({ tid: PERSONAL, iss: `${carte.sandbox.url}/${PERSONAL}/v2.0` })],
  ['no object id', () => ({ oid: undefined })],
])('a token with %s is no sign-in', async (_, claims) => {
  const token = await carte.sandbox.tabToken('administrator', claims());
  await expectRefused(token);
});

test('a token for Graph, one that a stranger signed and one that nobody signed are no sign-in', async () => {
  const { sandbox } = carte;
  const good = await sandbox.tabToken('administrator');
  const [head = '', body = '', signature = ''] = good.split('.');
  const { privateKey } = await generateKeyPair('RS256');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as JWTPayload;
  const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg: 'RS256' };
  await expectRefused(await new SignJWT(claims).setProtectedHeader(header).sign(privateKey));
  const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
  await expectRefused(`${none}.${body}.`);
  const raised = Buffer.from(JSON.stringify({ ...claims, roles: ['Carte.Admin'] }));
  await expectRefused(`${head}.${raised.toString('base64url')}.${signature}`);
  await expectRefused(await fetchGraphToken());
  expect((await carte.as(good).get('/api/me')).status).toBe(200);
});

async function expectRefused(token: string): Promise<void> {
  const answer = await carte.as(token).get('/api/me');
  expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  expect(await readProblem(answer)).toMatchObject({ status: 401, code: 'unauthenticated' });
}

/** What the directory's own application gets: a token of the same signer, for somebody else. */
async function fetchGraphToken(): Promise<string> {
  const { url, tenantId, clientId, clientSecret } = carte.sandbox;
  const answer = await fetch(`${url}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: `${url}/.default`,
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

test.each<[string, () => JWTPayload]>([
  [
    'the application’s address as audience',
    () => ({ aud: `api://x/${carte.sandbox.appClientId}` }),
  ],
  ['an end within the skew', () => ({ exp: inSeconds(-240) })],
  ['a beginning within the skew', () => ({ nbf: inSeconds(240) })],
  ['more scopes', () => ({ scp: 'User.Read access_as_user' })],
  ['Teams as its caller', () => ({ azp: '1fec8e78-bce4-4aaf-ab1b-5451cc387264' })],
])('a token with %s is one', async (_, claims) => {
  expect(await me(claims())).toMatchObject({ tenantId: carte.sandbox.tenantId, cardId: null });
});

test.each<[string, JWTPayload, boolean]>([
  ['the app role', { roles: ['Carte.Admin'] }, true],
  ['Global Administrator', { wids: ['62e90394-69f5-4237-9190-012177145e10'] }, true],
  ['User Administrator', { wids: ['fe930be7-5e62-47db-91af-98c3a49a38b1'] }, true],
  ['Teams Administrator', { wids: ['69091246-20e8-4a56-aa4d-066075b2a7a8'] }, true],
  ['every member’s role', { wids: ['b79fbf4d-3ef9-4689-8143-76b194e85509'] }, false],
  ['another application’s role', { roles: ['Carte.Reader'] }, false],
  ['no roles at all', { wids: undefined }, false],
])('%s: administrator %s', async (_, claims, isAdmin) => {
  const { roles } = await me(claims);
  expect(roles).toEqual(isAdmin ? ['admin', 'employee'] : ['employee']);
});

test('only listed organizations sign in where a list is given', async () => {
  const { sandbox } = carte;
  const other = sandbox.addTenant({ people: 10 });
  await using choosy = await startCarte({
    practice: sandbox,
    env: { ALLOWED_TENANTS: other.tenantId.toUpperCase() },
  });
  const ask = async (tenant: typeof other) =>
    (await choosy.as(await tenant.tabToken('employee')).get('/api/me')).status;
  expect([await ask(other), await ask(sandbox)]).toEqual([200, 401]);
});

/** Microsoft's tenant of personal accounts. */
const PERSONAL = '9188040d-6c67-4c5b-b112-36a304b66dad';
