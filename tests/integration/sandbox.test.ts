import { readFileSync } from 'node:fs';
import tls from 'node:tls';
import { ClientCertificateCredential, ClientSecretCredential } from '@azure/identity';
import { Client, ResponseType } from '@microsoft/microsoft-graph-client';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { generate } from 'selfsigned';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PRACTICE_APPS } from '../../sandbox/practice-apps.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';

const SCOPE = 'https://graph.microsoft.com/.default';
const TAB = 'http://localhost:3978';
const EVENTUAL = { consistencylevel: 'eventual' };

let sandbox: Sandbox;
let token: string;
beforeAll(async () => {
  sandbox = await startSandbox({ signInPort: 0, tabOrigins: [TAB] });
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), sandbox.certificatePem]);
  const { clientId, clientSecret } = PRACTICE_APPS.tooMuch;
  token = (await credential(clientId, clientSecret).getToken(SCOPE)).token;
});
afterEach(() => sandbox.faults.clear());
afterAll(() => sandbox.close());

const authority = () => ({ authorityHost: sandbox.url, disableInstanceDiscovery: true });
const credential = (clientId: string, secret: string, tenantId = sandbox.tenantId) =>
  new ClientSecretCredential(tenantId, clientId, secret, authority());

const graph = (path: string, init: RequestInit = {}) =>
  fetch(`${sandbox.url}/v1.0${path}`, {
    ...init,
    headers: { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) },
  });
const idAt = (position: number) => sandbox.directory.store.personAt(position).id;
const groupId = (name: string) =>
  sandbox.directory.groups().find(({ displayName }) => displayName === name)?.id ?? '';

