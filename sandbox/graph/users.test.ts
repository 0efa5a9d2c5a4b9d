import { beforeAll, describe, expect, test } from 'vitest';
import { type Received, startInProcess } from '../in-process.ts';

type Page = {
  value: Record<string, unknown>[];
  '@odata.nextLink'?: string;
  '@odata.count'?: number;
};

let practice: Awaited<ReturnType<typeof startInProcess>>;
let graph: Awaited<ReturnType<typeof practice.signIn>>;
beforeAll(async () => {
  practice = await startInProcess({ people: 250 });
  graph = await practice.signIn(['User.Read.All']);
});

const EVENTUAL = { headers: { consistencylevel: 'eventual' } };
const pageOf = ({ body }: Received) => body as Page;
const errorOf = ({ status, body }: Received) => {
  const { error } = body as { error: { code: string; message: string } };
  return { status, code: error.code };
};

describe('a list', () => {
  test('comes in pages of 100 with the properties Graph shows by itself', async () => {
    const first = pageOf(await graph('/users'));
    expect(first.value).toHaveLength(100);
    expect(Object.keys(first.value[0] ?? {})).toHaveLength(11);
    const second = pageOf(await graph(first['@odata.nextLink'] ?? ''));
    const third = pageOf(await graph(second['@odata.nextLink'] ?? ''));
    expect(third['@odata.nextLink']).toBeUndefined();
    const ids = [first, second, third].flatMap(({ value }) => value.map(({ id }) => id));
    expect(new Set(ids).size).toBe(250);
  });

  test('is counted, filtered and sorted together only as an advanced query', async () => {
    const query =
      "/users?$filter=department eq 'Design'&$orderby=displayName desc&$top=999&$count=true";
    expect(errorOf(await graph(query))).toEqual({ status: 400, code: 'Request_UnsupportedQuery' });
    const page = pageOf(await graph(query, EVENTUAL));
    const names = page.value.map(({ displayName }) => String(displayName));
    expect(page['@odata.count']).toBe(names.length);
    expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare).reverse());
  });

  test('shows what is unset as null, an empty list, or fifteen empty attributes', async () => {
    const query = '/users?$select=faxNumber,otherMails,onPremisesExtensionAttributes';
    const [row] = pageOf(await graph(`${query}&$top=1`)).value;
    expect(row).toMatchObject({ faxNumber: null, otherMails: [] });
    expect(Object.keys(row?.onPremisesExtensionAttributes ?? {})).toHaveLength(15);
  });

  test.each([
    ['/users?$top=1000', 400, 'Request_UnsupportedQuery'],
    ['/users?$top=0', 400, 'Request_UnsupportedQuery'],
    ['/users?$skip=10', 400, 'Request_BadRequest'],
    ['/users?$search="displayName:a"', 400, 'Request_UnsupportedQuery'],
    ['/users?$select=shoeSize', 400, 'BadRequest'],
    ['/users?$select=id,aboutMe', 501, 'NotImplemented'],
    ['/users?$expand=photo', 400, 'Request_UnsupportedQuery'],
    ['/users?$skiptoken=made-up', 400, 'Directory_ExpiredPageToken'],
    ['/users/$count', 400, 'Request_BadRequest'],
    ['/users/nobody@alderquay.example', 404, 'Request_ResourceNotFound'],
    ['/users/00000000-0000-4000-8000-000000000000', 404, 'Request_ResourceNotFound'],
    ['/me', 400, 'BadRequest'],
    ['/planets', 400, 'BadRequest'],
    ['/groups', 403, 'Authorization_RequestDenied'],
  ])('GET %s is refused with %i %s', async (path, status, code) => {
    expect(errorOf(await graph(path))).toEqual({ status, code });
  });

  test('a page token dies within minutes', async () => {
    const first = pageOf(await graph('/users?$top=5'));
    const before = practice.clock.now;
    practice.clock.now = new Date(before.getTime() + 11 * 60_000);
    const late = await graph(first['@odata.nextLink'] ?? '');
    practice.clock.now = before;
    expect(errorOf(late).code).toBe('Directory_ExpiredPageToken');
  });
});

describe('one user', () => {
  test('is found by id and by sign-in name, with the manager where asked', async () => {
    const name = `jonas.wetterfeld@${practice.tenant.domain}`;
    const { body } = await graph(
      `/users/${name}?$select=id,displayName&$expand=manager($select=displayName)`,
    );
    expect(body).toMatchObject({
      displayName: 'Jonas Wetterfeld',
      manager: {
        '@odata.type': '#microsoft.graph.user',
        displayName: 'Dr. Amélie Beaucourt-Thévenin',
      },
    });
    const byId = await graph(`/users/${String((body as { id: string }).id)}`);
    expect(byId.body).toMatchObject({ displayName: 'Jonas Wetterfeld' });
  });

  test('who leads the company has no manager', async () => {
    const { id } = practice.tenant.directory.store.personAt(1);
    expect(errorOf(await graph(`/users/${id}/manager`)).status).toBe(404);
  });
});

describe('with User.ReadBasic.All alone', () => {
  test('all but name, mail and id is left out silently', async () => {
    const basic = await practice.signIn(['User.ReadBasic.All']);
    const [row] = pageOf(
      await basic('/users?$select=id,displayName,jobTitle,department&$top=1'),
    ).value;
    expect(Object.keys(row ?? {})).toEqual(['id', 'displayName']);
  });

  test('a query by what is hidden, a delta and a manager are refused', async () => {
    const basic = await practice.signIn(['User.ReadBasic.All']);
    const { id } = practice.tenant.directory.store.personAt(9);
    for (const path of [
      "/users?$filter=department eq 'x'",
      '/users/delta',
      `/users/${id}/manager`,
    ]) {
      expect(errorOf(await basic(path)).code).toBe('Authorization_RequestDenied');
    }
  });
});

test('every answer, refusals too, carries ids for support and its cost', async () => {
  const ok = await graph('/users?$select=id', { headers: { 'client-request-id': 'abc' } });
  expect(ok.headers).toMatchObject({ 'client-request-id': 'abc', 'x-ms-resource-unit': '1' });
  const refused = await graph('/planets', { headers: { 'client-request-id': 'def' } });
  expect(refused.headers['client-request-id']).toBe('def');
  expect(refused.headers['request-id']).toMatch(/^[0-9a-f-]{36}$/);
});

test('a part of somebody’s organization data comes with its whole, and null where there is none', async () => {
  const { tenant, signIn } = await startInProcess({ people: 60 });
  const graph = await signIn(['User.Read.All']);
  const [first, second] = [0, 1].map((position) => tenant.directory.store.personAt(position).id);
  const employeeOrgData = { costCenter: '4711', division: 'North' };
  tenant.directory.move(first ?? '', { employeeOrgData, imAddresses: ['a@x.example'] });
  const select = '?$select=employeeOrgData,imAddresses';
  expect((await graph(`/users/${first}${select}`)).body).toMatchObject({
    employeeOrgData,
    imAddresses: ['a@x.example'],
  });
  expect((await graph(`/users/${second}${select}`)).body).toMatchObject({
    employeeOrgData: null,
    imAddresses: [],
  });
});
