import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ConnectionView } from '../../api/contract/connections.ts';
import type { ConsentView } from '../../api/contract/consent.ts';
import type { Tenant } from '../../sandbox/tenant.ts';
import type { Caller } from '../support/caller.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { answerAt, beginConsent, comeBack } from '../support/consenting.ts';
import { readProblem } from '../support/problems.ts';
import { querySuperuser } from '../support/sql.ts';

const MINUTE_MS = 60_000;

let carte: Carte;
let aheadMs = 0;
beforeAll(async () => {
  const clock = () => new Date(Date.now() + aheadMs);
  carte = await startCarte({ sandbox: { people: 12 }, overrides: { clock } });
  carte.sandbox.allowTabOrigin(carte.url);
});
afterAll(() => carte[Symbol.asyncDispose]());
afterEach(async () => {
  aheadMs = 0;
  carte.sandbox.faults.clear();
  carte.sandbox.registrations.remove(carte.sandbox.appClientId);
  for (const { id } of (await carte.admin.read<{ items: ConnectionView[] }>('/api/connections'))
    .items)
    await carte.admin.delete(`/api/connections/${id}?cards=delete`);
});

const begin = (caller: Caller = carte.admin) => beginConsent(caller);
const stateOf = (id: string) => carte.admin.read<ConsentView>(`/api/consent-requests/${id}`);
const connect = (more: object = {}) =>
  carte.admin.post('/api/connections', { consent: true, ...more });
const connected = async () => (await connect()).json() as Promise<ConnectionView>;

async function consent(): Promise<void> {
  await comeBack(await answerAt((await begin()).url, 'accept'));
}

test('it is offered, and leads to Microsoft’s page of the caller’s own directory', async () => {
  expect(await carte.anonymous.read('/api/config')).toMatchObject({ consent: true });
  const { url, state } = await begin();
  const { origin, pathname, searchParams } = new URL(url);
  expect(state).toBe('open');
  expect([origin, pathname]).toEqual([
    carte.sandbox.url,
    `/${carte.sandbox.tenantId}/v2.0/adminconsent`,
  ]);
  expect(Object.fromEntries(searchParams)).toEqual({
    client_id: carte.sandbox.appClientId,
    scope: `${carte.sandbox.url}/.default`,
    redirect_uri: `${carte.url}/consent`,
    state: expect.stringMatching(/^v1\./) as string,
  });
});

test('whoever accepts is connected without a secret, and everything works as with one', async () => {
  const { id, url } = await begin();
  const back = await comeBack(await answerAt(url, 'accept'));
  expect(back).toMatchObject({ status: 200, title: 'Carte is allowed' });
  expect(await stateOf(id)).toMatchObject({ state: 'granted', problem: null });

  const connection = await connected();
  expect(connection).toMatchObject({
    credential: 'consent',
    tenantId: carte.sandbox.tenantId,
    clientId: carte.sandbox.appClientId,
    status: 'connected',
    userCount: 12,
    credentialExpiresAt: null,
    credentialEndSource: null,
  });
  expect(connection.permissions.map(({ name, granted }) => [name, granted])).toEqual([
    ['User.Read.All', true],
    ['GroupMember.Read.All', true],
  ]);
  const checked = await carte.admin.make<ConnectionView>(
    `/api/connections/${connection.id}/check`,
    undefined,
    200,
  );
  expect(checked.status).toBe('connected');
  const run = await carte.admin.startImport(connection.id);
  expect(await carte.admin.finish(run.id)).toMatchObject({ status: 'done' });
  const sync = await carte.admin.make<{ id: string }>(
    `/api/connections/${connection.id}/sync`,
    undefined,
    202,
  );
  expect(await carte.admin.finish(sync.id)).toMatchObject({ status: 'done' });
});

