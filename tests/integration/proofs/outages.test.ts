import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { RunView } from '../../../api/contract/imports.ts';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { toUrl } from '../../support/cluster.ts';
import { findEmbeddedAddress, findServerPid } from '../../support/embedded-carte.ts';
import { createExpectation } from '../../support/expected-cards.ts';
import { expectRows } from '../../support/expect-rows.ts';
import { toPracticeEnv } from '../../support/practice-env.ts';
import { untilAnswer } from '../../support/problems.ts';
import { makeScratch } from '../../support/scratch.ts';
import { serveCarte } from '../../support/served-carte.ts';
import {
  administratorOf,
  openServedCompany,
  type ServedCompany,
  signInTo,
} from '../../support/served-company.ts';

const PAGE = 100;
const LATENCY_MS = 60;

test('F108 PostgreSQL stops at once, three times under a run: it goes on by itself, nobody lost, nobody twice', async () => {
  const sandbox = await startSandbox({ people: 3, pageSize: PAGE, latencyMs: LATENCY_MS });
  onTestFinished(() => sandbox.close());
  const tenant = sandbox.addTenant({ people: 2_000 });
  const folder = await makeScratch();
  const dataDir = path.join(folder, 'data');
  await using carte = await serveCarte({
    ...(await toPracticeEnv(sandbox, folder)),
    DATA_DIR: dataDir,
  });
  const admin = await signInTo(carte.url, tenant);
  const { id } = await admin.startImport((await admin.connect(tenant)).id);
  const until = (isThere: (run: RunView) => boolean) =>
    untilAnswer(
      () => admin.get(`/api/imports/${id}`),
      async (answer) => answer.status === 200 && isThere((await answer.json()) as RunView),
      50_000,
    );

  for (const [seen, created] of [
    [500, 0],
    [1_500, 0],
    [2_000, 500],
  ] as const) {
    await until((run) => run.seen >= seen && run.created >= created);
    // What `pg_ctl stop -m immediate` sends.
    process.kill((await findServerPid(dataDir)) ?? 0, 'SIGQUIT');
  }
  await until(({ status }) => status === 'done');

  const expected = createExpectation(tenant.directory, tenant.displayName);
  expected.imported();
  const databaseUrl = toUrl(await findEmbeddedAddress(dataDir));
  await expectRows({ databaseUrl }, { caller: administratorOf(tenant) }, expected, {
    runs: ['done'],
  });
  expect(await carte.stop()).toBe(0);
});

test('F112 of two processes one stands still past its lease: the other ends the run, and it writes nothing more', async () => {
  await using company = await openServedCompany(1_000, { pageSize: PAGE, latencyMs: 150 });
  await using sleeper = await company.serve();
  const id = await company.startImport(sleeper);
  const before = await company.until(id, ({ seen }) => seen >= 3 * PAGE);
  await freezeBetweenTransactions(company, sleeper);
  await company.db.query("update run set lease_until = now() - interval '5 minutes'");
  await using other = await company.serve();
  await company.until(id, ({ status }) => status === 'done');
  expect(await other.stop()).toBe(0);
  expect((await company.stateOf(id)).leaseToken).toBe(before.leaseToken + 1);
  company.expected.imported();
  await company.check();

  const attempts = await countAttempts(company);
  const versions = await readVersions(company);
  sleeper.goOn();
  // It comes back with the page that it had asked for, or to renew its lease.
  await attempts.untilOne();
  expect(await sleeper.stop()).toBe(0);
  expect(await readVersions(company)).toEqual(versions);
  await company.check();
});

/** PostgreSQL ends a transaction that stands still by itself; here the process waits for Graph. */
async function freezeBetweenTransactions(
  { db }: ServedCompany,
  carte: { freeze(): void; goOn(): void },
): Promise<void> {
  const open =
    "select from pg_stat_activity where datname = current_database() and application_name = 'carte' and xact_start is not null";
  for (;;) {
    carte.freeze();
    if ((await db.query(open)).rowCount === 0) return;
    carte.goOn();
    await new Promise(setImmediate);
  }
}

/** Every write of a worker begins with its run's row, even where that finds the lease gone. */
async function countAttempts({ db }: ServedCompany) {
  await db.query(`
    create sequence attempt;
    grant usage on sequence attempt to public;
    create function note_attempt() returns trigger language plpgsql as $$
    begin perform nextval('attempt'); return null; end $$;
    create trigger attempt before update on run for each statement execute function note_attempt()`);
  return {
    async untilOne() {
      const made = 'select from attempt where is_called';
      for (const end = performance.now() + 40_000; performance.now() < end;) {
        if ((await db.query(made)).rowCount) return;
        await new Promise((done) => setTimeout(done, 20));
      }
      throw new Error('the old worker did not try to write');
    },
  };
}

async function readVersions({ db }: ServedCompany): Promise<unknown[]> {
  const { rows } = await db.query<object>(`
    select 'card' as what, xmin::text from card union all select 'handle', xmin::text from handle
    union all select 'run', xmin::text from run union all select 'run_item', xmin::text from run_item
    order by 1, 2`);
  return rows;
}
