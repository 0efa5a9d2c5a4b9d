import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import type { ConnectionView } from '../../api/contract/connections.ts';
import type { FolderView } from '../../api/contract/folders.ts';
import { createFakeGoogle, ISSUER } from '../../api/wallet/google/fake-google.fixture.ts';
import { makePassCertificates, P12_PASSWORD } from '../../api/wallet/apple/certificates.fixture.ts';
import type { Caller } from '../support/caller.ts';
import { parseEncryptionKeys } from '../../api/config/encryption-keys.ts';
import { createSealer } from '../../api/lib/seal.ts';
import { administrators, requests, templates } from '../support/openapi-walk.ts';
import { picture } from '../support/pictures.ts';
import { createTruth, type Described } from '../support/openapi-truth.ts';
import { querySuperuser } from '../support/sql.ts';
import { type Carte, ENCRYPTION_KEYS, startCarte } from '../support/carte.ts';

let carte: Carte;
const google = createFakeGoogle({ clock: () => new Date() });
beforeAll(async () => {
  const overrides = { googleSend: google.send };
  carte = await startCarte({ sandbox: { people: 25, pageSize: 10 }, overrides });
});
afterAll(() => carte[Symbol.asyncDispose]());

test('every answer of a walk through the API is as its own description says', async () => {
  const document = await carte.anonymous.read<Described>('/api/openapi.json');
  expect(document.openapi).toMatch(/^3\.1/);
  const truth = createTruth(document);
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const answer = await real(input, init);
    if (typeof input === 'string' && input.startsWith(`${carte.url}/api/`))
      await truth.check(init?.method ?? 'GET', new URL(input).pathname, answer.clone());
    return answer;
  };
  try {
    await walk(carte);
    await refuse(carte);
  } finally {
    globalThis.fetch = real;
  }
  expect(truth.lies).toEqual([]);
  expect(truth.listUnseen()).toEqual([]);
});

/** Everything that can succeed, once. */
async function walk({ admin, anonymous, sandbox, as }: Carte): Promise<void> {
  await anonymous.read('/api/config');
  await admin.read('/api/me');
  const connection = await admin.connect(sandbox);
  const at = `/api/connections/${connection.id}`;
  for (const path of ['/api/connections', at, `${at}/people?limit=7`, `${at}/groups`])
    await admin.read(path);
  await admin.patch(at, { name: 'Head office', syncDaily: true, syncAt: '04:30' });
  await admin.patch(at, { handover: { kind: 'page', url: 'https://contoso.example/team' } });
  await admin.make<ConnectionView>(`${at}/check`, undefined, 200);
  const { id } = await admin.make<{ id: string }>('/api/consent-requests', {}, 200);
  await admin.read(`/api/consent-requests/${id}`);
  const made = await admin.make<{ id: string }>('/api/connections/certificates', { name: 'Bern' });
  await admin.read('/api/connections/certificates');
  await admin.read(`/api/connections/certificates/${made.id}`);
  await admin.make(`/api/connections/certificates/${made.id}/link`);
  const folder = await admin.make<FolderView>('/api/folders', { name: 'Berlin' });
  await admin.patch(`/api/folders/${folder.id}`, { name: 'Bern', parentId: null });
  for (const path of ['/api/folders', '/api/templates']) await admin.read(path);
  await templates(admin);
  await imports(admin, connection.id, folder.id);
  await administrators(admin);
  await admin.read(`${at}/field-map`);
  for (const query of ['?preview=true', ''])
    await admin.put(`${at}/field-map${query}`, { fields: { note: { sources: ['jobTitle'] } } });
  const { items } = await admin.read<{ items: { directoryId: string }[] }>(`${at}/people?limit=1`);
  const look = { directoryId: items[0]?.directoryId, fields: { note: { sources: ['jobTitle'] } } };
  await admin.make(`${at}/field-map/person`, look, 200);
  const noted = await sync(admin, at);
  await approve(admin, noted);
  await rules(admin, at);
  await tell(connection.id);
  await review(admin);
  await visitors(admin, as);
  await (await admin.get('/api/exports/codes.zip')).arrayBuffer();
  await cards(admin, folder.id, as);
  await undo(admin, noted);
  await wallets(admin);
  await park(admin, connection.id);
  await admin.delete(`/api/folders/${folder.id}`);
  await admin.delete(`${at}?cards=delete`);
}

