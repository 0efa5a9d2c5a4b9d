import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ConnectionView } from '../../api/contract/connections.ts';
import type { FaultRule } from '../../sandbox/faults/rules.ts';
import { PRACTICE_APPS } from '../../sandbox/practice-apps.ts';
import { makeCertificate } from '../support/certificates.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { readProblem } from '../support/problems.ts';
import { querySuperuser } from '../support/sql.ts';

const NOBODYS_ID = '11111111-2222-4333-8444-555555555555';

let carte: Carte;
beforeAll(async () => void (carte = await startCarte({ sandbox: { people: 30 } })));
afterAll(() => carte[Symbol.asyncDispose]());
afterEach(() => carte.sandbox.faults.clear());

const working = () => {
  const { tenantId, clientId, clientSecret } = carte.sandbox;
  return { tenantId, clientId, clientSecret };
};
const connect = (body: object) => carte.admin.post('/api/connections', body);

async function expectNothingStored(): Promise<void> {
  expect(await carte.admin.read('/api/connections')).toEqual({ items: [], nextCursor: null });
  expect(await querySuperuser(carte.databaseUrl, 'select from connection')).toEqual([]);
}

type Refusal = { title: string; body(): object; code: string; cure: RegExp };

const secretOf = ({ clientId, clientSecret }: { clientId: string; clientSecret: string }) => ({
  ...working(),
  clientId,
  clientSecret,
});

const refusals: Refusal[] = [
  {
    title: 'a tenant that the discovery document does not know',
    body: () => ({ ...working(), tenantId: NOBODYS_ID }),
    code: 'unknown_tenant',
    cure: /Directory \(tenant\) ID/,
  },
  {
    title: 'a client id that the tenant does not know',
    body: () => ({ ...working(), clientId: NOBODYS_ID }),
    code: 'unknown_client',
    cure: /Application \(client\) ID/,
  },
  {
    title: 'a wrong secret',
    body: () => ({ ...working(), clientSecret: 'abc8Q~not-the-secret' }),
    code: 'wrong_secret',
    cure: /Copy the Value of the secret/,
  },
  {
    title: 'the ID of a secret in place of its value',
    body: () => ({ ...working(), clientSecret: NOBODYS_ID }),
    code: 'wrong_secret',
    cure: /looks like the Secret ID.*Value/,
  },
  {
    title: 'a secret that has expired',
    body: () => secretOf(PRACTICE_APPS.expiredSecret),
    code: 'expired_secret',
    cure: /Make a new one/,
  },
  {
    title: 'a disabled application',
    body: () => secretOf(PRACTICE_APPS.disabled),
    code: 'disabled_app',
    cure: /Enabled for users to sign in/,
  },
  {
    title: 'an application that was never granted User.Read.All',
    body: () => secretOf(PRACTICE_APPS.withoutUserRead),
    code: 'permission_missing',
    cure: /User\.Read\.All.*Grant admin consent/,
  },
  {
    title: 'an application that may read names alone',
    body: () => secretOf(PRACTICE_APPS.basicOnly),
    code: 'permission_missing',
    cure: /User\.Read\.All.*Grant admin consent/,
  },
];

test.each(refusals)('$title is refused with the cure', async ({ body, code, cure }) => {
  const problem = await readProblem(connect(body()));
  expect(problem).toMatchObject({ status: 422, code });
  expect(problem.detail).toMatch(cure);
  await expectNothingStored();
});

test.each([90002, 900023] as const)(
  'AADSTS%i of the token endpoint is an unknown tenant',
  async (aadsts) => {
    carte.sandbox.faults.add({ fault: 'aadsts', match: { operation: 'token' }, with: { aadsts } });
    const problem = await readProblem(connect(working()));
    expect(problem).toMatchObject({ status: 422, code: 'unknown_tenant' });
    await expectNothingStored();
  },
);

test('a right that is in the token and refused by Graph all the same is named', async () => {
  carte.sandbox.faults.add({ fault: 'forbidden', match: { operation: 'users.list' } });
  const problem = await readProblem(connect(working()));
  expect(problem).toMatchObject({ status: 422, code: 'permission_missing' });
  expect(problem.detail).toContain('User.Read.All');
  await expectNothingStored();
});

describe('a certificate', () => {
  const withCertificate = async (parts: Partial<Awaited<ReturnType<typeof makeCertificate>>>) => {
    const { clientSecret: _, ...app } = working();
    return { ...app, certificate: { ...(await makeCertificate('carte')), ...parts } };
  };

  test('that is not registered is refused', async () => {
    const problem = await readProblem(connect(await withCertificate({})));
    expect(problem).toMatchObject({ status: 422, code: 'wrong_certificate' });
    expect(problem.detail).toContain('Upload its public part');
    await expectNothingStored();
  });

  test.each([
    [
      'whose key is another’s',
      async () => makeCertificate('other').then(({ privateKeyPem }) => ({ privateKeyPem })),
    ],
    [
      'whose key is no key',
      async () => ({
        privateKeyPem: '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
      }),
    ],
    [
      'that is no certificate',
      async () => ({
        certificatePem: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
      }),
    ],
  ])('%s is refused before anybody is asked', async (_, parts) => {
    carte.sandbox.requests.clear();
    const problem = await readProblem(connect(await withCertificate(await parts())));
    expect(problem).toMatchObject({ status: 422, code: 'wrong_certificate' });
    expect(carte.sandbox.requests.of('token')).toEqual([]);
    await expectNothingStored();
  });
});

