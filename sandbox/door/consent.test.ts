import { beforeAll, expect, test } from 'vitest';
import { startInProcess } from '../in-process.ts';
import { CONSENT_APP } from '../practice-apps.ts';
import { toBytes } from '../wire/answer.ts';
import { parseAddress } from '../wire/ask.ts';
import { createConsentDoor } from './consent.ts';

const TAB = 'http://localhost:3978';

let practice: Awaited<ReturnType<typeof startInProcess>>;
let door: ReturnType<typeof createConsentDoor>;
beforeAll(async () => {
  practice = await startInProcess({ people: 60 });
  door = createConsentDoor({ tenants: practice.tenants, tabOrigins: new Set([TAB]) });
});

const asked = { client_id: CONSENT_APP.clientId, redirect_uri: `${TAB}/consent`, state: 'x y&z' };

async function open(path: string, query: Record<string, string>) {
  const address = `/${practice.tenant.tenantId}/v2.0/adminconsent${path}?${new URLSearchParams(query).toString()}`;
  const answer = await door.answer({
    ...parseAddress(address),
    method: 'GET',
    headers: {},
    body: '',
    batched: false,
  });
  return { ...answer, text: toBytes(answer).toString() };
}

test('the page names the application, what it asks for, and each way to answer', async () => {
  const { status, text } = await open('', asked);
  expect(status).toBe(200);
  for (const part of ['Carte', 'User.Read.All', 'GroupMember.Read.All', 'Accept', 'Cancel'])
    expect(text).toContain(part);
});

test('accepting puts the application into the directory, which then gives it tokens', async () => {
  const { clientId, clientSecret } = CONSENT_APP;
  const form = { client_id: clientId, client_secret: clientSecret };
  expect(await practice.requestToken(form)).toMatchObject({
    status: 400,
    body: { error_codes: [700016] },
  });
  const { status, headers } = await open('/answer', { ...asked, as: 'accept' });
  expect(status).toBe(302);
  const back = new URL(headers.location ?? '');
  expect(Object.fromEntries(back.searchParams)).toEqual({
    tenant: practice.tenant.tenantId,
    admin_consent: 'True',
    state: 'x y&z',
  });
  expect((await practice.requestToken(form)).status).toBe(200);
});

test.each([
  ['cancel', 'AADSTS65004'],
  ['not-allowed', 'AADSTS90094'],
])('%s leads back with %s', async (as, number) => {
  const { headers } = await open('/answer', { ...asked, as });
  const back = new URL(headers.location ?? '');
  expect(back.searchParams.get('error')).toBe('access_denied');
  expect(back.searchParams.get('error_description')).toContain(number);
});

test.each([
  ['an address elsewhere', { redirect_uri: 'https://evil.example/consent' }],
  ['another path', { redirect_uri: `${TAB}/tab/` }],
  ['an address with a query', { redirect_uri: `${TAB}/consent?a=b` }],
  ['an unknown application', { client_id: '00000000-0000-4000-8000-000000000000' }],
  ['an unknown choice', { as: 'constructor' }],
])('%s is refused', async (_, wrong) => {
  const { status, headers } = await open('/answer', { ...asked, as: 'accept', ...wrong });
  expect(status).toBe(400);
  expect(headers).not.toHaveProperty('location');
});