/** Graph, which cannot reach a server on loopback, tells of nothing. */
async function tell(connectionId: string): Promise<void> {
  const { tenantId } = carte.sandbox;
  const sealer = createSealer(parseEncryptionKeys(ENCRYPTION_KEYS));
  const state = sealer.seal('state', [tenantId, connectionId, 'client state']);
  await querySuperuser(
    carte.databaseUrl,
    'insert into subscription (tenant_id, connection_id, client_state) values ($1, $2, $3)',
    [tenantId, connectionId, state],
  );
  const address = `/api/notifications/${tenantId}/${connectionId}`;
  await carte.anonymous.make(address, { value: [] }, 202);
}

/** Somebody with three numbers that nobody can be sure of, and an answer to each. */
async function review(admin: Caller): Promise<void> {
  const [card] = await admin.listCards();
  const { directory } = carte.sandbox;
  const answers = { '+1 555 555 0100': 'accept', 'call me': 'dismiss', '4711': 'correct' };
  directory.move(card?.directoryId ?? '', { businessPhones: Object.keys(answers) });
  const people = { only: [card?.directoryId] };
  await admin.finish((await admin.startImport(card?.connectionId ?? '', { people })).id);
  await admin.read('/api/review');
  for (const [original, action] of Object.entries(answers)) {
    const value = action === 'correct' ? { value: '+49 30 901820' } : {};
    await admin.make(`/api/review/${card?.id}/${action}`, { original, ...value }, 200);
    if (action === 'accept') await admin.make(`/api/review/${card?.id}/undo`, { original }, 200);
  }
}

/** Somebody leaves their details at a card, twice: one for the administrator, one for whose card it is. */
async function visitors(admin: Caller, as: Carte['as']): Promise<void> {
  const card = (await admin.listCards()).find(({ directoryId }) => directoryId !== null);
  const mine = as(await carte.sandbox.tabToken({ oid: card?.directoryId ?? '' }));
  const left = { name: 'Vera Visitor', email: 'vera@example.com', consent: true };
  for (const _ of ['admin', 'mine']) await carte.anonymous.make(`/c/${card?.slug}/exchange`, left);
  await admin.read('/api/insights?by=week');
  await mine.read('/api/me/insights');
  for (const [owner, path, file] of [
    [admin, '/api/leads', '/api/exports/leads.csv'],
    [mine, '/api/me/leads', '/api/me/leads.csv'],
  ] as const) {
    const { items } = await owner.read<{ items: { id: string }[] }>(path);
    await owner.get(file);
    const { url } = await owner.make<{ url: string }>(`${file}/link`, {});
    await carte.anonymous.get(new URL(url).pathname);
    await owner.delete(`${path}/${items[0]?.id}`);
  }
}

/** A certificate and a key that passes are made with, and what one of each looks like. */
async function wallets(admin: Caller): Promise<void> {
  const { modernP12: p12 } = makePassCertificates();
  await admin.put('/api/wallet/apple', { p12, password: P12_PASSWORD });
  await admin.read('/api/wallet/apple');
  const [card] = await admin.listCards();
  await admin.read(`/api/wallet/apple/preview?cardId=${card?.id}&language=de`);
  await admin.delete('/api/wallet/apple');
  await admin.put('/api/wallet/google', { issuerId: ISSUER, keyFile: google.keyFile });
  await admin.read('/api/wallet/google');
  await admin.read(`/api/wallet/google/preview?cardId=${card?.id}&language=de`);
  await admin.post('/api/wallet/google/close');
  await admin.delete('/api/wallet/google');
}

async function imports(admin: Caller, connectionId: string, folderId: string): Promise<void> {
  const everybody = { connectionId, people: { all: true, except: [] }, folderId };
  await admin.make('/api/imports?preview=true', everybody, 200);
  const { id } = await admin.startImport(connectionId, { folderId });
  await (await admin.get(`/api/imports/${id}/events`)).text();
  await admin.finish(id);
  await admin.read('/api/imports');
  await admin.read(`/api/imports/${id}/exchanges?limit=1`);
  await sync(admin, `/api/connections/${connectionId}`);
}

/** Graph asks us to wait: the run is parked, cancelled, tried again. The last act: the wait holds for all. */
async function park(admin: Caller, connectionId: string): Promise<void> {
  carte.sandbox.faults.replace([
    { fault: 'throttled', match: { operation: 'users.delta' }, with: { retryAfter: '600' } },
  ]);
  const waiting = await admin.startImport(connectionId);
  for await (const chunk of (await admin.get(`/api/imports/${waiting.id}/events`)).body ?? [])
    if (Buffer.from(chunk).toString().includes('"status":"waiting"')) break;
  await admin.make(`/api/imports/${waiting.id}/cancel`, undefined, 200);
  carte.sandbox.faults.clear();
  const retried = await admin.make<{ id: string }>(
    `/api/imports/${waiting.id}/retry`,
    undefined,
    202,
  );
  await admin.make(`/api/imports/${retried.id}/cancel`, undefined, 200);
}

