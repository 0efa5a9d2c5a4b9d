import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ConnectionView } from '../../api/contract/connections.ts';
import type { Tenant } from '../../sandbox/tenant.ts';
import { makeCertificate } from '../support/certificates.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { readProblem } from '../support/problems.ts';
import { dumpDatabase } from '../support/sql.ts';

let carte: Carte;
beforeAll(async () => void (carte = await startCarte({ sandbox: { people: 30 } })));
afterAll(() => carte[Symbol.asyncDispose]());
afterEach(() => carte.sandbox.faults.clear());

/** A directory of the test's own, connected by the practice organization. */
async function connect(): Promise<{ tenant: Tenant; connection: ConnectionView; path: string }> {
  const tenant = carte.sandbox.addTenant({ people: 12 });
  const connection = await carte.admin.connect(tenant);
  return { tenant, connection, path: `/api/connections/${connection.id}` };
}

async function importAll(connection: ConnectionView) {
  const { id } = await carte.admin.startImport(connection.id);
  const run = await carte.admin.finish(id);
  expect(run).toMatchObject({ status: 'done', failed: 0 });
  const cards = await carte.admin.listCards();
  return cards.filter(({ connectionId }) => connectionId === connection.id);
}

const pathOf = ({ url }: { url: string }) => new URL(url).pathname;

test('a bad new secret changes nothing, and the old one goes on working', async () => {
  const { tenant, connection, path } = await connect();
  const before = await dumpDatabase(carte.databaseUrl);
  for (const clientSecret of ['not-it', '11111111-2222-4333-8444-555555555555']) {
    const problem = await readProblem(carte.admin.patch(path, { clientSecret, name: 'Renamed' }));
    expect(problem).toMatchObject({ status: 422, code: 'wrong_secret' });
  }
  expect(await dumpDatabase(carte.databaseUrl)).toEqual(before);

  carte.sandbox.requests.clear();
  expect(await carte.admin.make(`${path}/check`, undefined, 200)).toMatchObject({
    status: 'connected',
    name: tenant.displayName,
  });
  expect(await importAll(connection)).not.toEqual([]);
});

test('a new secret takes the place of the old one at once', async () => {
  const { tenant, connection, path } = await connect();
  await importAll(connection);
  tenant.registrations.expireSecrets(tenant.clientId);
  tenant.registrations.addSecret(tenant.clientId, 'the-new-value');
  const changed = await carte.admin.patch(path, { clientSecret: 'the-new-value' });
  expect(changed.status).toBe(200);
  expect(await changed.text()).not.toContain('the-new-value');
  await importAll(connection);
});

test('a certificate connects, and can take the place of a secret', async () => {
  const { tenant, path } = await connect();
  const certificate = await makeCertificate('carte');
  const unknown = await readProblem(carte.admin.patch(path, { certificate }));
  expect(unknown).toMatchObject({ status: 422, code: 'wrong_certificate' });

  tenant.registrations.addCertificate(tenant.clientId, certificate.certificatePem);
  const patched = await carte.admin.patch(path, { certificate });
  expect(await patched.json()).toMatchObject({ credential: 'certificate', status: 'connected' });
  tenant.registrations.expireSecrets(tenant.clientId);
  expect((await carte.admin.get(`${path}/people`)).status).toBe(200);

  const other = carte.sandbox.addTenant({ people: 3 });
  other.registrations.addCertificate(other.clientId, certificate.certificatePem);
  const { tenantId, clientId } = other;
  const created = await carte.admin.post('/api/connections', { tenantId, clientId, certificate });
  const text = await created.text();
  expect(created.status, text).toBe(201);
  expect(JSON.parse(text)).toMatchObject({
    credential: 'certificate',
    credentialExpiresAt: expect.any(String) as string,
  });
  expect(text).not.toContain('BEGIN');
});

test('a check of a directory that answers with faults of its own says so', async () => {
  const { tenant, path } = await connect();
  const match = { operation: 'users.list', tenant: tenant.tenantId };
  carte.sandbox.faults.add({ fault: 'unavailable', match });
  expect(await carte.admin.make(`${path}/check`, undefined, 200)).toMatchObject({
    status: 'failing',
    problem: {
      code: 'directory_unreachable',
      detail: expect.stringMatching(/HTTP 503.*Wait a few minutes/) as string,
    },
  });
});

