import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AdministratorView } from '../../api/contract/administrators.ts';
import type { MyDataView } from '../../api/contract/me-operations.ts';
import type { MeView } from '../../api/contract/me.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import type { Caller } from '../support/caller.ts';
import { readProblem } from '../support/problems.ts';
import { querySuperuser } from '../support/sql.ts';

const DAY_MS = 24 * 3_600_000;

let carte: Carte;
let now = new Date();
/** Two people with a card and no role. */
let people: { id: string; caller: Caller }[];
beforeAll(async () => {
  carte = await startCarte({ sandbox: { people: 12 }, overrides: { clock: () => now } });
  const { id } = await carte.admin.connect(carte.sandbox);
  await carte.admin.finish((await carte.admin.startImport(id)).id);
  const { id: own } = await carte.admin.read<MeView>('/api/me');
  const cards = (await carte.admin.listCards()).filter(
    ({ directoryId, status }) => directoryId !== own && status === 'active',
  );
  people = await Promise.all(
    cards.slice(0, 2).map(async ({ directoryId }) => ({
      id: directoryId ?? '',
      caller: carte.as(await carte.sandbox.tabToken({ oid: directoryId ?? '', wids: [] })),
    })),
  );
});
afterAll(() => carte[Symbol.asyncDispose]());

const sql = (text: string, values: unknown[] = []) =>
  querySuperuser(carte.databaseUrl, text, values);
const someone = (at: 0 | 1) => {
  const found = people[at];
  if (!found) throw new Error('the import made too few cards');
  return found;
};
const at = ({ id }: { id: string }) => `/api/administrators/${id}`;
const list = async (caller: Caller) =>
  (await caller.read<{ items: AdministratorView[] }>('/api/administrators')).items;
const appoint = async (caller: Caller, one: { id: string }) => {
  const answer = await caller.put(at(one), undefined);
  expect(answer.status).toBe(200);
  return (await answer.json()) as AdministratorView;
};
const refusalOf = async (answer: Promise<Response>) => (await readProblem(await answer)).code;

beforeEach(() => sql('delete from administrator'));

const leave = ({ id }: { id: string }, since = now) =>
  sql(
    `update card set status = 'paused', paused_by = 'leaver', left_at = $2 where directory_id = $1`,
    [id, since],
  );
const comeBack = ({ id }: { id: string }) =>
  sql(
    `update card set status = 'active', paused_by = null, left_at = null where directory_id = $1`,
    [id],
  );

/** The two are the only ones: whoever appointed them has not been seen for longer than a role counts. */
async function leaveTwo(): Promise<void> {
  for (const one of people) await appoint(carte.admin, one);
  await sql('delete from administrator where by_role');
}

test('an employee who is made an administrator is one at once, and none at once when that ends', async () => {
  const ada = someone(0);
  await ada.caller.read('/api/cards', 403);
  const appointed = await appoint(carte.admin, ada);
  expect(appointed).toMatchObject({ byRole: false, hasLeft: false, seenAt: null });
  expect(appointed.appointed?.by).toBe((await carte.admin.read<MeView>('/api/me')).name);
  expect((await ada.caller.read<MeView>('/api/me')).roles).toEqual(['admin', 'employee']);
  await ada.caller.read('/api/cards');
  expect(await list(ada.caller)).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ id: ada.id, seenAt: now.toISOString() }),
      expect.objectContaining({ byRole: true, appointed: null }),
    ]) as object,
  );
  // Again is as good as once.
  expect((await appoint(carte.admin, ada)).appointed).toEqual(appointed.appointed);

  const { administrator } = await ada.caller.read<MyDataView>('/api/me/data');
  expect(administrator).toMatchObject({ id: ada.id, seenAt: now.toISOString() });
  const { url } = await ada.caller.make<{ url: string }>('/api/exports/leads.csv/link', {});
  const certificates = '/api/connections/certificates';
  const made = await ada.caller.make<{ id: string }>(certificates);
  const file = await ada.caller.make<{ url: string }>(`${certificates}/${made.id}/link`);
  const statuses = () =>
    Promise.all([url, file.url].map(async (link) => (await fetch(link)).status));
  expect(await statuses()).toEqual([200, 200]);

  expect((await carte.admin.delete(at(ada))).status).toBe(204);
  expect(await statuses()).toEqual([410, 410]);
  expect((await ada.caller.read<MeView>('/api/me')).roles).toEqual(['employee']);
  expect(await refusalOf(ada.caller.get('/api/cards'))).toBe('admin_no_longer');
  expect((await list(carte.admin)).map(({ id }) => id)).not.toContain(ada.id);
  expect(await refusalOf(carte.admin.delete(at(ada)))).toBe('not_found');
});

test('nobody whom the organization does not know is made one, nor who left', async () => {
  const nobody = { id: '99999999-0000-4000-8000-000000000009' };
  expect(await refusalOf(carte.admin.put(at(nobody), undefined))).toBe('member_unknown');
  const bob = someone(1);
  await leave(bob);
  expect(await refusalOf(carte.admin.put(at(bob), undefined))).toBe('member_unknown');
  await comeBack(bob);
});

