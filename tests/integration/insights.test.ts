import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import type { FolderView } from '../../api/contract/folders.ts';
import type { InsightsView } from '../../api/contract/insights.ts';
import type { Caller } from '../support/caller.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { dumpDatabase, querySuperuser } from '../support/sql.ts';
import { startWorld } from '../support/world.ts';

const PHONE = {
  'user-agent': 'Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/140.0 Mobile Safari/537.36',
  'sec-fetch-dest': 'document',
};

let carte: Carte;
let mine: Caller;
let card: CardView;
let byHand: CardView;
let outer: FolderView;
beforeAll(async () => {
  carte = await startCarte({ sandbox: { people: 12 } });
  const { admin, sandbox } = carte;
  const connection = await admin.connect(sandbox);
  outer = await admin.make<FolderView>('/api/folders', { name: 'Outer' });
  const body = { name: 'Inner', parentId: outer.id };
  const inner = await admin.make<FolderView>('/api/folders', body);
  await admin.finish((await admin.startImport(connection.id, { folderId: inner.id })).id);
  const [first] = await admin.listCards();
  if (!first) throw new Error('nobody was imported');
  card = first;
  mine = carte.as(await sandbox.tabToken({ oid: card.directoryId ?? '' }));
  const fields = { displayName: 'Jo', website: 'https://jo.example' };
  byHand = await admin.make<CardView>('/api/cards', { fields });
});
afterAll(() => carte[Symbol.asyncDispose]());

const open = (url: string, headers: Record<string, string> = PHONE) =>
  fetch(url, { headers, redirect: 'manual' });
const read = (query = '', as = carte.admin, path = '/api/insights') =>
  as.read<InsightsView>(path + query);

test('what visitors do is counted by card, folder and period, in every process', async () => {
  const { databaseUrl, sandbox } = carte;
  const today = new Date().toISOString().slice(0, 10);
  const other = await startCarte({ practice: sandbox, databaseUrl });
  for (let n = 0; n < 3; n++) await open(card.url);
  await open(`${card.url}.vcf`);
  await open(`${other.url}/c/${card.slug}`);
  const page = await (await open(byHand.url)).text();
  const [, go = ''] = /href="([^"]*\/go\/[^"]*)"/.exec(page) ?? [];
  expect((await open(carte.url + go)).headers.get('location')).toBe('https://jo.example/');
  await Promise.all([carte.ctx.api.counting.flush(), other.ctx.api.counting.flush()]);
  await open(`${other.url}/c/${card.slug}/qr.svg`);
  // Whoever ends puts by what is left.
  await other[Symbol.asyncDispose]();

  const whole = await read();
  const ofCard = { visits: 4, saves: 1, codeDownloads: 1, linkClicks: 0, passAdds: 0, leads: 0 };
  expect(whole.totals).toEqual({ ...ofCard, visits: 5, linkClicks: 1 });
  expect(whole).toMatchObject({ to: today, by: 'day' });
  expect(whole.series).toHaveLength(30);
  expect(whole.series.at(-1)).toMatchObject({ start: today, visits: 5 });
  expect((await read(`?cardId=${card.id}`)).totals).toEqual(ofCard);
  expect((await read(`?folderId=${outer.id}`)).totals).toEqual(ofCard);
  expect((await read('?folderId=root')).totals).toMatchObject({ visits: 1, linkClicks: 1 });
  expect((await read('', mine, '/api/me/insights')).totals).toEqual(ofCard);
  expect((await read('?to=2020-01-01')).totals.visits).toBe(0);
});

test('nobody is counted who does not want to be, and nothing is kept of anybody', async () => {
  const before = (await read()).totals;
  for (const refusal of [{ dnt: '1' }, { 'sec-gpc': '1' }, { 'sec-purpose': 'prefetch' }])
    for (const part of ['', '.vcf', '/qr.svg'])
      await open(card.url + part, { ...PHONE, ...refusal });
  await fetch(card.url, { method: 'HEAD', headers: PHONE });
  await open(card.url, { ...PHONE, 'user-agent': 'LinkedInBot/1.0' });
  await carte.ctx.api.counting.flush();
  expect((await read()).totals).toEqual(before);
  const dump = Object.values(await dumpDatabase(carte.databaseUrl)).flat();
  expect(dump.filter((row) => /Pixel 9|127\.0\.0\.1/.test(row))).toEqual([]);
});

test('weeks begin on Monday, months on their first day, and a day outside does not count', async () => {
  const [row] = await querySuperuser<{ tenant_id: string }>(
    carte.databaseUrl,
    'select tenant_id from card where id = $1',
    [byHand.id],
  );
  for (const day of ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'])
    await querySuperuser(
      carte.databaseUrl,
      'insert into card_count (tenant_id, card_id, day, visits) values ($1, $2, $3, 1)',
      [row?.tenant_id, byHand.id, day],
    );
  const sums = async (by: string) => {
    const period = `?cardId=${byHand.id}&from=2026-02-28&to=2026-03-10&by=${by}`;
    return (await read(period)).series.map(({ start, visits }) => [start, visits]);
  };
  expect(await sums('month')).toEqual([
    ['2026-02-01', 1],
    ['2026-03-01', 2],
  ]);
  expect(await sums('week')).toEqual([
    ['2026-02-23', 2],
    ['2026-03-02', 1],
    ['2026-03-09', 0],
  ]);
  expect(await sums('day')).toHaveLength(11);
});

test('a period that cannot be read is refused, and counts are nobody else’s', async () => {
  await carte.admin.read('/api/insights?from=2026-03-02&to=2026-03-01', 400);
  await carte.admin.read('/api/insights?from=2020-01-01', 400);
  await carte.admin.read('/api/insights?from=yesterday', 400);
  await mine.read('/api/insights', 403);
  const cardless = carte.as(await carte.sandbox.tabToken({ oid: randomUUID() }));
  await cardless.read('/api/me/insights', 404);
  const tenant = carte.sandbox.addTenant({ people: 3 });
  const stranger = carte.as(await tenant.tabToken('administrator'));
  for (const query of ['', `?cardId=${card.id}`, `?folderId=${outer.id}`])
    expect((await read(query, stranger)).totals.visits).toBe(0);
});

test('a count that cannot be put by is not lost, and after 13 months it is', async () => {
  await using world = await startWorld();
  const { caller } = await world.addOrganization();
  const { cardEditing, counting, forgetting, insights } = world.ctx.api;
  const fields = { displayName: 'Jo' };
  const { slug } = await cardEditing.create(caller, { fields, folderId: null, templateId: null });
  const { counter } = world.ctx.pages;
  const sum = async () => {
    const day = '2026-11-23';
    return (await insights.get(caller, { from: day, to: day, by: 'day' })).totals.visits;
  };
  const at = { day: '2026-11-23', counts: { visits: 2 } };
  counter.putBack([
    { slug, ...at },
    { slug: 'NOBODY', ...at },
  ]);
  await querySuperuser(world.databaseUrl, 'alter table card_count rename to moved');
  await expect(counting.flush()).rejects.toThrow();
  await querySuperuser(world.databaseUrl, 'alter table moved rename to card_count');
  await counting.flush();
  expect(await sum()).toBe(2);

  const forget = () => forgetting.forgetDue(new AbortController().signal);
  const passTo = (at: string) => world.time.advanceTo(new Date(at));
  passTo('2027-12-23T23:59:00Z');
  await forget();
  expect(await sum()).toBe(2);
  passTo('2027-12-24T00:00:00Z');
  await forget();
  expect(await sum()).toBe(0);
});
