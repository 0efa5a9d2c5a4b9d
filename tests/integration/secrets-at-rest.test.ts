import { randomBytes } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openEmbeddedPostgres } from '../../api/db/embedded/cluster.ts';
import { createLog, silentLog } from '../../api/lib/log.ts';
import type { Tenant } from '../../sandbox/tenant.ts';
import { makeCertificate } from '../support/certificates.ts';
import { type Carte, ENCRYPTION_KEYS, startCarte } from '../support/carte.ts';
import type { Caller } from '../support/caller.ts';
import { toUrl } from '../support/cluster.ts';
import { FAST } from '../support/embedded-carte.ts';
import { makeScratch } from '../support/scratch.ts';
import { dumpDatabase, querySuperuser } from '../support/sql.ts';

const canary = (name: string) => `canary-${name}-${randomBytes(12).toString('hex')}`;

/** The inside of a key, as a search would find it however the lines are broken. */
const keyBody = (pem: string) => pem.split('\n').slice(2, 4).join('').slice(0, 60);

/** Everything that leaves the product during `work`: answers with their headers, by patched fetch. */
async function collectAnswers(url: string, work: () => Promise<void>): Promise<string> {
  const answers: string[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const response = await real(input, init);
    if (!String(input instanceof Request ? input.url : input).startsWith(url)) return response;
    answers.push(JSON.stringify([...response.headers]), await response.clone().text());
    return response;
  };
  try {
    await work();
  } finally {
    globalThis.fetch = real;
  }
  return answers.join('\n');
}

test('no secret is in the database, its files, the logs or an answer, whatever goes wrong', async () => {
  const dataDir = path.join(await makeScratch(), 'data');
  const postgres = await openEmbeddedPostgres({ dataDir, log: silentLog, settings: FAST });
  onTestFinished(() => postgres.stop());
  const databaseUrl = toUrl(postgres.connection);
  const lines: string[] = [];
  await using carte = await startCarte({
    sandbox: { people: 40 },
    databaseUrl,
    log: createLog('debug', { write: (line: string) => void lines.push(line) }),
  });

  const certificate = await makeCertificate('carte');
  const secrets = {
    first: canary('first'),
    second: canary('second'),
    wrong: canary('wrong'),
    leaked: canary('leaked'),
    certificateKey: keyBody(certificate.privateKeyPem),
    // How every RSA key begins as PKCS#8; Carte makes one too, which nobody may see.
    anyKey: 'ADANBgkqhkiG9w0BAQEFAASC',
    encryptionKey: ENCRYPTION_KEYS.slice('test:'.length),
    token: await carte.sandbox.tabToken('administrator', { uti: canary('uti') }),
    databasePassword: postgres.connection.password,
  };
  const answers = await collectAnswers(carte.url, () => misuse(carte, secrets, certificate));
  await querySuperuser(databaseUrl, 'checkpoint');

  const places = {
    ...(await dumpDatabase(databaseUrl)),
    logs: lines,
    answers: [answers],
  };
  expect(lines.length).toBeGreaterThan(20);
  for (const [name, secret] of Object.entries(secrets))
    for (const [place, texts] of Object.entries(places))
      expect(
        texts.some((text) => text.includes(secret)),
        `${name} in ${place}`,
      ).toBe(false);
  const { databasePassword: _, ...stored } = secrets;
  expect(await findInFiles(dataDir, Object.values(stored))).toEqual([]);

  const people = [...carte.sandbox.directory.people()];
  const personal = people.flatMap(({ displayName, mail, mobilePhone, userPrincipalName }) =>
    [displayName, mail, mobilePhone, userPrincipalName].filter((text) => text && text.length > 5),
  );
  const logged = lines.join('\n');
  expect(personal.filter((text) => text && logged.includes(text))).toEqual([]);
});

type Secrets = Record<'first' | 'second' | 'wrong' | 'leaked' | 'token', string>;

/** A certificate that Carte made is looked at, downloaded, tried too early and left. */
async function useMadeCertificate({ sandbox, anonymous }: Carte, admin: Caller): Promise<void> {
  const at = '/api/connections/certificates';
  const { id: madeCertificateId } = await admin.make<{ id: string }>(at);
  await admin.read(at);
  await admin.read(`${at}/${madeCertificateId}`);
  const { url } = await admin.make<{ url: string }>(`${at}/${madeCertificateId}/link`);
  await anonymous.get(new URL(url).pathname);
  const { tenantId, clientId } = sandbox;
  await admin.post('/api/connections', { tenantId, clientId, madeCertificateId });
}

/** A day on which all of it is used, mistyped, put in the wrong place and met with faults. */
async function misuse(
  carte: Carte,
  { first, second, wrong, leaked, token }: Secrets,
  certificate: Awaited<ReturnType<typeof makeCertificate>>,
): Promise<void> {
  const { sandbox } = carte;
  const { tenantId, clientId, registrations } = sandbox;
  registrations.addSecret(clientId, first);
  const admin = carte.as(token);
  for (const fault of ['unavailable', 'html', 'forbidden'] as const) {
    sandbox.faults.replace([{ fault, match: { operation: 'users.list' } }]);
    await admin.post('/api/connections', { tenantId, clientId, clientSecret: first });
  }
  for (const aadsts of [7000215, 7000222, 90002, 53003] as const) {
    sandbox.faults.replace([{ fault: 'aadsts', match: { operation: 'token' }, with: { aadsts } }]);
    await admin.post('/api/connections', { tenantId, clientId, clientSecret: first });
  }
  sandbox.faults.clear();
  await useMadeCertificate(carte, admin);
  await misplace(carte, admin, leaked);
  const connection = await admin.connect({ tenantId, clientId, clientSecret: first });
  const connectionPath = `/api/connections/${connection.id}`;
  await admin.patch(connectionPath, { clientSecret: wrong });
  await admin.patch(connectionPath, { certificate });
  await importUnderFaults(carte, admin, connection.id);

  registrations.addCertificate(clientId, certificate.certificatePem);
  await admin.patch(connectionPath, { certificate });
  await admin.post(`${connectionPath}/check`);
  registrations.addSecret(clientId, second);
  await admin.patch(connectionPath, { clientSecret: second });
  await admin.finish((await admin.startImport(connection.id)).id);
  registrations.expireSecrets(clientId);
  await admin.post(`${connectionPath}/check`);
  await admin.get('/api/connections');
  await carte.anonymous.get('/metrics');
}

