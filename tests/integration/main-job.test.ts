import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import type { ConnectionView } from '../../api/contract/connections.ts';
import type { ImportPreview } from '../../api/contract/imports.ts';
import type { PeoplePage } from '../../api/contract/people.ts';
import { type Carte, startCarte } from '../support/carte.ts';

let carte: Carte;
beforeAll(async () => void (carte = await startCarte()));
afterAll(() => carte[Symbol.asyncDispose]());

test('an administrator connects a directory, imports its people, and their cards open', async () => {
  const { admin, anonymous, sandbox } = carte;
  const connection = await admin.connect(sandbox);
  expect(connection).toMatchObject({
    credential: 'secret',
    status: 'connected',
    tenantId: sandbox.tenantId,
  });
  expect(connection.userCount).toBe(250);
  expect(JSON.stringify(connection)).not.toContain(sandbox.clientSecret);

  const people = await admin.read<PeoplePage>(`/api/connections/${connection.id}/people?limit=200`);
  expect(people.total).toBe(250);
  const chosen = people.items.filter((person) => person.preselected);
  expect(chosen.length).toBeGreaterThan(100);

  const body = {
    connectionId: connection.id,
    people: { all: true, except: [chosen[0]?.directoryId] },
  };
  const preview = await admin.make<ImportPreview>('/api/imports?preview=true', body, 200);
  expect(preview.create).toBeGreaterThan(100);
  expect(await admin.listCards()).toEqual([]);

  const { id } = await admin.startImport(connection.id, body);
  const run = await admin.finish(id);
  expect(run).toMatchObject({
    status: 'done',
    created: preview.create,
    skipped: preview.skip,
    failed: 0,
  });

  const cards = await admin.listCards();
  expect(cards).toHaveLength(preview.create);
  const page = await anonymous.get(new URL(cards[0]?.url ?? '').pathname);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain(cards[0]?.fields.displayName);
});

test('importing again changes nothing', async () => {
  const { admin } = carte;
  const [connection] = (await admin.read<{ items: ConnectionView[] }>('/api/connections')).items;
  const before = await admin.listCards();
  const [first] = await admin
    .read<PeoplePage>(`/api/connections/${connection?.id}/people?state=new&limit=200`)
    .then(({ items }) => items.filter((person) => person.preselected));
  const { id } = await admin.startImport(connection?.id ?? '', {
    people: { all: true, except: [first?.directoryId] },
  });
  const run = await admin.finish(id);
  expect(run).toMatchObject({ status: 'done', created: 0, updated: 0, paused: 0, failed: 0 });
  // Photos come after the cards, whatever is imported meanwhile.
  const asImported = (cards: CardView[]) =>
    cards.map(({ syncedAt: _, hasPhoto: _photo, photoSource: _source, ...card }) => card);
  expect(asImported(await admin.listCards())).toEqual(asImported(before));
});
