import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, settle } from '../support/company.ts';
import { querySuperuser } from '../support/sql.ts';
import { startWorld, type World } from '../support/world.ts';

const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world[Symbol.asyncDispose]());

async function cardOf({ caller }: Company, directoryId: string) {
  const [row] = await querySuperuser<{ id: string }>(
    world.databaseUrl,
    'select id from card where tenant_id = $1 and directory_id = $2',
    [caller.tenantId, directoryId],
  );
  if (!row) throw new Error('this person has no card');
  return world.ctx.api.cards.get(caller, row.id);
}

async function historyOf(company: Company, directoryId: string, limit = 50) {
  const { id } = await cardOf(company, directoryId);
  return world.ctx.api.cards.listHistory(company.caller, id, { limit });
}

const dropDue = () => world.ctx.api.retention.dropDue(new AbortController().signal);

/** Somebody renamed by the directory, retitled, moved, paused and resumed by hand, and a run that is taken back. */
async function aCardWithAPast(company: Company) {
  const { id } = company.someone(4);
  const { caller } = company;
  const { id: cardId } = await cardOf(company, id);
  const { cardEditing, folders } = world.ctx.api;
  world.time.advance(MINUTE_MS);
  company.tenant.directory.move(id, { jobTitle: 'Keeper of Clocks' });
  const sync = await company.sync();
  const folder = await folders.create(caller, {
    name: `Bern ${randomUUID()}`,
    parentId: null,
    templateId: null,
  });
  const acts = [
    () => cardEditing.update(caller, cardId, { fields: { jobTitle: 'Watchmaker' } }),
    () => cardEditing.update(caller, cardId, { folderId: folder.id }),
    () => cardEditing.pause(caller, cardId),
    () => cardEditing.resume(caller, cardId),
    () => cardEditing.update(caller, cardId, { fields: { jobTitle: null } }),
    () => folders.delete(caller, folder.id),
  ];
  for (const act of acts) {
    world.time.advance(MINUTE_MS);
    await act();
  }
  world.time.advance(MINUTE_MS);
  const undo = await company.undo(sync.id);
  return { id, cardId, sync, undo, folder };
}

test('a card tells everything that happened to it: what, from what to what, by whom and in which run', async () => {
  const company = await settle(world);
  const { jobTitle: first } = company.someone(4);
  const { id, sync, undo, folder } = await aCardWithAPast(company);
  const { entries, next } = await historyOf(company, id);
  const byAda = { source: 'admin', by: 'Ada Admin', run: null };
  const ofCompany = { source: 'directory', by: company.tenant.displayName };
  expect(next).toBeNull();
  expect(entries).toMatchObject([
    {
      action: 'change',
      source: 'admin',
      by: 'Ada Admin',
      run: { id: undo.id, kind: 'undo' },
      changes: [{ field: 'jobTitle', from: 'Keeper of Clocks', to: first }],
    },
    { ...byAda, action: 'change', changes: [{ field: 'folder', from: folder.name, to: null }] },
    {
      ...byAda,
      action: 'change',
      changes: [
        { field: 'jobTitle', from: 'Watchmaker', to: 'Keeper of Clocks', source: 'directory' },
      ],
    },
    { ...byAda, action: 'resume' },
    { ...byAda, action: 'pause' },
    { ...byAda, action: 'change', changes: [{ field: 'folder', from: null, to: folder.name }] },
    {
      ...byAda,
      action: 'change',
      changes: [{ field: 'jobTitle', from: 'Keeper of Clocks', to: 'Watchmaker', source: 'admin' }],
    },
    {
      ...ofCompany,
      action: 'change',
      run: { id: sync.id, kind: 'sync', startedByName: 'Ada Admin' },
      changes: [{ field: 'jobTitle', from: first, to: 'Keeper of Clocks' }],
    },
    { ...ofCompany, action: 'create', run: { kind: 'import', startedByName: 'Ada Admin' } },
  ]);
});

test('its pages follow each other and leave nothing out', async () => {
  const company = await settle(world);
  const { id, cardId } = await aCardWithAPast(company);
  const whole = await historyOf(company, id);
  const paged: unknown[] = [];
  for (let after: { at: Date; id: string } | undefined; ;) {
    const page = await world.ctx.api.cards.listHistory(company.caller, cardId, { after, limit: 2 });
    paged.push(...page.entries);
    if (!page.next) break;
    after = page.next;
  }
  expect(paged).toEqual(whole.entries);
});