test('who has a role is not Carte’s to remove, and stays one when an appointment of theirs ends', async () => {
  const { id } = await carte.admin.read<MeView>('/api/me');
  expect(await refusalOf(carte.admin.delete(at({ id })))).toBe('administrator_by_role');
  await appoint(carte.admin, { id });
  expect((await carte.admin.delete(at({ id }))).status).toBe(204);
  await carte.admin.read('/api/cards');
});

test('the last one stays: by their own hand, by a leaver’s side, and by another’s whose role ended', async () => {
  await leaveTwo();
  const [ada, bob] = [someone(0), someone(1)];
  await leave(bob);
  expect(await refusalOf(ada.caller.delete(at(ada)))).toBe('last_administrator');
  await comeBack(bob);
  expect((await ada.caller.delete(at(bob))).status).toBe(204);

  // Somebody with a role opens Carte, then loses it.
  const role = { oid: bob.id, roles: ['Carte.Admin'] };
  const withRole = carte.as(await carte.sandbox.tabToken(role));
  await withRole.read('/api/me');
  expect((await list(ada.caller)).find(({ id }) => id === bob.id)?.byRole).toBe(true);
  await bob.caller.read('/api/me');
  expect(await refusalOf(ada.caller.delete(at(ada)))).toBe('last_administrator');
  expect((await list(ada.caller)).map(({ id }) => id)).toEqual([ada.id]);
});

test('two who remove each other, or themselves, at the same moment leave one', async () => {
  for (const isOwn of [false, true, false, true, false, true]) {
    await sql('delete from administrator');
    await leaveTwo();
    const [ada, bob] = [someone(0), someone(1)];
    const answers = await Promise.all([
      ada.caller.delete(at(isOwn ? ada : bob)),
      bob.caller.delete(at(isOwn ? bob : ada)),
    ]);
    const refused = answers.filter(({ status }) => status !== 204);
    expect(refused).toHaveLength(1);
    const [answer] = refused;
    const code = answer && (await readProblem(answer)).code;
    expect(['admin_no_longer', 'last_administrator']).toContain(code);
    const left = await sql('select from administrator where appointed_at is not null');
    expect(left).toHaveLength(1);
  }
});

test('a role is counted on for 30 days, and whoever was one is told so for 30', async () => {
  const ada = someone(0);
  await carte.admin.read('/api/me');
  await appoint(carte.admin, ada);
  await carte.admin.delete(at(ada));
  const forget = () => carte.ctx.api.forgetting.forgetDue(new AbortController().signal);
  const start = now;
  now = new Date(start.getTime() + 30 * DAY_MS - 1);
  await forget();
  expect(await sql('select from administrator')).toHaveLength(2);
  now = new Date(start.getTime() + 30 * DAY_MS);
  await forget();
  expect(await sql('select from administrator')).toEqual([]);
  now = start;
});

test('a leaver whose card an administrator deletes by hand is still one who left', async () => {
  const { id: own } = await carte.admin.read<MeView>('/api/me');
  const [, , carded] = (await carte.admin.listCards()).filter(
    ({ directoryId, status }) => directoryId !== own && status === 'active',
  );
  const dora = { id: carded?.directoryId ?? '' };
  const ada = someone(0);
  for (const one of [ada, dora]) await appoint(carte.admin, one);
  await leave(dora);
  expect((await carte.admin.delete(`/api/cards/${carded?.id}`)).status).toBe(204);
  await sql('delete from administrator where by_role');
  expect((await list(ada.caller)).find(({ id }) => id === dora.id)?.hasLeft).toBe(true);
  expect(await refusalOf(ada.caller.delete(at(ada)))).toBe('last_administrator');
});

test('a leaver’s appointment goes with their card, but not the last one, and not of whom only a rule left out', async () => {
  const ada = someone(0);
  const start = now;
  const appointed = () => sql('select left_at from administrator where appointed_at is not null');
  const drop = async () => {
    now = new Date(start.getTime() + 30 * DAY_MS);
    await carte.ctx.api.leavers.purgeDue(new AbortController().signal);
    now = start;
  };
  await leaveTwo();
  await sql('delete from administrator where member_id = $1', [someone(1).id]);
  await leave(ada);
  await drop();
  expect(await appointed()).toEqual([{ left_at: start }]);
  // What holds her place is that nobody else is known; it counts for nobody.
  expect((await list(carte.admin)).find(({ id }) => id === ada.id)?.hasLeft).toBe(true);

  const bob = someone(1);
  await appoint(carte.admin, bob);
  await carte.admin.delete(at(ada));
  await leave(bob, new Date(start.getTime() - 1_000));
  await bob.caller.read('/api/me');
  await drop();
  expect((await list(bob.caller)).find(({ id }) => id === bob.id)?.hasLeft).toBe(false);
  expect(await appointed()).toHaveLength(1);
});

test('a leaver’s appointment goes with their card where another administrator remains', async () => {
  const { id: own } = await carte.admin.read<MeView>('/api/me');
  const third = (await carte.admin.listCards()).find(
    ({ directoryId, status }) => directoryId !== own && status === 'active',
  );
  const carol = { id: third?.directoryId ?? '' };
  await appoint(carte.admin, carol);
  await leave(carol);
  const start = now;
  now = new Date(start.getTime() + 30 * DAY_MS);
  await carte.ctx.api.leavers.purgeDue(new AbortController().signal);
  now = start;
  expect(await sql('select from administrator where member_id = $1', [carol.id])).toEqual([]);
});
