import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ConnectionView } from '../../api/contract/connections.ts';
import type { MadeCertificateView } from '../../api/contract/made-certificates.ts';
import type { Caller } from '../support/caller.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { readProblem } from '../support/problems.ts';
import { querySuperuser } from '../support/sql.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
const AT = '/api/connections/certificates';

let carte: Carte;
/** Each test has the beginning of an hour of its own, and with it the organization’s whole share. */
let admin: Caller;
/** Another administrator of the same organization. */
let colleague: Caller;
let aheadMs = 0;
const clock = () => new Date(Date.now() + aheadMs);

beforeAll(async () => {
  carte = await startCarte({ sandbox: { people: 12 }, overrides: { clock } });
});
afterAll(() => carte[Symbol.asyncDispose]());
beforeEach(async () => {
  const next = Math.ceil(clock().getTime() / HOUR_MS) * HOUR_MS;
  aheadMs = next - Date.now();
  admin = await signIn('administrator');
  const { id: oid } = carte.sandbox.directory.store.personAt(5);
  colleague = await signIn({ oid, wids: [GLOBAL_ADMINISTRATOR] });
  const { items } = await admin.read<{ items: ConnectionView[] }>('/api/connections');
  for (const { id } of items) await admin.delete(`/api/connections/${id}?cards=delete`);
  await querySuperuser(carte.databaseUrl, 'delete from made_certificate');
});

/** By a token of the test's hour. */
async function signIn(
  user: Parameters<Carte['sandbox']['tabToken']>[0],
  tenant: Pick<Carte['sandbox'], 'tabToken'> = carte.sandbox,
): Promise<Caller> {
  const iat = Math.floor(clock().getTime() / 1_000);
  return carte.as(await tenant.tabToken(user, { iat, nbf: iat, exp: iat + 3_600 }));
}

const make = (body: object = {}, by = admin) => by.make<MadeCertificateView>(AT, body);
const list = async (by = admin) => (await by.read<{ items: MadeCertificateView[] }>(AT)).items;
const connect = (madeCertificateId: string, more: object = {}) => {
  const { tenantId, clientId } = carte.sandbox;
  return admin.post('/api/connections', { tenantId, clientId, madeCertificateId, ...more });
};
const upload = ({ certificatePem }: MadeCertificateView) =>
  carte.sandbox.registrations.addCertificate(carte.sandbox.clientId, certificatePem);
const listKept = () =>
  querySuperuser<{ id: string; privateKey: string }>(
    carte.databaseUrl,
    'select id, private_key as "privateKey" from made_certificate order by made_at',
  );
const GONE = { status: 404, code: 'certificate_gone' };

test('a certificate is made, shown again and downloaded; its key stays, sealed', async () => {
  const answer = await admin.post(AT);
  expect(answer.status).toBe(201);
  const made = (await answer.json()) as MadeCertificateView;
  expect(answer.headers.get('location')).toBe(`${AT}/${made.id}`);
  const x509 = new X509Certificate(made.certificatePem);
  expect(made.thumbprint).toBe(x509.fingerprint.replaceAll(':', ''));
  expect(made.expiresAt).toBe(x509.validToDate.toISOString());
  const days = (x509.validToDate.getTime() - x509.validFromDate.getTime()) / DAY_MS;
  expect(days).toBeLessThan(365);
  expect(days).toBeGreaterThan(364);
  expect(await admin.read(`${AT}/${made.id}`)).toEqual(made);

  const { url } = await admin.make<{ url: string }>(`${AT}/${made.id}/link`);
  const file = await fetch(url);
  expect(file.headers.get('content-disposition')).toContain('attachment; filename="carte.cer"');
  expect(file.headers.get('content-type')).toBe('application/octet-stream');
  expect(await file.text()).toBe(made.certificatePem);

  const [kept] = await listKept();
  expect(kept?.privateKey).toMatch(/^v1\.test\./);
});

