import path from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import type { RunView } from '../../api/contract/imports.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { createCaller } from '../support/caller.ts';
import { findEmbeddedAddress } from '../support/embedded-carte.ts';
import { listChosen } from '../support/oracle.ts';
import { toPracticeEnv } from '../support/practice-env.ts';
import { untilAnswer } from '../support/problems.ts';
import { makeScratch } from '../support/scratch.ts';
import { serveCarte } from '../support/served-carte.ts';

/** More than a batch of the engine's. */
const PEOPLE = 700;
/** Any number: the test and its trigger agree on it. */
const GATE = 271_828;

test('killed while it reads and while it writes, an import finishes by itself with every card once', async () => {
  const sandbox = await startSandbox({ people: PEOPLE, pageSize: 100 });
  onTestFinished(() => sandbox.close());
  const folder = await makeScratch();
  const dataDir = path.join(folder, 'data');
  const env = { ...(await toPracticeEnv(sandbox, folder)), DATA_DIR: dataDir };
  const token = await sandbox.tabToken('administrator');

  await using first = await serveCarte(env);
  const admin = createCaller(first.url, token);
  const connection = await admin.connect(sandbox);
  sandbox.faults.replace([{ fault: 'hang', match: { operation: 'users.delta', nth: 3 } }]);
  const { id } = await admin.startImport(connection.id);
  await untilAnswer(
    () => admin.get(`/api/imports/${id}`),
    () => sandbox.requests.of('users.delta').length >= 3,
  );
  await first.kill();
  sandbox.faults.clear();

  // The PostgreSQL of a killed Carte goes on; the next one takes it over.
  await using db = await openDatabase(dataDir);
  await db.query('select pg_advisory_lock($1)', [GATE]);
  await stopSecondBatch(db.client);
  await extendLeases(db.client);
  await using second = await serveCarte(env);
  await untilBlocked(db.client);
  await second.kill();
  const [{ count } = { count: 0 }] = await db.query<{ count: number }>(
    'select count(*)::int as count from card',
  );
  const expected = listChosen(sandbox, {});
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(expected.length);
  const slugs = await db.query('select slug from card');

  await db.query('select pg_advisory_unlock($1)', [GATE]);
  await db.query('drop trigger gate on card');
  await extendLeases(db.client);
  await using third = await serveCarte(env);
  const again = createCaller(third.url, token);
  const run: RunView = await again.finish(id);
  expect(run).toMatchObject({ status: 'done', failed: 0, created: expected.length });

  const cards = await again.listCards();
  expect(cards.map(({ directoryId }) => directoryId).sort()).toEqual(expected);
  const kept = new Set(cards.map(({ slug }) => slug));
  expect(kept.size).toBe(expected.length);
  expect(slugs.every(({ slug }) => kept.has(String(slug)))).toBe(true);
  await db[Symbol.asyncDispose]();
  expect(await third.stop()).toBe(0);
});

/** The embedded database, as its superuser. */
async function openDatabase(dataDir: string) {
  const client = new pg.Client(await findEmbeddedAddress(dataDir));
  await client.connect();
  let isOpen = true;
  return {
    client,
    query: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await client.query<Row>(text, values)).rows,
    async [Symbol.asyncDispose]() {
      if (isOpen) await client.end();
      isOpen = false;
    },
  };
}

/** One batch adds its cards; whoever comes after it waits for the gate. */
async function stopSecondBatch(client: pg.Client): Promise<void> {
  await client.query(`
    create sequence batches;
    create function wait_at_gate() returns trigger language plpgsql security definer as $$
    begin
      if nextval('batches') > 1 then perform pg_advisory_xact_lock(${GATE}); end if;
      return null;
    end $$`);
  await client.query(
    'create trigger gate before insert on card for each statement execute function wait_at_gate()',
  );
}

async function untilBlocked(client: pg.Client): Promise<void> {
  const waiting = `select from pg_locks where locktype = 'advisory' and objid = $1 and not granted
                     and exists (select from card)`;
  for (const until = performance.now() + 30_000; performance.now() < until;) {
    if ((await client.query(waiting, [GATE])).rowCount) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error('nobody came to the gate');
}

/** So that nobody waits for one to end: that its process is dead must be enough. */
const extendLeases = (client: pg.Client) =>
  client.query(
    "update run set lease_until = now() + interval '1 day' where lease_until is not null",
  );
