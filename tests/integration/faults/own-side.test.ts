import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../../api/db/migrate.ts';
import { finishAnyhow, settle } from '../../support/company.ts';
import { querySuperuser, withSuperuser } from '../../support/sql.ts';
import { startWorld, type World } from '../../support/world.ts';

const DAY_MS = 24 * 3_600_000;

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world[Symbol.asyncDispose]());
afterEach(async () => {
  world.sandbox.faults.clear();
  await querySuperuser(world.databaseUrl, 'drop trigger if exists fault on card');
  await querySuperuser(world.databaseUrl, 'drop trigger if exists fault on run_item');
});

/** The database refuses to write to a table, so many times. */
async function refuseWrites(table: 'card' | 'run_item', errcode: string, times: number) {
  await querySuperuser(world.databaseUrl, 'create sequence if not exists refusals');
  await querySuperuser(world.databaseUrl, 'grant usage on sequence refusals to public');
  await querySuperuser(world.databaseUrl, 'alter sequence refusals restart');
  await querySuperuser(
    world.databaseUrl,
    `create or replace function refuse_some() returns trigger language plpgsql as $$
     begin
       if nextval('refusals') <= ${times} then raise exception 'refused' using errcode = '${errcode}'; end if;
       return new;
     end $$`,
  );
  await querySuperuser(
    world.databaseUrl,
    `create trigger fault before insert or update on ${table} for each statement execute function refuse_some()`,
  );
}

test('F107 a worker that dies after any page or batch: the next one goes on, and all is right', async () => {
  const company = await settle(world);
  company.live();
  const id = await company.startSync();
  const claim = () =>
    world.ctx.api.engine.claim({ tenantId: company.caller.tenantId, id }, world.time.clock());
  for (let death = 0; death < 3; death++) {
    expect(await claim()).toBeDefined();
    world.time.advance(31_000);
  }
  expect(await company.finish(id)).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
});

test.each([
  ['57P01', 'an administrator ended the connection'],
  ['40001', 'a serialization failure'],
  ['40P01', 'a deadlock'],
  ['53300', 'too many connections'],
])('F109 %s (%s): whole transactions are done again, and all is right', async (code) => {
  const company = await settle(world);
  company.live();
  const id = await company.startSync();
  await refuseWrites('card', code, 1);
  expect(await finishAnyhow(world, company, id)).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
});

test('F110 a full disk: nothing is half written, and when there is room, it goes on', async () => {
  const company = await settle(world);
  company.live();
  const id = await company.startSync();
  await refuseWrites('card', '53100', 2);
  expect(await finishAnyhow(world, company, id)).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
});

test('F111 two workers at one run: one gets it', async () => {
  const company = await settle(world);
  const id = await company.startSync();
  const claims = await Promise.all(
    [1, 2, 3].map(() =>
      world.ctx.api.engine.claim({ tenantId: company.caller.tenantId, id }, world.time.clock()),
    ),
  );
  expect(claims.filter(Boolean)).toHaveLength(1);
});

test('F112 a worker that slept past its lease writes nothing any more', async () => {
  const company = await settle(world);
  company.live();
  const id = await company.startSync();
  const run = { tenantId: company.caller.tenantId, id };
  const sleeper = await world.ctx.api.engine.claim(run, world.time.clock());
  if (!sleeper) throw new Error('the run was not to be had');
  world.time.advance(5 * 60_000);
  expect(await company.finish(id)).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
  const versions = () =>
    querySuperuser(
      world.databaseUrl,
      `select 'card' as what, id::text, xmin::text from card where tenant_id = $1
       union all select 'run', id::text, xmin::text from run where tenant_id = $1 order by 1, 2`,
      [company.caller.tenantId],
    );
  const before = await versions();
  await world.ctx.api.engine.execute(sleeper, new AbortController().signal);
  expect(await versions()).toEqual(before);
});

test('F113 twenty presses on Sync now are one run', async () => {
  const company = await settle(world);
  company.live();
  const ids = await Promise.all(Array.from({ length: 20 }, () => company.startSync()));
  expect(new Set(ids).size).toBe(1);
  expect(await company.finish(ids[0] ?? '')).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check({ runs: ['done', 'done'] });
});