test.each<[string, object, string]>([
  ['neither secret nor certificate', { clientSecret: undefined }, 'clientSecret'],
  [
    'both secret and certificate',
    { certificate: { privateKeyPem: '-----BEGIN', certificatePem: '-----BEGIN' } },
    'clientSecret',
  ],
  ['a domain for a tenant id', { tenantId: 'alderquay.example' }, 'tenantId'],
  ['half a client id', { clientId: '0f5c7a2e-91d4' }, 'clientId'],
  ['an empty secret', { clientSecret: ' ' }, 'clientSecret'],
  ['a property nobody knows', { authority: 'https://evil.example' }, ''],
  ['an array for a name', { name: ['a'] }, 'name'],
])('%s: 400 with the name of the field', async (_, parts, path) => {
  const problem = await readProblem(connect({ ...working(), ...parts }));
  expect(problem).toMatchObject({ status: 400, code: 'invalid_request' });
  expect(problem.errors?.map((error) => error.path)).toContain(path);
  await expectNothingStored();
});

test('a throttled directory is 503 with the time to come back', async () => {
  carte.sandbox.faults.add({
    fault: 'throttled',
    match: { operation: 'users.list' },
    with: { retryAfter: '30' },
  });
  const answer = await connect(working());
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(28);
  expect(await readProblem(answer)).toMatchObject({ status: 503, code: 'directory_busy' });
  await expectNothingStored();
});

test.each<[string, FaultRule, RegExp]>([
  ['a web page in place of Graph', { fault: 'html' }, /not Microsoft Graph.*text\/html.*proxy/],
  ['a Graph that is out of order', { fault: 'unavailable' }, /HTTP 503.*Wait.*service health/],
  ['a gateway', { fault: 'status', with: { status: 502 } }, /HTTP 502.*Wait/],
  ['an inner fault', { fault: 'status', with: { status: 500 } }, /HTTP 500.*Wait/],
  [
    'a request it does not understand',
    { fault: 'status', with: { status: 400 } },
    /HTTP 400.*Wait/,
  ],
  ['an answer of another kind', { fault: 'status', with: { status: 410 } }, /HTTP 410.*Wait/],
  ['an address it does not know', { fault: 'status', with: { status: 404 } }, /did not find.*Wait/],
])('%s is a directory that cannot be read, and says what to do', async (_, rule, detail) => {
  carte.sandbox.faults.add({ ...rule, match: { operation: 'users.list' } });
  const problem = await readProblem(connect(working()));
  expect(problem).toMatchObject({ status: 422, code: 'directory_unreachable' });
  expect(problem.detail).toMatch(detail);
  await expectNothingStored();
});

test('what connects tells everything but its secret, and connects once', async () => {
  const { admin } = carte;
  const [first, second] = await Promise.all([connect(working()), connect(working())]);
  const created = first.status === 201 ? first : second;
  const refused = first.status === 201 ? second : first;
  expect(await readProblem(refused)).toMatchObject({ status: 422, code: 'already_connected' });

  expect(created.status).toBe(201);
  const text = await created.text();
  expect(text).not.toContain(working().clientSecret);
  const connection = JSON.parse(text) as ConnectionView;
  expect(created.headers.get('location')).toBe(`/api/connections/${connection.id}`);
  expect(connection).toMatchObject({
    tenantId: working().tenantId,
    clientId: working().clientId,
    name: 'Alder & Quay',
    organizationName: 'Alder & Quay',
    credential: 'secret',
    status: 'connected',
    problem: null,
    userCount: 30,
    syncDaily: false,
    leavers: 'pause',
    newcomers: 'ignore',
    credentialExpiresAt: expect.any(String) as string,
    permissions: expect.arrayContaining([
      {
        name: 'User.Read.All',
        granted: true,
        need: 'required',
        unlocks: expect.any(String) as string,
      },
    ]) as [],
  });
  expect(await admin.read(`/api/connections/${connection.id}`)).toEqual(connection);
  const upper = { ...working(), tenantId: working().tenantId.toUpperCase() };
  expect(await readProblem(connect(upper))).toMatchObject({
    status: 422,
    code: 'already_connected',
  });
  expect((await admin.delete(`/api/connections/${connection.id}`)).status).toBe(400);
  expect((await admin.delete(`/api/connections/${connection.id}?cards=keep`)).status).toBe(204);
  await expectNothingStored();
});
