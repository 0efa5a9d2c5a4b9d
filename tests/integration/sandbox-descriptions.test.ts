import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PRACTICE_APPS } from '../../sandbox/practice-apps.ts';
import { type PracticeGraph, SCOPE, startPracticeGraph } from '../support/practice-graph.ts';

const EVENTUAL = { consistencylevel: 'eventual' };

let practice: PracticeGraph;
beforeAll(async () => void (practice = await startPracticeGraph()));
afterEach(() => practice.sandbox.faults.clear());
afterAll(() => practice.sandbox.close());

const groupId = (name: string) =>
  practice.sandbox.directory.groups().find(({ displayName }) => displayName === name)?.id ?? '';

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

const EVERYTHING = [
  'id,accountEnabled,assignedLicenses,businessPhones,city,companyName,country,createdDateTime,department',
  'displayName,employeeId,faxNumber,givenName,jobTitle,mail,mobilePhone,officeLocation,otherMails,postalCode',
  'onPremisesExtensionAttributes,preferredLanguage,proxyAddresses,showInAddressList,state,streetAddress,surname',
  'usageLocation,userPrincipalName,userType,externalUserState,employeeType,employeeHireDate,mailNickname',
].join(',');

const PATHS: [described: string, asked: () => string, status?: number][] = [
  ['/users', () => '/users?$top=999'],
  ['/users', () => `/users?$top=999&$select=${EVERYTHING}&$expand=manager`],
  ['/users', () => '/users?$top=1000', 400],
  ['/users/delta', () => `/users/delta?$select=${EVERYTHING},manager`],
  ['/users/delta', () => '/users/delta?$deltatoken=unknown', 410],
  ['/users/delta', () => '/users/delta?$top=5', 400],
  ['/users/{user-id}', () => `/users/${practice.idAt(9)}?$select=${EVERYTHING}`],
  ['/users/{user-id}', () => '/users/nobody@alderquay.example', 404],
  ['/users/{user-id}/manager', () => `/users/${practice.idAt(9)}/manager`],
  ['/users/{user-id}/photo', () => `/users/${practice.idAt(9)}/photo`],
  ['/users/{user-id}/photo', () => `/users/${practice.idAt(20)}/photo`, 404],
  ['/users/{user-id}/photos', () => `/users/${practice.idAt(9)}/photos`],
  ['/users/{user-id}/photos/{size}', () => `/users/${practice.idAt(9)}/photos/240x240`],
  ['/groups', () => '/groups'],
  ['/groups/{group-id}', () => `/groups/${groupId('Leadership')}`],
  ['/groups/{group-id}/members', () => `/groups/${groupId('Meeting room displays')}/members`],
  [
    '/groups/{group-id}/transitiveMembers',
    () => `/groups/${groupId('Client-facing')}/transitiveMembers`,
  ],
  [
    '/groups/{group-id}/transitiveMembers/microsoft.graph.user',
    () => `/groups/${groupId('Client-facing')}/transitiveMembers/microsoft.graph.user?$count=true`,
  ],
  ['/organization', () => '/organization'],
  ['/applications', () => `/applications?$filter=appId eq '${practice.sandbox.clientId}'`],
  ["/applications(appId='{appId}')", () => `/applications(appId='${practice.sandbox.clientId}')`],
  ['/subscriptions', () => '/subscriptions'],
];

test.each(PATHS)(
  'GET %s is answered as Microsoft describes it',
  async (described, asked, status = 200) => {
    const response = await practice.ask(asked(), {
      headers: described.includes('graph.user') ? EVENTUAL : {},
    });
    expect(response.status).toBe(status);
    await expectDescribed(described, response);
  },
);

test('so is every page of everybody, to the last', async () => {
  let next: string | undefined = `/users/delta?$select=${EVERYTHING}`;
  let people = 0;
  while (next !== undefined) {
    const body = await expectDescribed('/users/delta', await practice.ask(next));
    people += body.value?.length ?? 0;
    next = (body['@odata.nextLink'] as string | undefined)?.slice(
      `${practice.sandbox.url}/v1.0`.length,
    );
  }
  expect(people).toBe(250);
});

test('so is POST /$batch', async () => {
  const requests = [{ id: '1', method: 'GET', url: `/users/${practice.idAt(9)}` }];
  const init = { method: 'POST', body: JSON.stringify({ requests }) };
  await expectDescribed('/$batch', await practice.ask('/$batch', init), 'post');
});

test.each([401, 403])('so is a refusal with %i', async (status) => {
  const { clientId, clientSecret } = PRACTICE_APPS.withoutUserRead;
  const poor = await practice.credential(clientId, clientSecret).getToken(SCOPE);
  const bearer = status === 401 ? 'none' : poor.token;
  const response = await practice.ask('/users', { headers: { authorization: `Bearer ${bearer}` } });
  expect(response.status).toBe(status);
  await expectDescribed('/users', response);
});

test.each<['throttled' | 'unavailable', number]>([
  ['throttled', 429],
  ['unavailable', 503],
])('so is a fault %s', async (fault, status) => {
  practice.sandbox.faults.add({ fault, with: { retryAfter: '1' } });
  const response = await practice.ask('/users');
  expect(response.status).toBe(status);
  await expectDescribed('/users', response);
});