test('a leaver’s card says that the directory took it off the web, and that it came back', async () => {
  const company = await settle(world);
  const { id } = company.someone(5);
  world.time.advance(MINUTE_MS);
  company.tenant.directory.disable(id);
  await company.sync();
  world.time.advance(MINUTE_MS);
  company.tenant.directory.enable(id);
  await company.sync();
  const { entries } = await historyOf(company, id);
  expect(entries.map(({ action, source }) => [action, source])).toEqual([
    ['resume', 'directory'],
    ['pause', 'directory'],
    ['create', 'directory'],
  ]);
});

test('what a run could not do is said on the card until a run can', async () => {
  const company = await settle(world);
  const { id } = company.someone(3);
  const { caller, connectionId } = company;
  const sync = await aCardWithAPastProblem(company, id);
  const { inStep } = await cardOf(company, id);
  expect(inStep).toMatchObject({
    connectionName: company.tenant.displayName,
    problem: { code: 'changed_since', runId: sync.id },
  });
  expect((await historyOf(company, id)).entries[0]).toMatchObject({
    action: 'problem',
    problem: { code: 'changed_since' },
  });
  world.time.advance(MINUTE_MS);
  const { startingRuns } = world.ctx.api;
  const again = await startingRuns.startSyncOf(
    caller.tenantId,
    { connectionId, only: [id] },
    caller,
  );
  await company.finish(again.id);
  expect((await cardOf(company, id)).inStep?.problem).toBeNull();
});

/** An undo that leaves somebody's card because it changed again; the run that says so. */
async function aCardWithAPastProblem(company: Company, id: string) {
  company.tenant.directory.move(id, { jobTitle: 'First' });
  const run = await company.sync();
  company.tenant.directory.move(id, { jobTitle: 'Second' });
  await company.sync();
  world.time.advance(MINUTE_MS);
  return company.undo(run.id);
}

test('a run’s log is there for 30 days to the minute and then gone; what people did and the card’s own marks stay', async () => {
  const company = await settle(world);
  const { id, sync } = await aCardWithAPast(company);
  const { caller } = company;
  await dropDue();
  const before = await cardOf(company, id);
  const countItems = async () =>
    (
      await querySuperuser(world.databaseUrl, 'select from run_item where tenant_id = $1', [
        caller.tenantId,
      ])
    ).length;
  const finishedAt = sync.finishedAt ?? new Date();
  world.time.advanceTo(new Date(finishedAt.getTime() + 30 * DAY_MS - 1));
  await dropDue();
  expect((await world.ctx.api.runs.get(caller, sync.id)).logDroppedAt).toBeNull();
  world.time.advance(DAY_MS);
  await dropDue();
  expect(await countItems()).toBe(0);
  const run = await world.ctx.api.runs.get(caller, sync.id);
  expect(run).toMatchObject({
    status: 'done',
    counts: sync.counts,
    logDroppedAt: world.time.clock(),
  });
  await expect(company.undo(sync.id)).rejects.toMatchObject({ code: 'not_undoable' });

  const after = await cardOf(company, id);
  expect([after.editMarks, after.directoryMarks]).toEqual([
    before.editMarks,
    before.directoryMarks,
  ]);
  const { entries } = await historyOf(company, id);
  expect(entries.map(({ action, run: ofRun }) => [action, ofRun])).toEqual([
    ['change', null],
    ['change', null],
    ['resume', null],
    ['pause', null],
    ['change', null],
    ['change', null],
    ['create', null],
  ]);
  world.time.advance(700 * DAY_MS);
  await dropDue();
  expect((await historyOf(company, id)).entries.map(({ action }) => action)).toEqual(['create']);
});

test('a plan that is held for 30 days ends with its log', async () => {
  const company = await settle(world);
  for (const person of company.people().slice(5, 25)) company.tenant.directory.disable(person.id);
  const held = await company.sync();
  expect(held.status).toBe('held');
  world.time.advance(30 * DAY_MS);
  await dropDue();
  expect(await world.ctx.api.runs.get(company.caller, held.id)).toMatchObject({
    status: 'cancelled',
    logDroppedAt: world.time.clock(),
  });
});
