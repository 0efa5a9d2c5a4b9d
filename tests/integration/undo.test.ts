import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, found, settle } from '../support/company.ts';
import { querySuperuser } from '../support/sql.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world[Symbol.asyncDispose]());

type Row = { directory_id: string; status: string; slug: string; directory: object; edits: object };

const cardsOf = ({ caller }: Company) =>
  querySuperuser<Row & { id: string }>(
    world.databaseUrl,
    'select id, directory_id, status, slug, directory, edits from card where tenant_id = $1 order by directory_id',
    [caller.tenantId],
  );

const edit = async (company: Company, directoryId: string, jobTitle: string) => {
  const card = (await cardsOf(company)).find((row) => row.directory_id === directoryId);
  await world.ctx.api.cardEditing.update(company.caller, card?.id ?? '', { fields: { jobTitle } });
};

/** A day that changes, removes and brings back; the run that did it. */
async function aFullDay(company: Company) {
  company.live();
  company.tenant.directory.remove(company.someone(5).id);
  company.tenant.directory.disable(company.someone(6).id);
  return company.import();
}

test('a run that is undone leaves every card as it was, and withdraws those it made', async () => {
  const company = await settle(world);
  const before = await cardsOf(company);
  const run = await aFullDay(company);
  expect(run).toMatchObject({ status: 'done', counts: { created: 1, updated: 3, paused: 2 } });
  const undone = await company.undo(run.id);
  expect(undone).toMatchObject({ status: 'done', problems: [], request: { kind: 'undo' } });
  expect(undone.counts).toMatchObject({ updated: 5, paused: 1, failed: 0 });
  const after = await cardsOf(company);
  const made = after.filter(({ id }) => !before.some((card) => card.id === id));
  expect(made).toMatchObject([{ status: 'paused' }]);
  expect(after.filter(({ id }) => !made.some((card) => card.id === id))).toEqual(before);
});

test('what people wrote since stays, over what came back', async () => {
  const company = await settle(world);
  const { id } = company.someone(1);
  const run = await aFullDay(company);
  await edit(company, id, 'Mine');
  await company.undo(run.id);
  const card = (await cardsOf(company)).find((row) => row.directory_id === id);
  expect(card?.edits).toEqual({ jobTitle: 'Mine' });
  expect(card?.directory).not.toMatchObject({ jobTitle: 'Head of Weather' });
});

test('a card that a later run changed again is left, and named', async () => {
  const company = await settle(world);
  const { id } = company.someone(1);
  const run = await aFullDay(company);
  company.tenant.directory.move(id, { jobTitle: 'Later', mobilePhone: '+44 7700 900456' });
  expect(await company.sync()).toMatchObject({ status: 'done' });
  const undone = await company.undo(run.id);
  expect(undone.problems).toMatchObject([{ directoryId: id, code: 'changed_since' }]);
  const card = (await cardsOf(company)).find((row) => row.directory_id === id);
  expect(card?.directory).toMatchObject({ jobTitle: 'Later' });
});

test('the next sync would do it all again, so it waits until somebody has looked', async () => {
  const company = await settle(world);
  const run = await aFullDay(company);
  await company.undo(run.id);
  const before = await cardsOf(company);
  const held = await company.sync();
  expect(held).toMatchObject({ status: 'held', problem: { code: 'removals_in_undo' } });
  expect(await cardsOf(company)).toEqual(before);
  expect(await company.approve(held.id)).toMatchObject({ status: 'done' });
  company.live();
  expect(await company.sync()).toMatchObject({ status: 'done' });
});

test('an undo that is undone leaves every card as the run had left it', async () => {
  const company = await settle(world);
  const run = await aFullDay(company);
  const after = await cardsOf(company);
  const undone = await company.undo(run.id);
  expect(await company.undo(undone.id)).toMatchObject({ status: 'done', problems: [] });
  expect(await cardsOf(company)).toEqual(after);
});

test('undoing twice does nothing twice', async () => {
  const company = await settle(world);
  const run = await aFullDay(company);
  await company.undo(run.id);
  const before = await cardsOf(company);
  const again = await company.undo(run.id);
  expect(again.counts).toMatchObject({ updated: 0, paused: 0 });
  expect(await cardsOf(company)).toEqual(before);
});

test('a first import that is undone takes every card off the web, and its addresses stay', async () => {
  const company = await found(world, { people: 12 });
  const run = await company.import();
  const before = await cardsOf(company);
  await company.undo(run.id);
  const after = await cardsOf(company);
  expect(after.map(({ slug }) => slug)).toEqual(before.map(({ slug }) => slug));
  expect(new Set(after.map(({ status }) => status))).toEqual(new Set(['paused']));
});

test('a worker that dies in the middle of an undo leaves it to the next one', async () => {
  const company = await settle(world);
  const before = await cardsOf(company);
  const run = await aFullDay(company);
  const { id } = await world.ctx.api.undoing.undo(company.caller, run.id);
  const { tenantId } = company.caller;
  expect(await world.ctx.api.engine.claim({ tenantId, id }, world.time.clock())).toBeDefined();
  world.time.advance(31_000);
  expect(await company.finish(id)).toMatchObject({ status: 'done' });
  const after = await cardsOf(company);
  expect(after.filter((card) => before.some(({ id }) => id === card.id))).toEqual(before);
});

test('a run that is not over cannot be undone, and says what to do', async () => {
  const company = await settle(world);
  const id = await company.startSync();
  await expect(company.undo(id)).rejects.toMatchObject({
    code: 'not_undoable',
    message: expect.stringMatching(/Wait for it or stop it/) as string,
  });
});
