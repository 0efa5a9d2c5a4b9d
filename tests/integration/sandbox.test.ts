import { ClientCertificateCredential, type ClientSecretCredential } from '@azure/identity';
import { Client, ResponseType } from '@microsoft/microsoft-graph-client';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { generate } from 'selfsigned';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { PRACTICE_APPS } from '../../sandbox/practice-apps.ts';
import { type PracticeGraph, SCOPE, startPracticeGraph } from '../support/practice-graph.ts';

const TAB = 'http://localhost:3978';

let practice: PracticeGraph;
beforeAll(
  async () => void (practice = await startPracticeGraph({ signInPort: 0, tabOrigins: [TAB] })),
);
afterEach(() => practice.sandbox.faults.clear());
afterAll(() => practice.sandbox.close());

describe('Microsoft’s own libraries get along with it', () => {
  test('@azure/identity says why each practice app fails', async () => {
    const unknownTenant = '00000000-0000-4000-8000-000000000000';
    const { working, expiredSecret, disabled } = PRACTICE_APPS;
    const failing: [ClientSecretCredential, RegExp][] = [
      [practice.credential(working.clientId, 'wrong'), /AADSTS7000215/],
      [practice.credential(expiredSecret.clientId, expiredSecret.clientSecret), /AADSTS7000222/],
      [practice.credential(disabled.clientId, disabled.clientSecret), /AADSTS7000112/],
      [practice.credential(unknownTenant, 'any'), /AADSTS700016/],
      [
        practice.credential(working.clientId, working.clientSecret, unknownTenant),
        /endpoints|90002/i,
      ],
    ];
    for (const [refused, message] of failing) {
      await expect(refused.getToken(SCOPE)).rejects.toThrow(message);
    }
  });

  test('a certificate opens as well as a secret, once it is registered', async () => {
    const made = await generate([{ name: 'commonName', value: 'carte' }], { algorithm: 'sha256' });
    const app = practice.sandbox.registrations.register({
      displayName: 'by certificate',
      roles: ['User.Read.All'],
    });
    const signIn = () =>
      new ClientCertificateCredential(
        practice.sandbox.tenantId,
        app.clientId,
        { certificate: `${made.private}\n${made.cert}` },
        practice.authority,
      ).getToken(SCOPE);
    await expect(signIn()).rejects.toThrow(/AADSTS700027/);
    practice.sandbox.registrations.addCertificate(app.clientId, made.cert);
    const issued = await signIn();
    const response = await practice.ask('/users?$top=1', {
      headers: { authorization: `Bearer ${issued.token}` },
    });
    expect(response.status).toBe(200);
  });

  test('the Graph client pages through people and reads a photo', async () => {
    const client = Client.initWithMiddleware({
      authProvider: { getAccessToken: () => Promise.resolve(practice.token) },
      baseUrl: `${practice.sandbox.url}/`,
      customHosts: new Set(['localhost']),
    });
    const first = (await client.api('/users').top(200).select('id').get()) as Record<
      string,
      unknown
    >;
    const second = (await client.api(String(first['@odata.nextLink'])).get()) as {
      value: unknown[];
    };
    expect(second.value).toHaveLength(50);
    const photo: unknown = await client
      .api(`/users/${practice.idAt(9)}/photo/$value`)
      .responseType(ResponseType.ARRAYBUFFER)
      .get();
    expect(photo).toBeInstanceOf(ArrayBuffer);
    await expect(client.api('/users/nobody@alderquay.example').get()).rejects.toMatchObject({
      statusCode: 404,
      code: 'Request_ResourceNotFound',
    });
  });

  test('jose verifies the tab’s token by the published keys', async () => {
    const keys = createRemoteJWKSet(
      new URL(`${practice.sandbox.url}/${practice.sandbox.tenantId}/discovery/v2.0/keys`),
    );
    const { payload } = await jwtVerify(await practice.sandbox.tabToken('administrator'), keys, {
      algorithms: ['RS256'],
      audience: practice.sandbox.appClientId,
      issuer: `${practice.sandbox.url}/${practice.sandbox.tenantId}/v2.0`,
    });
    expect(payload.name).toBe('Ines Falkenrath');
  });
});