test('F114 an edit while a run is under way survives it', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  const [card] = await querySuperuser<{ id: string }>(
    world.databaseUrl,
    'select id from card where tenant_id = $1 and directory_id = $2',
    [company.caller.tenantId, id],
  );
  company.tenant.directory.move(id, { jobTitle: 'From the directory', department: 'New' });
  const run = await company.startSync();
  const claimed = await world.ctx.api.engine.claim(
    { tenantId: company.caller.tenantId, id: run },
    world.time.clock(),
  );
  expect(claimed).toBeDefined();
  await world.ctx.api.cardEditing.update(company.caller, card?.id ?? '', {
    fields: { jobTitle: 'By an administrator' },
  });
  world.time.advance(31_000);
  expect(await company.finish(run)).toMatchObject({ status: 'done' });
  company.expected.synced();
  company.expected.of(id).fields.jobTitle = 'By an administrator';
  await company.check();
});

test('F115 a process that is told to stop puts its run back, and the next one goes on', async () => {
  const company = await settle(world);
  company.live();
  const id = await company.startSync();
  const run = { tenantId: company.caller.tenantId, id };
  const claimed = await world.ctx.api.engine.claim(run, world.time.clock());
  if (!claimed) throw new Error('the run was not to be had');
  await world.ctx.api.engine.execute(claimed, AbortSignal.abort());
  expect(await world.ctx.api.runs.get(company.caller, id)).toMatchObject({ status: 'queued' });
  await company.check();
  expect(await company.finish(id)).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
});

test('F116 a scheduler that was down for three days starts one run, not three', async () => {
  const company = await settle(world);
  await world.ctx.api.connecting.update(company.caller, company.connectionId, { syncDaily: true });
  world.time.advance(3 * DAY_MS + DAY_MS / 2);
  company.live();
  await world.ctx.api.schedule.startDue();
  await world.ctx.api.schedule.startDue();
  const { runs } = await world.ctx.api.runs.list(company.caller, { limit: 10 });
  expect(runs.map(({ status }) => status)).toEqual(['queued', 'done']);
  expect(await company.finish(runs[0]?.id ?? '')).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
});

test('F117 an upgrade while a run is under way: the new version goes on where the old one was', async () => {
  await using before = await startWorld();
  const company = await settle(before);
  company.live();
  const id = await company.startSync();
  const run = { tenantId: company.caller.tenantId, id };
  expect(await before.ctx.api.engine.claim(run, before.time.clock())).toBeDefined();
  // The database as the version before this step left it, with a worker that knows nothing of it.
  await querySuperuser(before.databaseUrl, 'alter table run drop column lease_owner');
  await querySuperuser(before.databaseUrl, `delete from migration where name = '015-lease-owners'`);
  const applied = await withSuperuser(before.databaseUrl, (owner) => migrate(owner));
  expect(applied).toEqual(['015-lease-owners']);
  before.time.advance(31_000);
  expect(await company.finish(id)).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
});

test('F118 a backup of the day before: its old place still leads to what is true now', async () => {
  const company = await settle(world);
  const [before] = await querySuperuser<{ delta_link: string }>(
    world.databaseUrl,
    'select delta_link from connection where tenant_id = $1',
    [company.caller.tenantId],
  );
  company.live();
  expect(await company.sync()).toMatchObject({ status: 'done' });
  await querySuperuser(
    world.databaseUrl,
    'update connection set delta_link = $2 where tenant_id = $1',
    [company.caller.tenantId, before?.delta_link],
  );
  expect(await company.sync()).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
});

test('F119 a mistake of our own fails the run in words, and nobody is taken off', async () => {
  const company = await settle(world);
  company.live();
  await refuseWrites('run_item', 'XX000', 1);
  const run = await company.sync();
  expect(run).toMatchObject({ status: 'failed', problem: { code: 'internal' } });
  await company.check({ runs: ['done', 'failed'] });
  expect(await company.sync()).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
});

test('F120 no log, no change: where the log cannot be written, the card is not either', async () => {
  const company = await settle(world);
  company.live();
  const id = await company.startSync();
  // Staging a page writes the log once; its second write is the one that goes with the cards.
  await refuseWrites('run_item', '53100', 1);
  const cards = () =>
    querySuperuser(
      world.databaseUrl,
      'select id, xmin::text from card where tenant_id = $1 order by id',
      [company.caller.tenantId],
    );
  const before = await cards();
  await company.workOnce(id).catch(() => undefined);
  expect(await cards()).toEqual(before);
  expect(await finishAnyhow(world, company, id)).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
});
