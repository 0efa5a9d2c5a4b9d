import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, settle } from '../support/company.ts';
import { querySuperuser } from '../support/sql.ts';
import { startWorld, type World } from '../support/world.ts';

const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world[Symbol.asyncDispose]());

const purge = () => world.ctx.api.leavers.purgeDue(new AbortController().signal);
const lookUp = (slug: string) => world.ctx.pages.findPublic(slug);

type Row = Record<string, unknown> & { id: string; slug: string };

async function rowOf({ caller }: Company, directoryId: string): Promise<Row | undefined> {
  const [row] = await querySuperuser<Row>(
    world.databaseUrl,
    'select * from card where tenant_id = $1 and directory_id = $2',
    [caller.tenantId, directoryId],
  );
  return row;
}

async function cardOf(company: Company, directoryId: string): Promise<Row> {
  const row = await rowOf(company, directoryId);
  if (!row) throw new Error('this person has no card');
  return row;
}

/** Somebody whose card has an edit, and who leaves today; not the administrator, who made the cards. */
async function loseSomeone(company: Company, at = 4) {
  const { id } = company.someone(at);
  const { id: cardId, slug } = await cardOf(company, id);
  const fields = { jobTitle: 'Keeper of Clocks' };
  await world.ctx.api.cardEditing.update(company.caller, cardId, { fields });
  const whole = await cardOf(company, id);
  company.tenant.directory.disable(id);
  expect(await company.sync()).toMatchObject({ status: 'done', counts: { paused: 1 } });
  expect(await lookUp(slug)).toMatchObject({ state: 'gone' });
  expect(await cardOf(company, id)).toMatchObject({
    paused_by: 'leaver',
    left_at: world.time.clock(),
  });
  return { id, cardId, slug, whole };
}

/** What comes back as it was; when it was last looked at does not. */
const lasting = ({ updated_at: _, synced_at: __, person: ___, ...row }: Row) => row;

test('a leaver’s card comes back whole in the last minute of its 30 days', async () => {
  const company = await settle(world);
  const { id, slug, whole } = await loseSomeone(company);
  world.time.advance(30 * DAY_MS - MINUTE_MS);
  expect(await purge()).toBe(0);
  company.tenant.directory.enable(id);
  expect(await company.sync()).toMatchObject({ status: 'done' });
  expect(lasting(await cardOf(company, id))).toEqual(lasting(whole));
  expect(await lookUp(slug)).toMatchObject({ state: 'published' });
  world.time.advance(DAY_MS);
  expect(await purge()).toBe(0);
});

test('a return and a purge at the same moment: the card is there whole, or gone whole', async () => {
  const company = await settle(world);
  const { id, cardId, slug, whole } = await loseSomeone(company);
  world.time.advance(30 * DAY_MS);
  company.tenant.directory.enable(id);
  const [run] = await Promise.all([company.sync(), purge()]);
  expect(run).toMatchObject({ status: 'done' });
  const row = await rowOf(company, id);
  const found = await lookUp(slug);
  const photos = await querySuperuser(
    world.databaseUrl,
    'select from photo_task where card_id = $1',
    [cardId],
  );
  if (row) expect(lasting(row)).toEqual(lasting(whole));
  expect(found.state).toBe(row ? 'published' : 'gone');
  expect(photos).toHaveLength(row ? 1 : 0);
});

test('after 30 days nothing of the person is left but an address that answers 410', async () => {
  const company = await settle(world);
  const { id, cardId, slug } = await loseSomeone(company);
  await company.lookAtPhotos();
  world.time.advance(30 * DAY_MS);
  expect(await purge()).toBe(1);
  expect(await purge()).toBe(0);

  const tables = ['card', 'photo', 'photo_task', 'run_item', 'newcomer', 'handle'];
  for (const table of tables) {
    const found = await querySuperuser(
      world.databaseUrl,
      `select from ${table} as row where row::text like any(array['%' || $1 || '%', '%' || $2 || '%'])`,
      [id, cardId],
    );
    expect(found, table).toEqual([]);
  }
  expect(await lookUp(slug)).toMatchObject({ state: 'gone' });

  company.tenant.directory.enable(id);
  expect(await company.import()).toMatchObject({ status: 'done', counts: { created: 1 } });
  const { slug: fresh } = await cardOf(company, id);
  expect(fresh).not.toBe(slug);
  expect(await lookUp(fresh)).toMatchObject({ state: 'published' });
  expect(await lookUp(slug)).toMatchObject({ state: 'gone' });
});