describe('answers have the shape of Microsoft’s own description', () => {
  type Described = Record<string, { responses: Record<string, { $ref?: string }> }>;
  const file = new URL('../support/graph-subset.openapi.yaml', import.meta.url);
  const description = parse(readFileSync(file, 'utf8')) as { paths: Record<string, Described> };
  const ajv = new Ajv({ strict: false, formats: { base64url: true, binary: true } });
  formats.default(ajv);
  ajv.addSchema(description, 'graph');

  /** Fails unless the JSON fits what the description says of that path, method and status. */
  async function expectDescribed(path: string, response: Response, method = 'get') {
    const { status } = response;
    const described = description.paths[path]?.[method]?.responses[status];
    expect(described, `${path} ${status} is described`).toBeDefined();
    const pointer = `#/paths/${path.replaceAll('/', '~1')}/${method}/responses/${status}`;
    const at = `${described?.$ref ?? encodeURI(pointer)}/content/application~1json/schema`;
    const validate = ajv.getSchema(`graph${at}`);
    const body: unknown = await response.json();
    expect(validate?.(body), ajv.errorsText(validate?.errors)).toBe(true);
    return body as Record<string, unknown> & { value?: unknown[] };
  }

  const PATHS: [described: string, asked: () => string, status?: number][] = [
    ['/users', () => '/users?$top=999'],
    ['/users', () => `/users?$top=999&$select=${EVERYTHING}&$expand=manager`],
    ['/users', () => '/users?$top=1000', 400],
    ['/users/delta', () => `/users/delta?$select=${EVERYTHING},manager`],
    ['/users/delta', () => '/users/delta?$deltatoken=unknown', 410],
    ['/users/delta', () => '/users/delta?$top=5', 400],
    ['/users/{user-id}', () => `/users/${idAt(9)}?$select=${EVERYTHING}`],
    ['/users/{user-id}', () => '/users/nobody@alderquay.example', 404],
    ['/users/{user-id}/manager', () => `/users/${idAt(9)}/manager`],
    ['/users/{user-id}/photo', () => `/users/${idAt(9)}/photo`],
    ['/users/{user-id}/photo', () => `/users/${idAt(20)}/photo`, 404],
    ['/users/{user-id}/photos', () => `/users/${idAt(9)}/photos`],
    ['/users/{user-id}/photos/{size}', () => `/users/${idAt(9)}/photos/240x240`],
    ['/groups', () => '/groups'],
    ['/groups/{group-id}', () => `/groups/${groupId('Leadership')}`],
    ['/groups/{group-id}/members', () => `/groups/${groupId('Meeting room displays')}/members`],
    [
      '/groups/{group-id}/transitiveMembers',
      () => `/groups/${groupId('Client-facing')}/transitiveMembers`,
    ],
    [
      '/groups/{group-id}/transitiveMembers/microsoft.graph.user',
      () =>
        `/groups/${groupId('Client-facing')}/transitiveMembers/microsoft.graph.user?$count=true`,
    ],
    ['/organization', () => '/organization'],
    ['/applications', () => `/applications?$filter=appId eq '${sandbox.clientId}'`],
    ["/applications(appId='{appId}')", () => `/applications(appId='${sandbox.clientId}')`],
    ['/subscriptions', () => '/subscriptions'],
  ];

  test.each(PATHS)('GET %s', async (described, asked, status = 200) => {
    const response = await graph(asked(), {
      headers: described.includes('graph.user') ? EVENTUAL : {},
    });
    expect(response.status).toBe(status);
    await expectDescribed(described, response);
  });

  test('every page of everybody, to the last', async () => {
    let next: string | undefined = `/users/delta?$select=${EVERYTHING}`;
    let people = 0;
    while (next !== undefined) {
      const body = await expectDescribed('/users/delta', await graph(next));
      people += body.value?.length ?? 0;
      next = (body['@odata.nextLink'] as string | undefined)?.slice(`${sandbox.url}/v1.0`.length);
    }
    expect(people).toBe(250);
  });

  test('POST /$batch', async () => {
    const requests = [{ id: '1', method: 'GET', url: `/users/${idAt(9)}` }];
    const init = { method: 'POST', body: JSON.stringify({ requests }) };
    await expectDescribed('/$batch', await graph('/$batch', init), 'post');
  });

  test.each([401, 403])('a refusal with %i', async (status) => {
    const { clientId, clientSecret } = PRACTICE_APPS.withoutUserRead;
    const poor = await credential(clientId, clientSecret).getToken(SCOPE);
    const bearer = status === 401 ? 'none' : poor.token;
    const response = await graph('/users', { headers: { authorization: `Bearer ${bearer}` } });
    expect(response.status).toBe(status);
    await expectDescribed('/users', response);
  });

  test.each<['throttled' | 'unavailable', number]>([
    ['throttled', 429],
    ['unavailable', 503],
  ])('a fault %s', async (fault, status) => {
    sandbox.faults.add({ fault, with: { retryAfter: '1' } });
    const response = await graph('/users');
    expect(response.status).toBe(status);
    await expectDescribed('/users', response);
  });
});

