import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { EXCHANGES_KEPT } from '../../api/domain/graph-exchange.ts';
import { settle } from '../support/company.ts';
import { querySuperuser } from '../support/sql.ts';
import { startWorld, type World } from '../support/world.ts';

const DAY_MS = 24 * 3_600_000;

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world[Symbol.asyncDispose]());
afterEach(() => world.sandbox.faults.clear());

type Company = Awaited<ReturnType<typeof settle>>;
const listOf = ({ caller }: Company, runId: string, limit = 200, before?: number) =>
  world.ctx.api.runs.listExchanges(caller, runId, { limit, before });

/** The ids that Graph gave the company's requests, latest first. */
const given = () =>
  world.sandbox.requests
    .all()
    .filter(({ path }) => path.startsWith('/v1.0/'))
    .map(({ headers }) => headers['client-request-id'])
    .reverse();

test('a run’s log names every request, retries included, by the ids that Graph knows it by', async () => {
  const company = await settle(world);
  company.befall({
    fault: 'throttled',
    match: { operation: 'users.delta', nth: 1 },
    with: { retryAfter: '3' },
  });
  company.live();
  const run = await company.sync();
  expect(run.status).toBe('done');
  const { items, total, leftOut, next } = await listOf(company, run.id);
  expect({ total, leftOut, next }).toEqual({ total: items.length, leftOut: 0, next: null });
  expect(items.map(({ clientRequestId }) => clientRequestId)).toEqual(given());
  expect(items.map(({ number }) => number)).toEqual(items.map((_, i) => items.length - i));
  const delta = items.filter(({ path }) => path === '/v1.0/users/delta?$deltatoken');
  expect(delta.map(({ status, isThrottled }) => [status, isThrottled])).toEqual([
    [200, false],
    [429, true],
  ]);
  for (const { requestId } of items) expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
});

test('of a run that failed, the last request is the one that failed it', async () => {
  const company = await settle(world);
  company.befall({ fault: 'forbidden', match: { operation: 'users.delta' } });
  const run = await company.sync();
  expect(run).toMatchObject({ status: 'failed', problem: { code: 'permission_missing' } });
  const [last] = (await listOf(company, run.id, 1)).items;
  expect(last).toMatchObject({ status: 403, clientRequestId: given()[0] });
});

test('the list comes in pages, and what a run asked is forgotten with its log', async () => {
  const company = await settle(world);
  const { id } = await company.import();
  const whole = await listOf(company, id);
  expect(whole.total).toBeGreaterThan(2);
  const first = await listOf(company, id, 2);
  expect(first.next).toBe(whole.items[1]?.number);
  const rest = await listOf(company, id, 200, first.next ?? 0);
  expect([...first.items, ...rest.items]).toEqual(whole.items);

  world.time.advance(31 * DAY_MS);
  await world.ctx.api.retention.dropDue(new AbortController().signal);
  expect(await listOf(company, id)).toEqual({
    items: [],
    next: null,
    total: whole.total,
    leftOut: whole.total,
  });
});

test('of more requests than are kept, the latest are there and the others are counted', async () => {
  const company = await settle(world);
  const id = await company.startImport();
  // As if the run had made as many requests as are kept.
  await querySuperuser(
    world.databaseUrl,
    /* sql */ `
    with counted as (update run set exchange_count = $3 where tenant_id = $1 and id = $2)
    insert into run_exchange
    select $1, $2, number, now(), 'GET', '/v1.0/users/delta', 200, null, gen_random_uuid(), 1, false
    from generate_series(1, $3) number`,
    [company.caller.tenantId, id, EXCHANGES_KEPT],
  );
  await company.finish(id);
  const { total, leftOut } = await listOf(company, id);
  const made = given().length;
  expect({ total, leftOut }).toEqual({ total: EXCHANGES_KEPT + made, leftOut: made });
});

test('nothing that is noted is secret or says who somebody is', async () => {
  const company = await settle(world);
  const { id } = await company.import();
  const page = JSON.stringify((await listOf(company, id)).items);
  for (const { id: personId, displayName, mail } of company.people())
    for (const told of [personId, displayName, mail]) if (told) expect(page).not.toContain(told);
  expect(page).not.toMatch(/token=|Bearer/);
});
