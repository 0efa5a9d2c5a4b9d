import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Carte, startCarte } from '../support/carte.ts';
import { querySuperuser, readRowVersions, RUN_TABLES } from '../support/sql.ts';

/** What a connection says besides how far its syncs have come. */
const settings = () =>
  querySuperuser(
    carte.databaseUrl,
    `select to_jsonb(connection) - '{delta_link,delta_link_at,delta_basis,synced_at,full_read_at,rule,updated_at}'::text[] as row
     from connection order by id`,
  );

let carte: Carte;
let connectionId: string;
beforeAll(async () => {
  carte = await startCarte({ sandbox: { people: 40 } });
  connectionId = (await carte.admin.connect(carte.sandbox)).id;
  await carte.admin.finish((await carte.admin.startImport(connectionId)).id);
  await untilPhotosRest();
});
afterAll(() => carte[Symbol.asyncDispose]());

/** Waits until every photo was looked at. */
async function untilPhotosRest(): Promise<void> {
  const due = `select from photo_task where due_at < now() + interval '1 day'`;
  while ((await querySuperuser(carte.databaseUrl, due)).length > 0)
    await new Promise((done) => setTimeout(done, 50));
}

/** People in the logs of runs. */
const listItems = () =>
  querySuperuser(
    carte.databaseUrl,
    'select run_id, directory_id, xmin::text from run_item order by 1, 2',
  );

const everybody = { all: true, except: [] };
const NOTHING = { created: 0, updated: 0, paused: 0, failed: 0 };

test('writes no row of a card, an address, a folder or a photo, whichever way people are chosen', async () => {
  const cards = await carte.admin.listCards();
  const only = cards.map(({ directoryId }) => directoryId);
  const before = await readRowVersions(carte.databaseUrl, RUN_TABLES);
  for (const choice of [{}, { people: { only } }, { filter: { includeGuests: false } }]) {
    const run = await carte.admin.finish((await carte.admin.startImport(connectionId, choice)).id);
    expect(run).toMatchObject({ status: 'done', unchanged: cards.length, ...NOTHING });
    expect(await readRowVersions(carte.databaseUrl, RUN_TABLES)).toEqual(before);
  }
});

test('previews nothing to do, and writes nothing at all', async () => {
  const before = await readRowVersions(carte.databaseUrl);
  const body = { connectionId, people: everybody };
  const preview = await carte.admin.make<object>('/api/imports?preview=true', body, 200);
  expect(preview).toMatchObject({ create: 0, update: 0, pause: 0 });
  expect(await readRowVersions(carte.databaseUrl)).toEqual(before);
});

test('a quiet sync costs one request and writes no row of any table but the log of runs', async () => {
  const before = await readRowVersions(carte.databaseUrl, RUN_TABLES);
  const [set, items] = [await settings(), await listItems()];
  carte.sandbox.requests.clear();
  const { id } = await carte.admin.make<{ id: string }>(
    `/api/connections/${connectionId}/sync`,
    undefined,
    202,
  );
  const run = await carte.admin.finish(id);
  expect(run).toMatchObject({ kind: 'sync', status: 'done', total: 0, ...NOTHING });
  expect(await readRowVersions(carte.databaseUrl, RUN_TABLES)).toEqual(before);
  expect(await settings()).toEqual(set);
  expect(await listItems()).toEqual(items);
  const asked = carte.sandbox.requests.all().map(({ operation }) => operation);
  expect(asked.filter((operation) => operation === 'users.delta')).toHaveLength(1);
  expect(asked.filter((operation) => operation === 'users.get')).toEqual([]);
});

test('a card that somebody edited is left as it is', async () => {
  const [card] = await carte.admin.listCards();
  await carte.admin.patch(`/api/cards/${card?.id}`, { fields: { jobTitle: 'Edited', note: 'N' } });
  const before = await readRowVersions(carte.databaseUrl, RUN_TABLES);
  await carte.admin.finish((await carte.admin.startImport(connectionId)).id);
  expect(await readRowVersions(carte.databaseUrl, RUN_TABLES)).toEqual(before);
});
