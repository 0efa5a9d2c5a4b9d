import { expect } from 'vitest';
import { isOver } from '../../api/domain/run.ts';
import type { FaultRule } from '../../sandbox/faults/rules.ts';
import type { Person } from '../../sandbox/directory/person.ts';
import { createExpectation, type Expectation } from './expected-cards.ts';
import { type Expected, expectRows } from './expect-rows.ts';
import { querySuperuser } from './sql.ts';
import type { Enterprise, FinishedRun, World } from './world.ts';

/** A company whose people have cards, what those must be, and what can befall it. */
export type Company = Enterprise & {
  expected: Expectation;
  people(): Person[];
  /** Somebody who has a card and is there, by a number of the test's choice. */
  someone(at?: number): Person;
  /** An ordinary day: somebody is renamed, somebody moves, somebody new comes. */
  live(): void;
  /** A fault befalls this company's requests alone. */
  befall(...rules: FaultRule[]): void;
  /** Fails unless every row of every table is as it must be. */
  check(expected?: Expected): Promise<void>;
};

/** A company that has just imported everybody; every row is as it must be. */
export async function settle(world: World, options: { people?: number } = {}): Promise<Company> {
  const company = await found(world, options);
  expect(await company.import()).toMatchObject({ status: 'done' });
  company.expected.imported();
  await company.check();
  world.sandbox.requests.clear();
  world.time.forgetWaits();
  return company;
}

/** A company that is connected, and nobody has a card. */
export async function found(world: World, { people = 45 } = {}): Promise<Company> {
  const enterprise = await world.addOrganization({ people });
  const { tenant } = enterprise;
  const { directory } = tenant;
  const expected = createExpectation(directory, tenant.displayName);
  const listCarded = () =>
    [...directory.people()].filter(({ id }) => expected.cards.get(id)?.status === 'active');

  const company: Company = {
    ...enterprise,
    expected,
    people: () => [...directory.people()],
    someone: (at = 0) => {
      const person = listCarded()[at];
      if (!person) throw new Error('nobody is left to choose');
      return person;
    },
    live() {
      const [first, second, third] = listCarded();
      if (!first || !second || !third) throw new Error('too few people for a day');
      directory.rename(first.id, { displayName: 'Nora Newname', surname: 'Newname' });
      directory.move(second.id, { jobTitle: 'Head of Weather', mobilePhone: '+44 7700 900123' });
      directory.move(third.id, { department: null });
      directory.hire({ displayName: 'Hal Hired' });
    },
    befall(...rules) {
      for (const { match, ...rule } of rules)
        world.sandbox.faults.add({ ...rule, match: { ...match, tenant: tenant.tenantId } });
    },
    check: (wanted) => expectRows(world, enterprise, expected, wanted),
  };
  return company;
}

/** A day with faults that the run gets over by itself: it ends well, and with every row right. */
export async function getOver(company: Company, ...rules: FaultRule[]): Promise<FinishedRun> {
  company.live();
  company.befall(...rules);
  const run = await company.sync();
  expect(run).toMatchObject({ status: 'done', problem: null });
  company.expected.synced();
  await company.check();
  return run;
}

/** A day with a fault that stops the run: nothing changes, and when it is gone, all is caught up. */
export async function stopAt(
  world: World,
  company: Company,
  {
    rules,
    ...expected
  }: { rules: FaultRule[]; code: string; detail?: RegExp; connection?: 'connected' | 'failing' },
): Promise<FinishedRun> {
  const { code, detail, connection = 'connected' } = expected;
  company.live();
  company.befall(...rules);
  const run = await company.sync();
  expect(run).toMatchObject({ status: 'failed', problem: { code } });
  if (detail) expect(run.problem?.detail).toMatch(detail);
  await company.check({ connection });
  world.sandbox.faults.clear();
  expect(await company.sync()).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
  return run;
}

/** A sync that goes through, after which every row is right. */
export async function syncWell(company: Company): Promise<void> {
  expect(await company.sync()).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
}

/** Longer than a lease: then a dead worker's run is anybody's. */
const PAST_LEASE_MS = 31_000;

/** Works on a run as the workers do: whoever loses the database leaves it to the next. */
export async function finishAnyhow(
  world: World,
  { workOnce }: Pick<Enterprise, 'workOnce'>,
  runId: string,
): Promise<FinishedRun> {
  for (let turn = 0; turn < 20; turn++) {
    const run = await workOnce(runId).catch(() => undefined);
    if (run && (isOver(run.status) || run.status === 'held')) return run;
    world.time.advance(PAST_LEASE_MS);
    if (run?.resumeAt) world.time.advanceTo(run.resumeAt);
  }
  throw new Error('the run did not come to an end');
}

type CardRow = { id: string; slug: string; status: string; shown: Record<string, unknown> };

/** The card of one of the company's people, as it is stored. */
export async function cardOf(
  world: World,
  { caller }: Company,
  directoryId: string,
): Promise<CardRow> {
  const [card] = await querySuperuser<CardRow>(
    world.databaseUrl,
    'select id, slug, status, shown from card where tenant_id = $1 and directory_id = $2',
    [caller.tenantId, directoryId],
  );
  if (!card) throw new Error(`there is no card of ${directoryId}`);
  return card;
}