/** Secrets where none belong: answers must not repeat what they refuse. */
async function misplace(carte: Carte, admin: Caller, leaked: string): Promise<void> {
  const raw = (body: string, contentType = 'application/json') =>
    fetch(`${carte.url}/api/connections`, {
      method: 'POST',
      headers: { authorization: `Bearer ${leaked}`, 'content-type': contentType },
      body,
    });
  await raw(`{"clientSecret":"${leaked}"`);
  await raw(leaked, 'text/plain');
  await admin.post('/api/connections', { clientSecret: leaked });
  await admin.post('/api/connections', { secret: leaked, tenantId: leaked, clientId: leaked });
  await admin.post('/api/connections', { clientSecret: leaked.repeat(5_000) });
  await admin.get(`/api/connections?clientSecret=${leaked}`);
  await admin.get(`/api/cards/${leaked}`);
  await admin.get(`/api/cards?cursor=${leaked}`);
  await carte.anonymous.get(`/api/me?access_token=${leaked}`);
  await carte.as(leaked).get('/api/me');
}

async function importUnderFaults(carte: Carte, admin: Caller, connectionId: string) {
  carte.sandbox.faults.replace([
    { fault: 'throttled', match: { operation: 'users.delta', nth: 1 }, with: { retryAfter: '1' } },
    { fault: 'shortBody', match: { operation: 'users.delta', nth: 2 } },
    { fault: 'unauthorized', match: { operation: 'users.delta', nth: 3 } },
  ]);
  await admin.finish((await admin.startImport(connectionId)).id);
  carte.sandbox.faults.replace([{ fault: 'forbidden', match: { operation: 'users.delta' } }]);
  await admin.finish((await admin.startImport(connectionId)).id);
  carte.sandbox.faults.clear();
}

/** Files below a folder that hold one of these texts: tables, their log, whatever else lies there. */
async function findInFiles(folder: string, texts: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  let files = 0;
  for await (const name of glob('**/*', { cwd: folder, withFileTypes: true })) {
    if (!name.isFile()) continue;
    const bytes = await readFile(path.join(name.parentPath, name.name));
    files += 1;
    if (texts.some((text) => bytes.includes(text))) found.push(name.name);
  }
  expect(files).toBeGreaterThan(500);
  return found;
}

test('a sealed credential opens in its own row and in no other', async () => {
  await using carte = await startCarte({ sandbox: { people: 12 } });
  const organizations = [carte.sandbox, carte.sandbox.addTenant({ people: 12 })];
  const rows = [];
  for (const organization of organizations) {
    const admin = carte.as(await organization.tabToken('administrator'));
    for (let i = 0; i < 3; i++) {
      const directory = i === 0 ? organization : carte.sandbox.addTenant({ people: 3 });
      rows.push({ admin, id: (await admin.connect(directory)).id, directory });
    }
  }
  const read = 'select id, credential from connection order by id';
  const sealed = await querySuperuser<{ id: string; credential: string }>(carte.databaseUrl, read);
  const write = 'update connection set credential = $2 where id = $1';

  for (const { admin, id } of rows) {
    const own = sealed.find((row) => row.id === id)?.credential ?? '';
    for (const { credential } of [...sealed.filter((row) => row.id !== id), ...damaged(own)]) {
      await querySuperuser(carte.databaseUrl, write, [id, credential]);
      carte.sandbox.requests.clear();
      expect((await admin.post(`/api/connections/${id}/check`)).status).toBe(500);
      expect(carte.sandbox.requests.of('token')).toEqual([]);
    }
    await querySuperuser(carte.databaseUrl, write, [id, own]);
    expect(await admin.make(`/api/connections/${id}/check`, undefined, 200)).toMatchObject({
      status: 'connected',
    });
  }
  await expectBoundToTenant(carte, organizations, rows[1]?.id ?? '');
});

/** A bit changed, the tag cut short, a part left out. */
function damaged(sealed: string): { credential: string }[] {
  const parts = sealed.split('.');
  const tag = Buffer.from(parts[4] ?? '', 'base64url');
  const flipped = Buffer.from(tag);
  flipped.writeUInt8(flipped.readUInt8(0) ^ 1, 0);
  return [
    parts.with(4, tag.subarray(0, 4).toString('base64url')),
    parts.with(4, flipped.toString('base64url')),
    parts.with(2, parts[4] ?? ''),
    parts.slice(0, 4),
  ].map((changed) => ({ credential: changed.join('.') }));
}

async function expectBoundToTenant(carte: Carte, [, thief]: Tenant[], id: string): Promise<void> {
  const move = 'update connection set tenant_id = $2 where id = $1';
  await querySuperuser(carte.databaseUrl, move, [id, thief?.tenantId]);
  const admin = carte.as((await thief?.tabToken('administrator')) ?? '');
  expect((await admin.get(`/api/connections/${id}`)).status).toBe(200);
  carte.sandbox.requests.clear();
  expect((await admin.post(`/api/connections/${id}/check`)).status).toBe(500);
  expect(carte.sandbox.requests.of('token')).toEqual([]);
}