describe('Microsoft’s own libraries get along with it', () => {
  test('@azure/identity says why each practice app fails', async () => {
    const unknownTenant = '00000000-0000-4000-8000-000000000000';
    const { working, expiredSecret, disabled } = PRACTICE_APPS;
    const failing: [ClientSecretCredential, RegExp][] = [
      [credential(working.clientId, 'wrong'), /AADSTS7000215/],
      [credential(expiredSecret.clientId, expiredSecret.clientSecret), /AADSTS7000222/],
      [credential(disabled.clientId, disabled.clientSecret), /AADSTS7000112/],
      [credential(unknownTenant, 'any'), /AADSTS700016/],
      [credential(working.clientId, working.clientSecret, unknownTenant), /endpoints|90002/i],
    ];
    for (const [refused, message] of failing) {
      await expect(refused.getToken(SCOPE)).rejects.toThrow(message);
    }
  });

  test('a certificate opens as well as a secret, once it is registered', async () => {
    const made = await generate([{ name: 'commonName', value: 'carte' }], { algorithm: 'sha256' });
    const app = sandbox.registrations.register({
      displayName: 'by certificate',
      roles: ['User.Read.All'],
    });
    const signIn = () =>
      new ClientCertificateCredential(
        sandbox.tenantId,
        app.clientId,
        { certificate: `${made.private}\n${made.cert}` },
        authority(),
      ).getToken(SCOPE);
    await expect(signIn()).rejects.toThrow(/AADSTS700027/);
    sandbox.registrations.addCertificate(app.clientId, made.cert);
    const issued = await signIn();
    const response = await graph('/users?$top=1', {
      headers: { authorization: `Bearer ${issued.token}` },
    });
    expect(response.status).toBe(200);
  });

  test('the Graph client pages through people and reads a photo', async () => {
    const client = Client.initWithMiddleware({
      authProvider: { getAccessToken: () => Promise.resolve(token) },
      baseUrl: `${sandbox.url}/`,
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
      .api(`/users/${idAt(9)}/photo/$value`)
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
      new URL(`${sandbox.url}/${sandbox.tenantId}/discovery/v2.0/keys`),
    );
    const { payload } = await jwtVerify(await sandbox.tabToken('administrator'), keys, {
      algorithms: ['RS256'],
      audience: sandbox.appClientId,
      issuer: `${sandbox.url}/${sandbox.tenantId}/v2.0`,
    });
    expect(payload.name).toBe('Ines Falkenrath');
  });
});

describe('faults of the connection', () => {
  const read = async () => (await graph('/users', { signal: AbortSignal.timeout(800) })).json();

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
    sandbox.faults.add({ fault, match: { times: 1 } });
    await expect(read()).rejects.toThrow(message);
    expect(await read()).toHaveProperty('value');
  });

  test('a short page is valid JSON without a link', async () => {
    sandbox.faults.add({ fault: 'validButShort' });
    const page = (await read()) as { value: unknown[] };
    expect(Object.keys(page)).toEqual(['value']);
    expect(page.value).toHaveLength(50);
  });

  test('a bomb goes off only where it is read to the end', async () => {
    sandbox.faults.add({ fault: 'gzipBomb', with: { mebibytes: 40 } });
    let size = 0;
    const { body } = await graph('/users');
    for await (const chunk of body ?? []) size += (chunk as Uint8Array).length;
    expect(size).toBe(40 * 1024 * 1024);
  });
});

describe('the plain-http door', () => {
  const door = (path: string, init: RequestInit = {}) =>
    fetch(`${sandbox.signInUrl ?? ''}${path}`, { redirect: 'manual', ...init });
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
    expect(sandbox.directory.find('by.curl@alderquay.example')).toBeDefined();
    expect((await door('/v1.0/users')).status).toBe(404);
    expect((await door(`/${sandbox.tenantId}/discovery/v2.0/keys`)).status).toBe(404);
  });

  test('takes no orders from a form on a web page', async () => {
    const form = await door(
      '/control/hire',
      json({ displayName: 'X' }, { 'content-type': 'text/plain' }),
    );
    expect(form.status).toBe(415);
  });

  test('and the https address knows every request without its secrets', async () => {
    sandbox.requests.clear();
    await graph('/users?$top=1');
    const [seen] = sandbox.requests.all();
    expect(seen).toMatchObject({
      path: '/v1.0/users',
      query: '$top=1',
      status: 200,
      authorized: true,
    });
    expect(JSON.stringify(seen)).not.toContain(token.slice(-20));
  });
});

test('tenants are apart: an app of one is unknown in another, and its token sees its own people', async () => {
  const other = sandbox.addTenant({ people: 7 });
  const issued = await credential(other.clientId, other.clientSecret, other.tenantId).getToken(
    SCOPE,
  );
  const response = await graph('/users', { headers: { authorization: `Bearer ${issued.token}` } });
  expect(((await response.json()) as { value: unknown[] }).value).toHaveLength(7);
  await expect(credential(other.clientId, other.clientSecret).getToken(SCOPE)).rejects.toThrow(
    /AADSTS700016/,
  );
});

const EVERYTHING = [
  'id,accountEnabled,assignedLicenses,businessPhones,city,companyName,country,createdDateTime,department',
  'displayName,employeeId,faxNumber,givenName,jobTitle,mail,mobilePhone,officeLocation,otherMails,postalCode',
  'onPremisesExtensionAttributes,preferredLanguage,proxyAddresses,showInAddressList,state,streetAddress,surname',
  'usageLocation,userPrincipalName,userType,externalUserState,employeeType,employeeHireDate,mailNickname',
].join(',');
