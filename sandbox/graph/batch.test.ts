import { beforeAll, expect, test } from 'vitest';
import { startInProcess } from '../in-process.ts';

type Item = { id: string; status: number; headers: Record<string, string>; body?: unknown };

let practice: Awaited<ReturnType<typeof startInProcess>>;
let graph: Awaited<ReturnType<typeof practice.signIn>>;
beforeAll(async () => {
  practice = await startInProcess();
  graph = await practice.signIn(['User.Read.All']);
});

async function batch(requests: Record<string, unknown>[]) {
  const { status, body } = await graph('/$batch', { method: 'POST', body: { requests } });
  return { status, items: (body as { responses?: Item[] }).responses ?? [] };
}
const get = (id: string, url: string) => ({ id, method: 'GET', url });

test('each item has its own status, and photos come as base64', async () => {
  const { id } = practice.tenant.directory.store.personAt(9);
  const { status, items } = await batch([
    get('1', `/users/${id}?$select=displayName`),
    get('2', `users/${id}/photos/48x48/$value`),
    get('3', '/users/00000000-0000-4000-8000-000000000000'),
    { ...get('4', '/users/$count'), headers: { ConsistencyLevel: 'eventual' } },
  ]);
  expect(status).toBe(200);
  const byId = Object.fromEntries(items.map((item) => [item.id, item]));
  expect(byId['1']).toMatchObject({ status: 200, body: { displayName: 'Jonas Wetterfeld' } });
  expect(Buffer.from(String(byId['2']?.body), 'base64').subarray(0, 2).toString('hex')).toBe(
    'ffd8',
  );
  expect(byId['3']).toMatchObject({
    status: 404,
    body: { error: { code: 'Request_ResourceNotFound' } },
  });
  expect(byId['4']).toMatchObject({ status: 200, body: '60' });
});

test('twenty photos in one batch are answered four at a time, none refused', async () => {
  const ids = [...practice.tenant.directory.people()].slice(0, 20).map(({ id }) => id);
  const { items } = await batch(
    ids.map((id, index) => get(String(index), `/users/${id}/photos/64x64/$value`)),
  );
  expect(
    items.map(({ status }) => status).filter((status) => status !== 200 && status !== 404),
  ).toEqual([]);
});

test('a fault can befall single items', async () => {
  practice.faults.add({
    fault: 'throttled',
    match: { operation: 'users.get', batched: true, nth: 2 },
    with: { retryAfter: '5' },
  });
  const { id } = practice.tenant.directory.store.personAt(9);
  const { status, items } = await batch([
    get('a', `/users/${id}`),
    get('b', `/users/${id}`),
    get('c', `/users/${id}`),
  ]);
  practice.faults.clear();
  expect(status).toBe(200);
  expect(items.map((item) => item.status)).toEqual([200, 429, 200]);
  expect(items[1]?.headers['retry-after']).toBe('5');
});

test('what depends on a failed item fails as well', async () => {
  const { items } = await batch([
    get('1', '/users/nobody@nowhere.example'),
    { ...get('2', '/users'), dependsOn: ['1'] },
  ]);
  expect(items.find(({ id }) => id === '2')?.status).toBe(424);
});

test.each([
  ['21 items', Array.from({ length: 21 }, (_, index) => get(String(index), '/users'))],
  ['no item', []],
  ['two items of one id', [get('1', '/users'), get('1', '/users')]],
  ['an item without an address', [{ id: '1', method: 'GET' }]],
  [
    'a circle of dependencies',
    [
      { ...get('1', '/users'), dependsOn: ['2'] },
      { ...get('2', '/users'), dependsOn: ['1'] },
    ],
  ],
])('%s is refused as a whole', async (_what, requests) => {
  expect((await batch(requests)).status).toBe(400);
});
