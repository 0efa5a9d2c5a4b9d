import { afterAll, beforeAll, expect, test } from 'vitest';
import { SPREAD } from '../../api/db/due-connections.ts';
import { type Company, found, settle } from '../support/company.ts';
import { querySuperuser } from '../support/sql.ts';
import { startWorld, type World } from '../support/world.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Within this long after its hour a sync begins. */
const SPREAD_MS = 5 * 60_000;

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world[Symbol.asyncDispose]());

const connectionOf = ({ caller, connectionId }: Company) =>
  world.ctx.api.connections.get(caller, connectionId);

/** Keeps a company in step from here on, at two o'clock in its place. */
const keepInStep = ({ caller, connectionId }: Company, timeZone = 'UTC') =>
  world.ctx.api.connecting.update(caller, connectionId, {
    syncDaily: true,
    syncAt: '02:00',
    timeZone,
  });

const runsOf = ({ caller }: Company) =>
  querySuperuser<{ id: string; status: string }>(
    world.databaseUrl,
    `select id, status from run where tenant_id = $1 and request->>'kind' = 'sync' order by id`,
    [caller.tenantId],
  );

/** Lets time pass until the next sync is due, starts what is due, and works until it is over. */
async function nextSync(company: Company) {
  const { nextSyncAt } = await connectionOf(company);
  if (!nextSyncAt) throw new Error('no sync is planned');
  world.time.advanceTo(new Date(nextSyncAt.getTime() + SPREAD_MS));
  await world.ctx.api.schedule.startDue();
  const run = (await runsOf(company)).at(-1);
  if (!run) throw new Error('no sync was started');
  return company.finish(run.id);
}

test('a sync comes by itself at its hour in its time zone, and the next one a day later', async () => {
  const company = await settle(world);
  const { nextSyncAt } = await keepInStep(company, 'America/New_York');
  expect(nextSyncAt?.toISOString()).toMatch(/T07:00:00/);
  company.live();
  expect(await nextSync(company)).toMatchObject({ status: 'done', createdByName: 'Daily sync' });
  company.expected.synced();
  await company.check();
  const next = (await connectionOf(company)).nextSyncAt;
  expect(next?.getTime()).toBe((nextSyncAt?.getTime() ?? 0) + DAY_MS);
});

test('thousands of organizations with the same hour begin evenly over five minutes', async () => {
  const rows = await querySuperuser<{ minute: number; count: number }>(
    world.databaseUrl,
    `select (extract(epoch from ${SPREAD}) / 60)::int % 5 as minute, count(*)::int
     from (select gen_random_uuid() as tenant_id from generate_series(1, 5000)) as organizations group by 1`,
  );
  expect(rows.map(({ minute }) => minute).sort()).toEqual([0, 1, 2, 3, 4]);
  for (const { count } of rows) expect(count).toBeGreaterThan(700);
});

test('several workers that look at the same time start one sync', async () => {
  const company = await settle(world);
  const { nextSyncAt } = await keepInStep(company);
  world.time.advanceTo(new Date((nextSyncAt?.getTime() ?? 0) + SPREAD_MS));
  await Promise.all(Array.from({ length: 6 }, () => world.ctx.api.schedule.startDue()));
  expect(await runsOf(company)).toHaveLength(1);
});

test('a failure is tried again after 6, 12 and 24 hours, and a good sync brings the hour back', async () => {
  const company = await settle(world);
  await keepInStep(company);
  company.befall({ fault: 'forbidden', match: { operation: 'users.delta' } });
  for (const hours of [6, 12, 24, 24]) {
    expect(await nextSync(company)).toMatchObject({ status: 'failed' });
    const { nextSyncAt, status, problem } = await connectionOf(company);
    const waitMs = (nextSyncAt?.getTime() ?? 0) - world.time.clock().getTime();
    expect(Math.round(waitMs / HOUR_MS)).toBe(hours);
    expect({ status, code: problem?.code }).toEqual({
      status: 'failing',
      code: 'permission_missing',
    });
  }
  world.sandbox.faults.clear();
  company.live();
  expect(await nextSync(company)).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
  const back = await connectionOf(company);
  expect(back).toMatchObject({ status: 'connected', problem: null, syncFailures: 0 });
  expect(back.nextSyncAt?.toISOString()).toMatch(/T02:00:00/);
});