test('the subject names the organization once a directory told its name, or what the administrator says, else the day', async () => {
  const subjectOf = ({ certificatePem, name }: MadeCertificateView) => {
    const { subject } = new X509Certificate(certificatePem);
    expect(subject).toBe(`CN=${name}`);
    return subject;
  };
  expect(subjectOf(await make())).toBe(`CN=Carte – ${clock().toISOString().slice(0, 10)}`);
  await admin.connect(carte.sandbox);
  expect(subjectOf(await make())).toBe(`CN=Carte – ${carte.sandbox.displayName}`);
  expect(subjectOf(await make({ name: 'Head office' }))).toBe('CN=Carte – Head office');
});

test('it connects once Entra knows it, after a try too early, and is used up by that', async () => {
  const made = await make();
  const early = await readProblem(connect(made.id));
  expect(early).toMatchObject({ status: 422, code: 'certificate_not_known' });
  expect(early.detail).toMatch(/Upload the downloaded file.*a minute/);
  expect(await admin.read(`${AT}/${made.id}`)).toEqual(made);

  upload(made);
  const connected = await connect(made.id);
  expect(connected.status).toBe(201);
  const connection = (await connected.json()) as ConnectionView;
  expect(connection).toMatchObject({
    credential: 'certificate',
    credentialEndSource: 'certificate',
    status: 'connected',
    userCount: 12,
  });
  expect(connection.credentialExpiresAt).toBe(made.expiresAt);
  expect(await listKept()).toEqual([]);
  expect(await readProblem(admin.get(`${AT}/${made.id}`))).toMatchObject({
    status: 404,
    code: 'certificate_gone',
  });
  // What was stored signs in by itself.
  expect(
    await admin.make<ConnectionView>(`/api/connections/${connection.id}/check`, {}, 200),
  ).toMatchObject({ status: 'connected', problem: null });
});

test('it takes the place of a secret, and of one that ends', async () => {
  const { id } = await admin.connect(carte.sandbox);
  const made = await make();
  const replace = (madeCertificateId: string) =>
    admin.patch(`/api/connections/${id}`, { madeCertificateId });
  expect(await readProblem(replace(made.id))).toMatchObject({ code: 'certificate_not_known' });
  upload(made);
  expect(await (await replace(made.id)).json()).toMatchObject({ credential: 'certificate' });
  expect(await readProblem(replace(made.id))).toMatchObject({ code: 'certificate_gone' });
  const next = await make();
  upload(next);
  expect((await replace(next.id)).status).toBe(200);
});