test.each([
  ['cancel', 'Consent was declined', 'consent_declined'],
  ['not-allowed', 'This account may not allow it', 'consent_needs_admin'],
])('%s at Microsoft connects nothing and says what to do', async (choice, title, code) => {
  const { id, url } = await begin();
  expect(await comeBack(await answerAt(url, choice))).toMatchObject({ status: 200, title });
  expect(await stateOf(id)).toMatchObject({ state: 'refused', problem: { code } });
  expect(await readProblem(connect())).toMatchObject({ status: 422, code: 'consent_missing' });
});

describe('the way back', () => {
  test('is used once: a second time, and a look without reading, changes nothing', async () => {
    const { id, url } = await begin();
    const address = await answerAt(url, 'cancel');
    expect((await fetch(address, { method: 'HEAD' })).status).toBe(410);
    expect((await stateOf(id)).state).toBe('open');
    await comeBack(address);
    const again = `${address.split('?')[0]}?tenant=${carte.sandbox.tenantId}&admin_consent=True&state=${new URL(address).searchParams.get('state')}`;
    expect(await comeBack(again)).toMatchObject({ status: 410, title: 'This link is over' });
    expect((await stateOf(id)).state).toBe('refused');
  });

  test('is over after half an hour', async () => {
    const { id, url } = await begin();
    const address = await answerAt(url, 'accept');
    aheadMs = 31 * MINUTE_MS;
    expect((await comeBack(address)).status).toBe(410);
    expect((await stateOf(id)).state).toBe('open');
  });

  test('of an older request is over once a new one is begun', async () => {
    const older = await begin();
    const newer = await begin();
    expect((await comeBack(await answerAt(older.url, 'accept'))).status).toBe(410);
    expect((await stateOf(newer.id)).state).toBe('open');
  });

  test.each(['', 'v1.test.AAAA.BBBB.CCCC', '../../etc', '%00', 'a&state=b'])(
    'with the forged state “%s” is over, and shows nothing of what came with it',
    async (state) => {
      const words = encodeURIComponent('<b>Call 555</b> AADSTS50105: words');
      const address = `${carte.url}/consent?error=x&error_description=${words}&state=${state}`;
      const { status, text } = await comeBack(address);
      expect(status).toBe(410);
      expect(text).not.toMatch(/555|<b>|50105/);
    },
  );

  test('from another directory than the one that asked is refused', async () => {
    const { id, url } = await begin();
    const other = carte.sandbox.addTenant({ people: 1 });
    const back = new URL(await answerAt(url, 'accept'));
    back.searchParams.set('tenant', other.tenantId);
    const { title, text } = await comeBack(back.href);
    expect(title).toBe('That was another organization');
    expect(text).not.toContain(carte.sandbox.tenantId);
    expect((await stateOf(id)).problem).toMatchObject({ code: 'consent_elsewhere' });
  });

  test('names Entra’s number alone, in the reader’s language', async () => {
    const { url } = await begin();
    const back = new URL(await answerAt(url, 'cancel'));
    back.searchParams.set('error_description', 'AADSTS50105: <script>Your administrator');
    const { text } = await comeBack(back.href, { headers: { 'accept-language': 'de' } });
    expect(text).toContain('Microsoft hat es nicht angenommen');
    expect(text).toContain('AADSTS50105');
    expect(text).not.toMatch(/Your administrator|<script/);
  });
});

test('a request is its member’s own, and for administrators alone', async () => {
  const { id } = await begin();
  const { tenantId } = carte.sandbox;
  const colleague = carte.as(
    await carte.sandbox.tabToken({
      oid: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
      wids: ['62e90394-69f5-4237-9190-012177145e10'],
    }),
  );
  expect((await colleague.get(`/api/consent-requests/${id}`)).status).toBe(404);
  expect((await carte.employee.get(`/api/consent-requests/${id}`)).status).toBe(403);
  expect((await carte.employee.post('/api/consent-requests', {})).status).toBe(403);
  expect((await carte.employee.post('/api/connections', { consent: true })).status).toBe(403);
  const goesOn = await carte.admin.make<ConsentView>('/api/consent-requests', {}, 200);
  expect(goesOn.id).toBe(id);
  expect(goesOn.url).toContain(tenantId);
});

