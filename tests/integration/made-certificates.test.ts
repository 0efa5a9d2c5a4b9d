import { X509Certificate } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ConnectionView } from '../../api/contract/connections.ts';
import type { MadeCertificateView } from '../../api/contract/made-certificates.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { readProblem } from '../support/problems.ts';
import { querySuperuser } from '../support/sql.ts';

const DAY_MS = 86_400_000;
const AT = '/api/connections/certificates';

let carte: Carte;
beforeAll(async () => void (carte = await startCarte({ sandbox: { people: 12 } })));
afterAll(() => carte[Symbol.asyncDispose]());
afterEach(async () => {
  const { items } = await carte.admin.read<{ items: ConnectionView[] }>('/api/connections');
  for (const { id } of items) await carte.admin.delete(`/api/connections/${id}?cards=delete`);
  await querySuperuser(carte.databaseUrl, 'delete from made_certificate');
});

const make = (body: object = {}) => carte.admin.make<MadeCertificateView>(AT, body);
const connect = (madeCertificateId: string, more: object = {}) => {
  const { tenantId, clientId } = carte.sandbox;
  return carte.admin.post('/api/connections', { tenantId, clientId, madeCertificateId, ...more });
};
const upload = ({ certificatePem }: MadeCertificateView) =>
  carte.sandbox.registrations.addCertificate(carte.sandbox.clientId, certificatePem);
const listKept = () =>
  querySuperuser<{ id: string; privateKey: string }>(
    carte.databaseUrl,
    'select id, private_key as "privateKey" from made_certificate order by made_at',
  );

test('a certificate is made, shown again and downloaded; its key stays, sealed', async () => {
  const answer = await carte.admin.post(AT);
  expect(answer.status).toBe(201);
  const made = (await answer.json()) as MadeCertificateView;
  expect(answer.headers.get('location')).toBe(`${AT}/${made.id}`);
  const x509 = new X509Certificate(made.certificatePem);
  expect(made.thumbprint).toBe(x509.fingerprint.replaceAll(':', ''));
  expect(made.expiresAt).toBe(x509.validToDate.toISOString());
  const days = (x509.validToDate.getTime() - Date.now()) / DAY_MS;
  expect(Math.round(days)).toBeGreaterThanOrEqual(365);
  expect(await carte.admin.read(`${AT}/${made.id}`)).toEqual(made);

  const { url } = await carte.admin.make<{ url: string }>(`${AT}/${made.id}/link`);
  const file = await fetch(url);
  expect(file.headers.get('content-disposition')).toContain('attachment; filename="carte.cer"');
  expect(file.headers.get('content-type')).toBe('application/octet-stream');
  expect(await file.text()).toBe(made.certificatePem);

  const [kept] = await listKept();
  expect(kept?.privateKey).toMatch(/^v1\.test\./);
});

test('the subject names the organization once a directory told its name, or what the administrator says', async () => {
  const subjectOf = ({ certificatePem }: MadeCertificateView) =>
    new X509Certificate(certificatePem).subject;
  expect(subjectOf(await make())).toBe('CN=Carte – directory');
  await carte.admin.connect(carte.sandbox);
  expect(subjectOf(await make())).toBe(`CN=Carte – ${carte.sandbox.displayName}`);
  expect(subjectOf(await make({ name: 'Head office' }))).toBe('CN=Carte – Head office');
});

test('it connects once Entra knows it, after a try too early, and is used up by that', async () => {
  const made = await make();
  const early = await readProblem(connect(made.id));
  expect(early).toMatchObject({ status: 422, code: 'certificate_not_known' });
  expect(early.detail).toMatch(/Upload the downloaded file.*a minute/);
  expect(await carte.admin.read(`${AT}/${made.id}`)).toEqual(made);

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
  expect(await readProblem(carte.admin.get(`${AT}/${made.id}`))).toMatchObject({
    status: 404,
    code: 'certificate_gone',
  });
  // What was stored signs in by itself.
  expect(
    await carte.admin.make<ConnectionView>(`/api/connections/${connection.id}/check`, {}, 200),
  ).toMatchObject({ status: 'connected', problem: null });
});

test('it takes the place of a secret, and of one that ends', async () => {
  const { id } = await carte.admin.connect(carte.sandbox);
  const made = await make();
  const replace = (madeCertificateId: string) =>
    carte.admin.patch(`/api/connections/${id}`, { madeCertificateId });
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
  const { items } = await carte.admin.read<{ items: ConnectionView[] }>('/api/connections');
  expect(items).toHaveLength(1);
});

test('another organization’s does not exist', async () => {
  const made = await make();
  const other = carte.sandbox.addTenant({ people: 3 });
  const admin = carte.as(await other.tabToken('administrator'));
  const gone = { status: 404, code: 'certificate_gone' };
  expect(await readProblem(admin.get(`${AT}/${made.id}`))).toMatchObject(gone);
  expect(await readProblem(admin.post(`${AT}/${made.id}/link`))).toMatchObject(gone);
  const { tenantId, clientId } = other;
  const body = { tenantId, clientId, madeCertificateId: made.id };
  expect(await readProblem(admin.post('/api/connections', body))).toMatchObject(gone);
});

test('unused it is gone after a week, whether or not it was deleted yet', async () => {
  const made = await make();
  upload(made);
  const age = (days: number) =>
    querySuperuser(carte.databaseUrl, 'update made_certificate set made_at = $1', [
      new Date(Date.now() - days * DAY_MS),
    ]);
  await age(6.99);
  expect((await carte.admin.get(`${AT}/${made.id}`)).status).toBe(200);
  await age(7);
  const gone = { status: 404, code: 'certificate_gone' };
  expect(await readProblem(carte.admin.get(`${AT}/${made.id}`))).toMatchObject(gone);
  expect(await readProblem(connect(made.id))).toMatchObject(gone);
  const young = await make();
  const forgetting = carte.ctx.jobs.find(({ name }) => name === 'forgetting');
  await forgetting?.runOnce(AbortSignal.timeout(5_000));
  expect((await listKept()).map(({ id }) => id)).toEqual([young.id]);
});

test('an organization keeps five unused ones; the oldest goes', async () => {
  const made: MadeCertificateView[] = [];
  for (let i = 0; i < 6; i += 1) made.push(await make());
  expect((await listKept()).map(({ id }) => id)).toEqual(made.slice(1).map(({ id }) => id));
});

test('a link is worth nothing once the certificate is used', async () => {
  const made = await make();
  const { url } = await carte.admin.make<{ url: string }>(`${AT}/${made.id}/link`);
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
  const { id } = await carte.admin.connect(carte.sandbox);
  const groups = () => carte.admin.get(`/api/connections/${id}/groups`);
  expect((await groups()).status).toBe(422);
  registrations.grant(clientId, rights);
  expect((await groups()).status).toBe(422);
  await carte.admin.post(`/api/connections/${id}/check`);
  expect((await groups()).status).toBe(200);
});
