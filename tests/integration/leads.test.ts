import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import type { FolderView } from '../../api/contract/folders.ts';
import type { LeadsPage } from '../../api/contract/leads.ts';
import type { Caller } from '../support/caller.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { dumpDatabase, querySuperuser } from '../support/sql.ts';
import { startWorld } from '../support/world.ts';

const DAY_MS = 24 * 3_600_000;
const ADA = { name: 'Ada Lovelace', email: 'ada@canary.example', consent: 'yes' };

let carte: Carte;
let mine: Caller;
let card: CardView;
let other: CardView;
let folder: FolderView;
beforeAll(async () => {
  carte = await startCarte({ sandbox: { people: 12 } });
  const { admin, sandbox } = carte;
  const connection = await admin.connect(sandbox);
  const outer = await admin.make<FolderView>('/api/folders', { name: 'Outer' });
  folder = await admin.make<FolderView>('/api/folders', { name: 'Inner', parentId: outer.id });
  await admin.finish((await admin.startImport(connection.id, { folderId: folder.id })).id);
  folder = outer;
  const [first] = await admin.listCards();
  if (!first) throw new Error('nobody was imported');
  card = first;
  mine = carte.as(await sandbox.tabToken({ oid: card.directoryId ?? '' }));
  other = await admin.make<CardView>('/api/cards', { fields: { displayName: 'Otto Other' } });
});
afterAll(() => carte[Symbol.asyncDispose]());

const leave = (at: CardView, fields: Record<string, string>) =>
  fetch(`${carte.url}/c/${at.slug}/exchange`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });

const namesOf = ({ items }: LeadsPage) => items.map(({ name }) => name);
const list = async (query = '', as = carte.admin, path = '/api/leads') =>
  as.read<LeadsPage>(`${path}${query}`);

test('what visitors leave is listed, searched and narrowed, newest first, and lies sealed', async () => {
  for (const [at, name, more] of [
    [card, 'Ada Lovelace', { company: 'Analytical Engines' }],
    [other, 'Bernard Müller', { note: 'Call me about the mill' }],
    [card, 'Charles Babbage', { phone: '+44 20 7946 0000' }],
  ] as const)
    expect((await leave(at, { ...ADA, name, ...more })).status).toBe(303);
  const thanks = await fetch(`${carte.url}/c/${card.slug}/thanks`);
  expect([thanks.status, await thanks.text()]).toEqual([
    200,
    expect.stringContaining('Your details are sent'),
  ]);

  const all = await list();
  expect(namesOf(all)).toEqual(['Charles Babbage', 'Bernard Müller', 'Ada Lovelace']);
  expect(all).toMatchObject({ total: 3, nextCursor: null });
  expect(all.items[2]).toMatchObject({
    cardId: card.id,
    cardName: card.fields.displayName,
    email: 'ada@canary.example',
    phone: null,
    company: 'Analytical Engines',
    consent: expect.stringContaining('90 days') as string,
  });
  const [{ receivedAt = '', keepUntil = '' } = {}] = all.items;
  expect(Date.parse(keepUntil) - Date.parse(receivedAt)).toBe(90 * DAY_MS);

  expect(namesOf(await list('?search=muller'))).toEqual(['Bernard Müller']);
  expect(namesOf(await list('?search=about%20MILL'))).toEqual(['Bernard Müller']);
  expect(namesOf(await list(`?cardId=${other.id}`))).toEqual(['Bernard Müller']);
  expect(await list(`?folderId=${folder.id}`)).toMatchObject({ total: 2 });
  expect(namesOf(await list('?folderId=root'))).toEqual(['Bernard Müller']);
  const today = receivedAt.slice(0, 10);
  expect(await list(`?from=${today}&to=${today}`)).toMatchObject({ total: 3 });
  expect(await list('?to=2001-01-01')).toMatchObject({ total: 0 });
  const first = await list('?limit=2&search=ada@canary');
  const rest = await list(`?limit=2&search=ada@canary&cursor=${first.nextCursor}`);
  expect([...namesOf(first), ...namesOf(rest)]).toEqual(namesOf(all));
  expect(rest.nextCursor).toBeNull();

  const dump = Object.values(await dumpDatabase(carte.databaseUrl)).flat();
  expect(dump.filter((row) => /Babbage|canary\.example|Analytical/.test(row))).toEqual([]);
});