test('of two that use the same one, one does', async () => {
  const made = await make();
  upload(made);
  const other = carte.sandbox.addTenant({ people: 3 });
  other.registrations.addCertificate(other.clientId, made.certificatePem);
  const answers = await Promise.all([
    connect(made.id),
    connect(made.id, { tenantId: other.tenantId, clientId: other.clientId }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 404]);
  const { items } = await admin.read<{ items: ConnectionView[] }>('/api/connections');
  expect(items).toHaveLength(1);
});

test('another organization’s does not exist', async () => {
  const made = await make();
  const other = carte.sandbox.addTenant({ people: 3 });
  const stranger = await signIn('administrator', other);
  expect(await readProblem(stranger.get(`${AT}/${made.id}`))).toMatchObject(GONE);
  expect(await readProblem(stranger.post(`${AT}/${made.id}/link`))).toMatchObject(GONE);
  expect(await list(stranger)).toEqual([]);
  const { tenantId, clientId } = other;
  const body = { tenantId, clientId, madeCertificateId: made.id };
  expect(await readProblem(stranger.post('/api/connections', body))).toMatchObject(GONE);
});

test('unused it is gone after a week, whether or not it was deleted yet', async () => {
  const made = await make();
  upload(made);
  const age = (days: number) =>
    querySuperuser(carte.databaseUrl, 'update made_certificate set made_at = $1', [
      new Date(clock().getTime() - days * DAY_MS),
    ]);
  await age(6.99);
  expect((await admin.get(`${AT}/${made.id}`)).status).toBe(200);
  await age(7);
  expect(await readProblem(admin.get(`${AT}/${made.id}`))).toMatchObject(GONE);
  expect(await readProblem(connect(made.id))).toMatchObject(GONE);
  const young = await make();
  const forgetting = carte.ctx.jobs.find(({ name }) => name === 'forgetting');
  await forgetting?.runOnce(AbortSignal.timeout(5_000));
  expect((await listKept()).map(({ id }) => id)).toEqual([young.id]);
});

test('an administrator keeps five unused ones; of a sixth their own oldest goes, nobody else’s', async () => {
  const uploaded = await make({}, colleague);
  const made: MadeCertificateView[] = [];
  for (let i = 0; i < 6; i += 1) made.push(await make());
  const kept = [uploaded, ...made.slice(1)];
  expect((await listKept()).map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
});

test('who comes again finds what they made and nobody used, newest first', async () => {
  expect(await admin.read(AT)).toEqual({ items: [], nextCursor: null });
  await make({}, colleague);
  const [first, second] = [await make(), await make()];
  expect(await list()).toEqual([second, first]);
  upload(second);
  await connect(second.id);
  expect(await list()).toEqual([first]);
  aheadMs += 7 * DAY_MS;
  admin = await signIn('administrator');
  expect(await list()).toEqual([]);
});

test('an id in capitals is the same certificate', async () => {
  const made = await make();
  const shouted = made.id.toUpperCase();
  expect(await admin.read(`${AT}/${shouted}`)).toEqual(made);
  const { url } = await admin.make<{ url: string }>(`${AT}/${shouted}/link`);
  expect((await fetch(url)).status).toBe(200);
  upload(made);
  expect((await connect(shouted)).status).toBe(201);
  expect(await listKept()).toEqual([]);
});

test('what the server cannot open any more is gone, and is not offered again', async () => {
  const made = await make();
  upload(made);
  await querySuperuser(
    carte.databaseUrl,
    `update made_certificate set private_key = replace(private_key, 'v1.test.', 'v1.removed.')`,
  );
  expect(await readProblem(connect(made.id))).toMatchObject(GONE);
  expect(await readProblem(admin.get(`${AT}/${made.id}`))).toMatchObject(GONE);
  expect(await list()).toEqual([]);
});

test('an organization has ten in an hour, and is told when it may go on', async () => {
  for (let i = 0; i < 10; i += 1) await make();
  const refused = await admin.post(AT);
  const seconds = Number(refused.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(3_600);
  expect(await readProblem(refused)).toMatchObject({ status: 429, code: 'too_many_certificates' });
});

test('a link is worth nothing once the certificate is used', async () => {
  const made = await make();
  const { url } = await admin.make<{ url: string }>(`${AT}/${made.id}/link`);
  upload(made);
  await connect(made.id);
  expect((await fetch(url)).status).toBe(404);
});

test.each([
  ['a secret too', { clientSecret: 'abc' }],
  [
    'a certificate too',
    { certificate: { privateKeyPem: '-----BEGIN', certificatePem: '-----BEGIN' } },
  ],
  ['an id that is none', { madeCertificateId: 'mine' }],
])('%s: 400', async (_, more) => {
  const { id } = await make();
  expect(await readProblem(connect(id, more))).toMatchObject({ status: 400 });
});

test('a right that was granted after the first token shows with the next check, and in what follows', async () => {
  const { registrations, clientId } = carte.sandbox;
  const rights = ['GroupMember.Read.All'];
  registrations.revoke(clientId, rights);
  const { id } = await admin.connect(carte.sandbox);
  const groups = () => admin.get(`/api/connections/${id}/groups`);
  expect((await groups()).status).toBe(422);
  registrations.grant(clientId, rights);
  expect((await groups()).status).toBe(422);
  await admin.post(`/api/connections/${id}/check`);
  expect((await groups()).status).toBe(200);
});