test('after 28 days of failures the connection says so, every card is up, and a sync by hand brings it back', async () => {
  const company = await settle(world);
  await keepInStep(company);
  company.befall({ fault: 'forbidden', match: { operation: 'users.delta' } });
  while ((await connectionOf(company)).nextSyncAt) await nextSync(company);
  expect(await connectionOf(company)).toMatchObject({
    status: 'failing',
    problem: { code: 'sync_given_up', detail: expect.stringContaining('28 days') as string },
  });
  await company.check({ connection: 'failing' });
  world.sandbox.faults.clear();
  expect(await company.sync()).toMatchObject({ status: 'done' });
  const back = await connectionOf(company);
  expect(back).toMatchObject({ status: 'connected', problem: null, failingSince: null });
  expect(back.nextSyncAt).not.toBeNull();
});

test('everybody is read once a week, and what changed on the other days', async () => {
  const company = await settle(world);
  await keepInStep(company);
  const days: boolean[] = [];
  for (let day = 0; day < 9; day++) days.push((await nextSync(company)).checkpoint.full);
  expect(days.filter(Boolean)).toHaveLength(1);
  expect(days.indexOf(true)).toBeGreaterThanOrEqual(5);
});

test('a dead secret pauses the syncs in its own words, every card stays, and a new one brings them back', async () => {
  const company = await settle(world);
  const { tenant, caller, connectionId } = company;
  await keepInStep(company);
  tenant.registrations.expireSecrets(tenant.clientId);
  // The token in hand is over by then; the next is refused.
  await nextSync(company);
  expect(await connectionOf(company)).toMatchObject({
    status: 'paused',
    problem: { code: 'credential_expired' },
    nextSyncAt: null,
  });
  await company.check({ connection: 'paused' });
  tenant.registrations.addSecret(tenant.clientId, 'a brand new secret', 180);
  const back = await world.ctx.api.connecting.update(caller, connectionId, {
    credential: { kind: 'secret', clientSecret: 'a brand new secret' },
  });
  expect(back).toMatchObject({ status: 'connected', problem: null });
  expect(back.nextSyncAt).not.toBeNull();
  company.live();
  expect(await nextSync(company)).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
});

const syncOf = async ({ caller, connectionId, finish }: Company, id: string) => {
  const people = { connectionId, only: [id] };
  return finish((await world.ctx.api.startingRuns.startSyncOf(caller.tenantId, people, caller)).id);
};

test('a sync of one card reads that person alone', async () => {
  const company = await settle(world);
  company.live();
  const { id } = company.someone(2);
  expect(await syncOf(company, id)).toMatchObject({ status: 'done' });
  const asked = world.sandbox.requests.all().filter(({ operation }) => operation !== 'token');
  expect(asked).toMatchObject([{ operation: 'users.get', path: `/v1.0/users/${id}` }]);
  // The day's other changes are for the next sync of everybody.
  expect(await company.sync()).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
});

test('a person whom the directory has no more loses the card; one it fails to answer about does not', async () => {
  const company = await settle(world);
  const { id } = company.someone(1);
  company.befall({ fault: 'unknownError', match: { operation: 'users.get' } });
  expect(await syncOf(company, id)).toMatchObject({
    status: 'failed',
    problem: { code: 'directory_refused' },
  });
  await company.check();
  world.sandbox.faults.clear();
  company.tenant.directory.remove(id);
  expect(await syncOf(company, id)).toMatchObject({ status: 'done', counts: { paused: 1 } });
  company.expected.synced();
  await company.check();
});

test('a directory that was never imported is kept in step as well', async () => {
  const company = await found(world);
  await keepInStep(company);
  expect(await nextSync(company)).toMatchObject({ status: 'done', checkpoint: { full: true } });
});