test('people see and delete what was left at their own card, and of others’ nothing', async () => {
  const own = await list('', mine, '/api/me/leads');
  expect(own.items.every(({ cardId }) => cardId === card.id)).toBe(true);
  expect(own.total).toBe(2);
  expect(await list(`?cardId=${other.id}`, carte.admin)).toMatchObject({ total: 1 });
  await mine.read(`/api/me/leads?cardId=${other.id}`, 400);
  await mine.read('/api/leads', 403);
  const cardless = carte.as(await carte.sandbox.tabToken({ oid: randomUUID() }));
  await cardless.read('/api/me/leads', 404);

  const [foreign] = (await list(`?cardId=${other.id}`)).items;
  expect((await mine.delete(`/api/me/leads/${foreign?.id}`)).status).toBe(404);
  expect((await mine.delete(`/api/leads/${foreign?.id}`)).status).toBe(403);
  expect((await mine.delete(`/api/me/leads/${own.items[0]?.id}`)).status).toBe(204);
  expect(await list('', mine, '/api/me/leads')).toMatchObject({ total: 1 });
});

test('another organization finds nothing by any id', async () => {
  const tenant = carte.sandbox.addTenant({ people: 3 });
  const stranger = carte.as(await tenant.tabToken('administrator'));
  const [lead] = (await list()).items;
  expect((await stranger.delete(`/api/leads/${lead?.id}`)).status).toBe(404);
  for (const query of ['', `?cardId=${card.id}`, `?folderId=${folder.id}`, '?search=ada'])
    expect((await list(query, stranger)).items).toEqual([]);
  expect(await (await stranger.get('/api/exports/leads.csv')).text()).not.toContain('canary');
  expect(await list()).toMatchObject({ total: 2 });
});

test('the file opens in a spreadsheet and runs nothing there', async () => {
  await leave(other, {
    ...ADA,
    name: '=HYPERLINK("//x")',
    phone: '+49 30 901820',
    note: 'a "b", c',
  });
  const answer = await carte.admin.get(`/api/exports/leads.csv?cardId=${other.id}`);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="leads\.csv"/);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head, newest] = bytes.toString().slice(1).split('\r\n');
  expect(head).toBe('Received,Name,Email,Phone,Company,Note,Card,Agreed to');
  expect(newest).toMatch(
    /^\d{4}-[^,]+Z,"'=HYPERLINK\(""\/\/x""\)",ada@canary\.example,'\+49 30 901820,,"a ""b"", c",Otto Other,/,
  );
  const own = await (await mine.get('/api/me/leads.csv')).text();
  expect(own).toContain('Ada Lovelace');
  expect(own).not.toContain('Otto Other');
});

test('a paused card takes nothing, and a deleted one takes its leads along', async () => {
  const { admin } = carte;
  const { id, slug } = other;
  await admin.post(`/api/cards/${id}/pause`);
  expect((await leave(other, ADA)).status).toBe(410);
  expect((await fetch(`${carte.url}/c/${slug}/exchange`)).status).toBe(410);
  await admin.post(`/api/cards/${id}/resume`);
  expect((await leave(other, ADA)).status).toBe(303);
  await admin.delete(`/api/cards/${id}`);
  expect((await leave(other, ADA)).status).toBe(404);
  const kept = await querySuperuser(carte.databaseUrl, 'select from lead where card_id = $1', [id]);
  expect(kept).toEqual([]);
});

test('after 90 days to the minute a lead is gone, and not before', async () => {
  await using world = await startWorld();
  const { caller } = await world.addOrganization();
  const { leads, cardEditing, forgetting } = world.ctx.api;
  const made = await cardEditing.create(caller, {
    fields: { displayName: 'Jo' },
    folderId: null,
    templateId: null,
  });
  const details = { ...ADA, phone: null, company: null, note: null };
  expect(await leads.receive(made.slug, details)).toBe('received');
  const purge = () => forgetting.forgetDue(new AbortController().signal);
  const count = async () => (await leads.list(caller, {}, { limit: 5 })).total;
  world.time.advance(90 * DAY_MS - 60_000);
  await purge();
  expect(await count()).toBe(1);
  world.time.advance(60_000);
  await purge();
  expect(await count()).toBe(0);
});