test('a check tells what broke, leaves the cards up, and tells when it is mended', async () => {
  const { tenant, connection, path } = await connect();
  const [card] = await importAll(connection);
  tenant.registrations.disable(tenant.clientId);
  expect(await carte.admin.make(`${path}/check`, undefined, 200)).toMatchObject({
    status: 'failing',
    problem: {
      code: 'disabled_app',
      detail: expect.stringContaining('Enterprise applications') as string,
    },
  });
  expect(await carte.admin.read(path)).toMatchObject({ status: 'failing' });
  expect((await carte.anonymous.get(pathOf(card!))).status).toBe(200);
  tenant.registrations.enable(tenant.clientId);
  expect(await carte.admin.make(`${path}/check`, undefined, 200)).toMatchObject({
    status: 'connected',
    problem: null,
  });
});

test('settings change one by one, and nonsense changes none', async () => {
  const { path } = await connect();
  const settings = {
    name: 'Our people',
    syncDaily: true,
    syncAt: '04:45',
    leavers: 'delete',
    newcomers: 'import',
    removalLimit: { count: 7, percent: 12.5 },
  };
  for (const [name, value] of Object.entries(settings)) {
    const changed = await carte.admin.patch(path, { [name]: value });
    expect(await changed.json()).toMatchObject({ [name]: value });
  }
  const after = await carte.admin.read<ConnectionView>(path);
  expect(after).toMatchObject(settings);
  expect(after.nextSyncAt).toMatch(/T04:45:00\.000Z$/);
  const nonsense = [
    { name: '' },
    { syncAt: '24:00' },
    { leavers: 'shred' },
    { removalLimit: { count: 0, percent: 5 } },
    { removalLimit: { count: 2, percent: 100 } },
    { tenantId: connectionTenant },
    { status: 'connected' },
    {
      clientSecret: 'a',
      certificate: { privateKeyPem: '-----BEGIN', certificatePem: '-----BEGIN' },
    },
  ];
  for (const patch of nonsense) {
    const problem = await readProblem(carte.admin.patch(path, patch));
    expect(problem, JSON.stringify(patch)).toMatchObject({ status: 400, code: 'invalid_request' });
  }
  expect(await carte.admin.read(path)).toEqual(after);
});

const connectionTenant = '11111111-2222-4333-8444-555555555555';

test('disconnecting can keep the cards, and connecting again takes them up', async () => {
  const { tenant, connection, path } = await connect();
  const cards = await importAll(connection);
  expect((await carte.admin.delete(`${path}?cards=keep`)).status).toBe(204);
  expect((await carte.admin.get(path)).status).toBe(404);
  for (const card of cards) expect((await carte.anonymous.get(pathOf(card))).status).toBe(200);

  const again = await carte.admin.connect(tenant);
  const taken = await importAll(again);
  expect(taken.map(({ slug }) => slug).sort()).toEqual(cards.map(({ slug }) => slug).sort());
  expect(await carte.admin.read(`/api/connections/${again.id}`)).toMatchObject({
    cardCount: cards.length,
  });
});

test('disconnecting can take the cards along', async () => {
  const { connection, path } = await connect();
  const cards = await importAll(connection);
  for (const card of cards) expect((await carte.anonymous.get(pathOf(card))).status).toBe(200);
  expect((await carte.admin.delete(`${path}?cards=delete`)).status).toBe(204);
  for (const card of cards) expect((await carte.anonymous.get(pathOf(card))).status).toBe(404);
  expect((await carte.admin.delete(`${path}?cards=delete`)).status).toBe(404);
});

test.each(['keep', 'delete'])(
  'disconnecting (%s) ends the run that is under way',
  async (choice) => {
    const { tenant, connection, path } = await connect();
    const match = { operation: 'users.delta', tenant: tenant.tenantId };
    carte.sandbox.faults.add({ fault: 'delay', match, with: { ms: 400 } });
    const { id } = await carte.admin.startImport(connection.id);
    while (carte.sandbox.requests.of('users.delta').every(({ status }) => status !== 200)) {
      const run = await carte.admin.read<{ status: string }>(`/api/imports/${id}`);
      if (run.status === 'running') break;
    }
    expect((await carte.admin.delete(`${path}?cards=${choice}`)).status).toBe(204);
    const run = await carte.admin.finish(id);
    expect(run).toMatchObject({ status: 'cancelled', connectionId: null, created: 0, failed: 0 });
  },
);