describe('faults of the connection', () => {
  const read = async () =>
    (await practice.ask('/users', { signal: AbortSignal.timeout(800) })).json();

  test.each([
    ['resetBeforeHeaders', /fetch failed/],
    ['resetMidBody', /terminated/],
    ['shortBody', /terminated/],
    ['chunkedCut', /terminated/],
    ['cutWithoutLength', /JSON/],
    ['hang', /timeout/],
    ['stall', /timeout/],
    ['drip', /timeout/],
    ['badGzip', /terminated/],
    ['html', /JSON/],
  ] as const)('%s', async (fault, message) => {
    practice.sandbox.faults.add({ fault, match: { times: 1 } });
    await expect(read()).rejects.toThrow(message);
    expect(await read()).toHaveProperty('value');
  });

  test('a short page is valid JSON without a link', async () => {
    practice.sandbox.faults.add({ fault: 'validButShort' });
    const page = (await read()) as { value: unknown[] };
    expect(Object.keys(page)).toEqual(['value']);
    expect(page.value).toHaveLength(50);
  });

  test('a bomb goes off only where it is read to the end', async () => {
    practice.sandbox.faults.add({ fault: 'gzipBomb', with: { mebibytes: 40 } });
    let size = 0;
    const { body } = await practice.ask('/users');
    for await (const chunk of body ?? []) size += (chunk as Uint8Array).length;
    expect(size).toBe(40 * 1024 * 1024);
  });
});

describe('the plain-http door', () => {
  const door = (path: string, init: RequestInit = {}) =>
    fetch(`${practice.sandbox.signInUrl ?? ''}${path}`, { redirect: 'manual', ...init });
  const json = (body: unknown, headers: Record<string, string> = {}) => ({
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });

  test('signs in and takes orders, and serves nothing else', async () => {
    const as = `/sign-in/as?who=employee&state=1&redirect_uri=${encodeURIComponent(`${TAB}/tab/`)}`;
    expect((await door(as)).headers.get('location')).toMatch(
      /^http:\/\/localhost:3978\/tab\/#access_token=/,
    );
    expect((await door('/control/hire', json({ displayName: 'By Curl' }))).status).toBe(200);
    expect(practice.sandbox.directory.find('by.curl@alderquay.example')).toBeDefined();
    expect((await door('/v1.0/users')).status).toBe(404);
    expect((await door(`/${practice.sandbox.tenantId}/discovery/v2.0/keys`)).status).toBe(404);
  });

  test('takes no orders from a form on a web page', async () => {
    const form = await door(
      '/control/hire',
      json({ displayName: 'X' }, { 'content-type': 'text/plain' }),
    );
    expect(form.status).toBe(415);
  });

  test('and the https address knows every request without its secrets', async () => {
    practice.sandbox.requests.clear();
    await practice.ask('/users?$top=1');
    const [seen] = practice.sandbox.requests.all();
    expect(seen).toMatchObject({
      path: '/v1.0/users',
      query: '$top=1',
      status: 200,
      authorized: true,
    });
    expect(JSON.stringify(seen)).not.toContain(practice.token.slice(-20));
  });
});

test('tenants are apart: an app of one is unknown in another, and its token sees its own people', async () => {
  const other = practice.sandbox.addTenant({ people: 7 });
  const issued = await practice
    .credential(other.clientId, other.clientSecret, other.tenantId)
    .getToken(SCOPE);
  const response = await practice.ask('/users', {
    headers: { authorization: `Bearer ${issued.token}` },
  });
  expect(((await response.json()) as { value: unknown[] }).value).toHaveLength(7);
  await expect(
    practice.credential(other.clientId, other.clientSecret).getToken(SCOPE),
  ).rejects.toThrow(/AADSTS700016/);
});