test('a consent that Microsoft has not passed on yet is waited for, and not for ever', async () => {
  await consent();
  carte.sandbox.faults.add({
    fault: 'aadsts',
    match: { operation: 'token' },
    with: { aadsts: 700016 },
  });
  const answer = await connect();
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(await readProblem(answer)).toMatchObject({ status: 503, code: 'consent_spreading' });
  carte.sandbox.faults.clear();
  carte.sandbox.registrations.revoke(carte.sandbox.appClientId, ['User.Read.All']);
  expect(await readProblem(connect())).toMatchObject({ status: 503, code: 'consent_spreading' });
  aheadMs = 2 * MINUTE_MS;
  const problem = await readProblem(connect());
  expect(problem).toMatchObject({ status: 422, code: 'consent_missing' });
  expect(problem.detail).toContain('Ask for consent again');
  aheadMs = 0;
  carte.sandbox.registrations.grant(carte.sandbox.appClientId, ['User.Read.All']);
  expect(await connected()).toMatchObject({ status: 'connected' });
});

describe('Carte’s own application reads nobody else’s directory', () => {
  let other: Tenant;
  beforeAll(async () => {
    other = carte.sandbox.addTenant({ people: 3 });
    const theirs = carte.as(await other.tabToken('administrator'));
    await comeBack(await answerAt((await begin(theirs)).url, 'accept'));
    await theirs.make('/api/connections', { consent: true });
  });

  test('not by naming a directory that consented for its own organization', async () => {
    await consent();
    carte.sandbox.requests.clear();
    for (const tenantId of [other.tenantId, other.tenantId.toUpperCase()])
      expect(await readProblem(connect({ tenantId }))).toMatchObject({
        status: 422,
        code: 'consent_elsewhere',
      });
    expect(carte.sandbox.requests.of('token')).toEqual([]);
    expect((await connect({ tenantId: carte.sandbox.tenantId.toUpperCase() })).status).toBe(201);
  });

  test('not by changing how a subsidiary’s directory is signed in to', async () => {
    const { id } = await carte.admin.connect(other);
    carte.sandbox.requests.clear();
    const change = carte.admin.patch(`/api/connections/${id}`, { consent: true });
    expect(await readProblem(change)).toMatchObject({ status: 422, code: 'consent_elsewhere' });
    expect(carte.sandbox.requests.of('token')).toEqual([]);
  });

  test('and the database holds no such connection, whoever writes it', async () => {
    const { id } = await carte.admin.connect(other);
    const statement = "update connection set credential_kind = 'consent' where id = $1";
    await expect(querySuperuser(carte.databaseUrl, statement, [id])).rejects.toThrow(
      'connection_consent_is_own',
    );
  });
});

test('nothing of a secret is kept, and no other one is taken for Carte’s application', async () => {
  await consent();
  const { id } = await connected();
  const kept = await carte.ctx.api.connections.get(
    { tenantId: carte.sandbox.tenantId, objectId: '', name: '', isAdmin: true } as never,
    id,
  );
  expect(JSON.stringify(kept)).not.toContain(carte.sandbox.appClientSecret);
  const [row] = await querySuperuser<{ sealed: string }>(
    carte.databaseUrl,
    'select credential as sealed from connection where id = $1',
    [id],
  );
  // `{"kind":"consent"}` and nothing more: 18 bytes are 24 characters of base64url.
  expect(row?.sealed.split('.')[3]).toHaveLength(24);
  const change = carte.admin.patch(`/api/connections/${id}`, { clientSecret: 'abc' });
  expect(await readProblem(change)).toMatchObject({ status: 400, code: 'invalid_request' });
});

test('a directory that is connected with an application of its own goes over to consent', async () => {
  const { id } = await carte.admin.connect(carte.sandbox);
  await consent();
  const changed = await carte.admin.patch(`/api/connections/${id}`, { consent: true });
  expect(await changed.json()).toMatchObject({
    id,
    credential: 'consent',
    clientId: carte.sandbox.appClientId,
    credentialExpiresAt: null,
  });
});
