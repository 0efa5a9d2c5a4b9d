import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, settle } from '../support/company.ts';
import { startWorld, type World } from '../support/world.ts';

const DAY_MS = 24 * 3_600_000;

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world[Symbol.asyncDispose]());

/** A third of the company leaves, and somebody is renamed, on the same day. */
async function loseMany(company: Company): Promise<string[]> {
  const gone = company.people().filter((_, i) => i % 3 === 0);
  const names = gone.map(({ id }) => id).filter((id) => company.expected.cards.has(id));
  for (const { id } of gone) company.tenant.directory.remove(id);
  const stays = company.someone(1);
  company.tenant.directory.rename(stays.id, { displayName: 'Rhea Renamed' });
  return names.sort();
}

/** What may go on beside what is held: those who stay follow the directory. */
function followWhoStays(company: Company): void {
  const statuses = new Map([...company.expected.cards].map(([id, { status }]) => [id, status]));
  company.expected.synced();
  for (const [id, status] of statuses) company.expected.of(id).status = status;
}

const itemsOf = async ({ caller }: Company, runId: string, held?: boolean) =>
  (await world.ctx.api.runs.listItems(caller, runId, { limit: 200, held })).items;

test('removals that trip a guard wait and are named; what trips none goes on', async () => {
  const company = await settle(world);
  const gone = await loseMany(company);
  const run = await company.sync();
  expect(run).toMatchObject({ status: 'held', problem: { code: 'removals_in_run' } });
  expect(run.counts).toMatchObject({ updated: 1, paused: 0 });
  expect(run.checkpoint.trips).toEqual([
    { kind: 'remove', within: 'run', count: gone.length, allowed: 2 },
  ]);
  const held = await itemsOf(company, run.id, true);
  expect(held.map(({ directoryId }) => directoryId)).toEqual(gone);
  expect(new Set(held.map(({ action }) => action))).toEqual(new Set(['pause']));
  followWhoStays(company);
  await company.check({ runs: ['done', 'held'] });
});

test('an approval does exactly what was held, and the run ends as any other', async () => {
  const company = await settle(world);
  const gone = await loseMany(company);
  const held = await company.sync();
  const run = await company.approve(held.id, held.planHash ?? '');
  expect(run).toMatchObject({ status: 'done', problem: null, approval: { byName: 'Ada Admin' } });
  expect(run.counts).toMatchObject({ updated: 1, paused: gone.length });
  company.expected.synced();
  await company.check({ runs: ['done', 'done'] });
  expect(await company.sync()).toMatchObject({ status: 'done', counts: { paused: 0 } });
});

test('a field that changes on most cards waits, and newcomers and leavers do not', async () => {
  const company = await settle(world);
  for (const person of company.people())
    company.tenant.directory.move(person.id, { companyName: 'Renamed Holdings' });
  const leaver = company.someone();
  company.tenant.directory.remove(leaver.id);
  const before = new Map([...company.expected.cards].map(([id, { fields }]) => [id, fields]));
  const held = await company.sync();
  expect(held).toMatchObject({ status: 'held', problem: { code: 'changes_in_run' } });
  company.expected.synced();
  for (const [id, fields] of before) company.expected.of(id).fields = fields;
  await company.check();
  expect(await company.approve(held.id)).toMatchObject({ status: 'done' });
  company.expected.synced();
  company.expected.of(leaver.id).fields = before.get(leaver.id) ?? {};
  await company.check();
});

test('an approval of another plan than the one that is held is refused', async () => {
  const company = await settle(world);
  await loseMany(company);
  const held = await company.sync();
  await expect(company.approve(held.id, 'f'.repeat(64))).rejects.toMatchObject({
    code: 'plan_changed',
  });
  followWhoStays(company);
  await company.check();
});

test('an approval is good for a day', async () => {
  const company = await settle(world);
  await loseMany(company);
  const held = await company.sync();
  world.time.advance(DAY_MS + 1);
  await expect(company.approve(held.id)).rejects.toMatchObject({ code: 'approval_expired' });
});

test('where cards changed after the plan was made, the approved plan is held anew', async () => {
  const company = await settle(world);
  const gone = await loseMany(company);
  const held = await company.sync();
  const returning = gone[0] ?? '';
  company.tenant.directory.restore(returning);
  await world.ctx.api.startingRuns
    .startImport(company.caller, {
      connectionId: company.connectionId,
      selection: { people: { only: [gone[1] ?? ''] }, filter: {} },
      folderId: null,
      templateId: null,
    })
    .then(({ id }) => company.finish(id));
  const again = await company.approve(held.id);
  expect(again).toMatchObject({
    status: 'held',
    problem: { code: 'plan_changed' },
    approval: null,
  });
  expect(again.planHash).not.toBe(held.planHash);
  expect(await company.approve(again.id)).toMatchObject({ status: 'done' });
});

test('a run that holds nothing cannot be approved', async () => {
  const company = await settle(world);
  const { id } = await company.sync();
  await expect(company.approve(id)).rejects.toMatchObject({ code: 'run_not_held' });
});

test('a new sync takes the place of a held run', async () => {
  const company = await settle(world);
  await loseMany(company);
  const held = await company.sync();
  const again = await company.sync();
  expect(again.id).not.toBe(held.id);
  expect(again).toMatchObject({ status: 'held', planHash: held.planHash });
  followWhoStays(company);
  await company.check({ runs: ['done', 'cancelled', 'held'] });
});

test('a worker that dies after the approval leaves nothing half done', async () => {
  const company = await settle(world);
  const gone = await loseMany(company);
  const held = await company.sync();
  await world.ctx.api.approving.approve(company.caller, held.id);
  const dying = await world.ctx.api.engine.claim(
    { tenantId: company.caller.tenantId, id: held.id },
    world.time.clock(),
  );
  expect(dying).toBeDefined();
  world.time.advance(31_000);
  expect(await company.finish(held.id)).toMatchObject({
    status: 'done',
    counts: { paused: gone.length },
  });
  company.expected.synced();
  await company.check();
});