test('the address of a purged card leads on, to what it said itself and to what its connection says', async () => {
  const company = await settle(world);
  const { caller, connectionId } = company;
  const { cardEditing, connecting } = world.ctx.api;
  const page = (url: string) => ({ kind: 'page', url }) as const;
  const gone = (url: string | null) => ({
    state: 'gone',
    handover: url === null ? null : page(url),
  });
  const [own, other] = [await loseSomeone(company, 4), await loseSomeone(company, 5)];
  await cardEditing.update(caller, own.cardId, { handover: page('https://contoso.com/own') });
  await connecting.update(caller, connectionId, { handover: page('https://contoso.com/team') });
  world.time.advance(30 * DAY_MS);
  expect(await purge()).toBe(2);
  expect(await lookUp(own.slug)).toMatchObject(gone('https://contoso.com/own'));
  expect(await lookUp(other.slug)).toMatchObject(gone('https://contoso.com/team'));
  await connecting.update(caller, connectionId, { handover: null });
  expect(await lookUp(other.slug)).toMatchObject(gone(null));
});

test('a card that somebody paused by hand is nobody’s to purge, and one deleted by hand is unknown', async () => {
  const company = await settle(world);
  const paused = await cardOf(company, company.someone(0).id);
  const deleted = await cardOf(company, company.someone(1).id);
  const { cardEditing } = world.ctx.api;
  await cardEditing.pause(company.caller, paused.id);
  await cardEditing.delete(company.caller, deleted.id);
  world.time.advance(60 * DAY_MS);
  expect(await purge()).toBe(0);
  expect(await cardOf(company, company.someone(0).id)).toMatchObject({ id: paused.id });
  expect(await lookUp(deleted.slug)).toEqual({ state: 'unknown' });
});

test.each(['before', 'after'] as const)(
  'a card that was paused by hand %s its person left is a leaver’s, and stays paused when they return',
  async (when) => {
    const company = await settle(world);
    const { id } = company.someone(4);
    const { id: cardId, slug } = await cardOf(company, id);
    const { directory } = company.tenant;
    const pause = () => world.ctx.api.cardEditing.pause(company.caller, cardId);
    if (when === 'before') await pause();
    directory.disable(id);
    expect(await company.sync()).toMatchObject({ status: 'done' });
    const leftAt = world.time.clock();
    if (when === 'after') await pause();
    const gone = { status: 'paused', paused_by: 'admin', left_at: leftAt };
    expect(await cardOf(company, id)).toMatchObject(gone);
    world.time.advance(DAY_MS);
    expect(await company.sync()).toMatchObject({ status: 'done', counts: { paused: 0 } });
    expect(await cardOf(company, id)).toMatchObject(gone);

    directory.enable(id);
    expect(await company.sync()).toMatchObject({ status: 'done' });
    expect(await cardOf(company, id)).toMatchObject({ ...gone, left_at: null });
    world.time.advance(31 * DAY_MS);
    expect(await purge()).toBe(0);

    directory.disable(id);
    await company.sync();
    world.time.advance(30 * DAY_MS);
    expect(await purge()).toBe(1);
    expect(await rowOf(company, id)).toBeUndefined();
    expect(await lookUp(slug)).toMatchObject({ state: 'gone' });
  },
);

test('undoing the run that noted a leaver brings back no card that somebody had paused', async () => {
  const company = await settle(world);
  const { id } = company.someone(4);
  const { id: cardId } = await cardOf(company, id);
  await world.ctx.api.cardEditing.pause(company.caller, cardId);
  company.tenant.directory.disable(id);
  const run = await company.sync();
  expect(await company.undo(run.id)).toMatchObject({ status: 'done' });
  expect(await cardOf(company, id)).toMatchObject({
    status: 'paused',
    paused_by: 'admin',
    left_at: null,
  });
});

test('an administrator who brings a leaver’s card back ends its 30 days', async () => {
  const company = await settle(world);
  const { id, cardId } = await loseSomeone(company);
  await world.ctx.api.cardEditing.resume(company.caller, cardId);
  world.time.advance(31 * DAY_MS);
  expect(await purge()).toBe(0);
  expect(await cardOf(company, id)).toMatchObject({ status: 'active', left_at: null });
});

test('where leavers’ cards are deleted at once, their printed codes answer 410', async () => {
  const company = await settle(world);
  await world.ctx.api.connecting.update(company.caller, company.connectionId, {
    leavers: 'delete',
  });
  const { id } = company.someone();
  const { slug } = await cardOf(company, id);
  company.tenant.directory.disable(id);
  expect(await company.sync()).toMatchObject({ status: 'done' });
  expect(await rowOf(company, id)).toBeUndefined();
  expect(await lookUp(slug)).toMatchObject({ state: 'gone' });
});
