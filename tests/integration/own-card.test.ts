import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardView, MyCardView } from '../../api/contract/cards.ts';
import type { ChangeRequestsPage, ChangeRequestView } from '../../api/contract/change-requests.ts';
import type { MyDataView } from '../../api/contract/me-operations.ts';
import type { Caller } from '../support/caller.ts';
import { type Carte, startCarte } from '../support/carte.ts';

let carte: Carte;
let admin: Caller;
let mine: Caller;
let card: CardView;
beforeAll(async () => {
  carte = await startCarte({ sandbox: { people: 12 } });
  ({ admin } = carte);
  const connection = await admin.connect(carte.sandbox);
  await admin.finish((await admin.startImport(connection.id)).id);
  const [first] = await admin.listCards();
  if (!first) throw new Error('nobody was imported');
  card = first;
  mine = carte.as(await carte.sandbox.tabToken({ oid: card.directoryId ?? '' }));
});
afterAll(() => carte[Symbol.asyncDispose]());

const statusOf = async (part = '') => (await fetch(`${carte.url}/c/${card.slug}${part}`)).status;

test('people hide their photo at once, and only they show it again', async () => {
  const picture = sharp({ create: { width: 64, height: 64, channels: 3, background: '#0a0' } });
  await admin.upload(`/api/cards/${card.id}/photo`, await picture.png().toBuffer());
  expect(await statusOf('/photo')).toBe(200);
  await mine.patch('/api/me/card', { photoHidden: true });
  expect(await statusOf('/photo')).toBe(404);
  expect(await (await fetch(`${carte.url}/c/${card.slug}`)).text()).not.toContain('/photo');
  expect(await (await fetch(`${carte.url}/c/${card.slug}.vcf`)).text()).not.toContain('PHOTO');
  await mine.patch('/api/me/card', { photoHidden: false });
  expect(await statusOf('/photo')).toBe(200);
});

test('people take their own card off the web and put it back, and not against an administrator', async () => {
  await mine.make('/api/me/card/pause', undefined, 200);
  expect(await statusOf()).toBe(410);
  await mine.make('/api/me/card/resume', undefined, 200);
  expect(await statusOf()).toBe(200);
  await admin.post(`/api/cards/${card.id}/pause`);
  await mine.make('/api/me/card/pause', undefined, 200);
  expect(await mine.make('/api/me/card/resume', undefined, 422)).toMatchObject({
    code: 'paused_by_other',
  });
  await admin.post(`/api/cards/${card.id}/resume`);
});

test('a draft is drawn and not written', async () => {
  const { html } = await mine.make<{ html: string }>(
    '/api/me/card/preview',
    { fields: { note: 'A draft <b>' } },
    200,
  );
  expect(html).toContain('A draft &lt;b&gt;');
  expect((await mine.read<MyCardView>('/api/me/card')).fields.note).toBeUndefined();
});

test('a change is asked for, asked for anew, accepted, and then on the card', async () => {
  const ask = (jobTitle: string) =>
    mine.make<ChangeRequestView>('/api/me/card/change-requests', { fields: { jobTitle } });
  await ask('Queen');
  const { id } = await ask('Head of Sales');
  const open = await admin.read<ChangeRequestsPage>('/api/change-requests?state=open');
  expect(open).toMatchObject({ total: 1, items: [{ id, fields: { jobTitle: 'Head of Sales' } }] });
  expect((await carte.employee.get('/api/change-requests')).status).toBe(403);
  await admin.make(`/api/change-requests/${id}/accept`, { answer: 'Done' }, 200);
  await admin.make(`/api/change-requests/${id}/decline`, {}, 409);
  expect(await mine.read<MyCardView>('/api/me/card')).toMatchObject({
    fields: { jobTitle: 'Head of Sales' },
    sources: { jobTitle: 'admin' },
  });
  const own = await mine.read<ChangeRequestsPage>('/api/me/card/change-requests');
  expect(own.items).toMatchObject([{ state: 'accepted', answer: 'Done' }]);
});

test('an objection that is accepted takes the card off the web', async () => {
  const { id } = await mine.make<ChangeRequestView>('/api/me/objections', { message: 'Not me' });
  expect(await statusOf()).toBe(200);
  await admin.make(`/api/change-requests/${id}/accept`, {}, 200);
  expect(await statusOf()).toBe(410);
  await admin.post(`/api/cards/${card.id}/resume`);
});

test('what is kept about somebody is theirs to see and to take along, by a link that only they get', async () => {
  const data = await mine.read<MyDataView>('/api/me/data');
  expect(data.me.cardId).toBe(card.id);
  expect(data.administrator).toBeNull();
  expect(data.card?.person).toMatchObject({ displayName: card.fields.displayName });
  expect(data.card?.changeRequests).toHaveLength(2);
  expect(data.card?.history.length).toBeGreaterThan(4);
  expect(Buffer.from(data.card?.photo?.jpeg ?? '', 'base64')[0]).toBe(0xff);

  const { url } = await mine.make<{ url: string }>('/api/me/data/link');
  const file = await fetch(url);
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="my-data\.json"/);
  expect(await file.json()).toEqual(data);
  expect((await fetch(url.replace(/.$/, ''))).status).toBe(404);
  // Whoever has no card has no more than their name here.
  const stranger = carte.as(await carte.sandbox.addTenant({ people: 1 }).tabToken('administrator'));
  expect((await stranger.read<MyDataView>('/api/me/data')).card).toBeNull();
  expect((await stranger.read<ChangeRequestsPage>('/api/change-requests')).total).toBe(0);
  const leads = await stranger.make<{ url: string }>('/api/exports/leads.csv/link', {});
  expect((await (await fetch(leads.url)).text()).trim().split('\r\n')).toHaveLength(1);
});
