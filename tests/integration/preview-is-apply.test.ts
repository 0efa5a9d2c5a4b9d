import { afterAll, beforeAll, expect, test } from 'vitest';
import { found, settle } from '../support/company.ts';
import { readRowVersions } from '../support/sql.ts';
import { type Enterprise, startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world[Symbol.asyncDispose]());

const preview = ({ caller, connectionId }: Enterprise) =>
  world.ctx.api.startingRuns.previewImport(
    caller,
    {
      connectionId,
      selection: { people: { all: true, except: [] }, filter: {} },
      folderId: null,
      templateId: null,
    },
    new AbortController().signal,
  );

test('a first import does what its preview says, by the same hash', async () => {
  const company = await found(world);
  const shown = await preview(company);
  const run = await company.import();
  expect(run).toMatchObject({ status: 'done', planHash: shown.planHash });
  expect(run.counts).toMatchObject({ created: shown.create, updated: 0, paused: 0 });
});

test('a day with renames, moves, newcomers and a leaver is previewed as it is applied', async () => {
  const company = await settle(world);
  company.live();
  company.tenant.directory.remove(company.someone(5).id);
  company.tenant.directory.disable(company.someone(6).id);
  const before = await readRowVersions(world.databaseUrl);
  const shown = await preview(company);
  expect(await readRowVersions(world.databaseUrl)).toEqual(before);
  expect(shown).toMatchObject({ create: 1, update: 3, pause: 2 });
  const run = await company.import();
  expect(run).toMatchObject({ status: 'done', planHash: shown.planHash });
  expect(run.counts).toMatchObject({ created: 1, updated: 3, paused: 2 });
  company.expected.imported();
  await company.check();
});

test('a plan with nothing in it has the hash of nothing, every day', async () => {
  const [company, other] = [await settle(world), await settle(world)];
  const hashes = [await preview(company), await preview(other)].map(({ planHash }) => planHash);
  expect(new Set(hashes).size).toBe(1);
  expect((await company.import()).planHash).toBe(hashes[0]);
});