/** A rule, and two newcomers whom it proposes: one is accepted, one ignored. */
async function rules(admin: Caller, at: string): Promise<void> {
  await admin.read(`${at}/rules`);
  await admin.put(`${at}/rules`, { rules: [{ name: 'Everybody' }] });
  await admin.make(`${at}/rules/count`, {}, 200);
  await admin.patch(at, { newcomers: 'propose' });
  for (const displayName of ['Nina New', 'Nico New']) carte.sandbox.directory.hire({ displayName });
  await sync(admin, at);
  const { items } = await admin.read<{ items: { directoryId: string }[] }>(`${at}/newcomers`);
  const [one, other] = items.map(({ directoryId }) => ({ ids: [directoryId] }));
  const accepted = await admin.make<{ id: string }>(`${at}/newcomers/accept`, one, 202);
  await admin.finish(accepted.id);
  await admin.make(`${at}/newcomers/ignore`, other, 204);
}

/** A note on every card at once is held: it is looked at and approved. */
async function approve(admin: Caller, id: string): Promise<void> {
  await admin.read(`/api/imports/${id}/items?held=true`);
  await admin.make(`/api/imports/${id}/approve`, undefined, 200);
  await admin.finish(id);
}

/** A run is taken back. */
async function undo(admin: Caller, id: string): Promise<void> {
  const undone = await admin.make<{ id: string }>(`/api/imports/${id}/undo`, undefined, 202);
  await admin.finish(undone.id);
}

async function sync(admin: Caller, at: string): Promise<string> {
  const { id } = await admin.make<{ id: string }>(`${at}/sync`, undefined, 202);
  await admin.finish(id);
  return id;
}

async function cards(admin: Caller, folderId: string, as: Carte['as']): Promise<void> {
  const [imported] = await admin.listCards();
  if (!imported?.directoryId) throw new Error('nobody was imported');
  const mine = as(await carte.sandbox.tabToken({ oid: imported.directoryId }));
  for (const path of ['/api/me/card', '/api/colleagues', '/api/message-extension/cards'])
    await mine.read(path);
  await mine.patch('/api/me/card', { fields: {} });
  await requests(admin, mine);
  const { id } = await admin.make<{ id: string }>(`/api/cards/${imported.id}/sync`, undefined, 202);
  await admin.finish(id);
  const bytes = await picture('#0a0');
  for (const [owner, path] of [
    [mine, '/api/me/card/photo'],
    [admin, `/api/cards/${imported.id}/photo`],
  ] as const) {
    await owner.upload(path, bytes);
    await owner.delete(path);
  }
  const card = await admin.make<CardView>('/api/cards', {
    fields: {
      displayName: 'By hand',
      phones: [{ label: 'work', value: '030 901820', extension: '7' }],
      address: { city: 'Berlin' },
      links: [{ kind: 'linkedin', url: 'https://linkedin.example/in/x' }],
    },
    folderId,
  });
  const at = `/api/cards/${card.id}`;
  await admin.read(at);
  await admin.patch(at, { fields: { jobTitle: 'Head of Ünïcode', emails: null } });
  await admin.patch(at, { handover: { kind: 'card', cardId: imported.id } });
  await admin.post(`${at}/pause`);
  await admin.post(`${at}/resume`);
  await admin.read(`${at}/history`);
  const chosen = { ids: [card.id] };
  await admin.make('/api/cards/move', { ...chosen, folderId: null }, 200);
  for (const action of ['pause', 'resume', 'delete'])
    await admin.make(`/api/cards/${action}`, chosen, 200);
  const other = await admin.make<CardView>('/api/cards', { fields: { displayName: 'Other' } });
  await admin.delete(`/api/cards/${other.id}`);
}

/** Some of what is refused, by each kind of door. */
async function refuse({ admin, employee, anonymous }: Carte): Promise<void> {
  await anonymous.read('/api/me', 401);
  await employee.read('/api/cards', 403);
  await employee.read('/api/me/card', 404);
  await admin.read('/api/cards/0', 404);
  await admin.read('/api/cards?limit=201', 400);
  for (const list of ['cards', 'connections', 'folders', 'templates', 'imports', 'leads'])
    await admin.read(`/api/${list}?cursor=mine`, 400);
  await admin.make('/api/connections', { tenantId: 'x' }, 400);
  await admin.make('/api/connections', { ...practiceApp(), clientSecret: 'wrong' }, 422);
}

const practiceApp = () => {
  const { tenantId, clientId } = carte.sandbox;
  return { tenantId, clientId };
};
