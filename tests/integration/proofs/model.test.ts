import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toConnection } from '../../../api/db/open.ts';
import { DEFAULT_FIELD_MAP } from '../../../api/domain/field-map.ts';
import { type Crashes, prepareCrashes } from '../../support/crashes.ts';
import { expectRows } from '../../support/expect-rows.ts';
import { toExpectedCards } from '../../support/expected-plans.ts';
import { createCompanyCommands, type Tally } from '../../support/model-commands.ts';
import { perform } from '../../support/model-runs.ts';
import type { LivingCompany, Model } from '../../support/model.ts';
import { recordProof } from '../../support/proof-record.ts';
import { startWorld, type World } from '../../support/world.ts';

/** `PROOF_MODEL_RUNS=10000` for the long proof. */
const RUNS = Number(process.env.PROOF_MODEL_RUNS ?? 500);
const SEED = Number(process.env.PROOF_SEED ?? 1);
/** So few that one or two leavers are an ordinary day and three are not. */
const PEOPLE = 7;
/** Steps of a history; most are of about half of that. */
const LENGTH = { maxCommands: 12, size: 'max' } as const;

let world: World;
let db: pg.Client;
let crashes: Crashes;
beforeAll(async () => {
  world = await startWorld({ sandbox: { pageSize: 4 } });
  db = new pg.Client(toConnection(world.databaseUrl));
  await db.connect();
  crashes = await prepareCrashes(db);
});
afterAll(async () => {
  await db.end();
  await world[Symbol.asyncDispose]();
});

const tally: Tally = {};

test(
  `${RUNS} histories of a company: after each run every card is as the rules say, and in the end every row`,
  { timeout: 120_000 + RUNS * 1_500 },
  async () => {
    const startedMs = performance.now();
    await fc.assert(
      fc.asyncProperty(fc.commands(createCompanyCommands(tally), LENGTH), (commands) =>
        live((setup) => fc.asyncModelRun(setup, commands)),
      ),
      { numRuns: RUNS, seed: SEED },
    );
    // Fewer histories may leave a step out.
    if (RUNS >= 500)
      for (const name of Object.keys(tally)) expect(tally[name], name).toBeGreaterThan(0);
    expect(crashes.died()).toBeGreaterThan(RUNS / 10);
    await recordProof('model', `PROOF_MODEL_RUNS=${RUNS} PROOF_SEED=${SEED} …/model.test.ts`, {
      histories: RUNS,
      seed: SEED,
      steps: tally,
      workersThatDied: crashes.died(),
      seconds: Math.round((performance.now() - startedMs) / 1000),
    });
  },
);

/** A company from its first import on, through one history. */
async function live(
  run: (setup: () => { model: Model; real: LivingCompany }) => Promise<void>,
): Promise<void> {
  const enterprise = await world.addOrganization({ people: PEOPLE });
  const { caller, connectionId, tenant } = enterprise;
  await world.ctx.api.fieldMaps.replace(caller, connectionId, {
    ...DEFAULT_FIELD_MAP,
    jobTitle: { ...DEFAULT_FIELD_MAP.jobTitle, employeeMayEdit: true },
  });
  const model: Model = {
    cards: new Map(),
    done: [],
    held: null,
    organizationName: tenant.displayName,
  };
  const real: LivingCompany = { ...enterprise, world, db, crashes };
  await perform(model, real, { makesCards: true, fate: { kind: 'undisturbed' } });
  await run(() => ({ model, real }));
  await expectRows(world, enterprise, { cards: toExpectedCards(model.cards) });
}
