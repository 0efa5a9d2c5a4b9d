import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { found, getOver, settle, stopAt } from '../../support/company.ts';
import { querySuperuser } from '../../support/sql.ts';
import { startWorld, type World } from '../../support/world.ts';

const DELTA = { operation: 'users.delta' };
const DAY_MS = 24 * 3_600_000;

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world[Symbol.asyncDispose]());
afterEach(() => world.sandbox.faults.clear());

const deltaRequests = () => world.sandbox.requests.of('users.delta').length;

test('F27 nobody in a full read where everybody was known is a fault, never a plan', async () => {
  const company = await settle(world);
  company.befall({ fault: 'nobody', match: DELTA });
  const run = await company.import();
  expect(run).toMatchObject({ status: 'failed', problem: { code: 'directory_refused' } });
  expect(run.problem?.detail).toMatch(/no people at all/);
  await company.check();
});

test('F28 a third of the people missing: the run is held and names them; nobody is taken off', async () => {
  const company = await settle(world);
  for (const person of company.people().filter((_, i) => i % 3 === 0))
    company.tenant.directory.remove(person.id);
  expect(await company.sync()).toMatchObject({ status: 'held' });
  await company.check();
});

test('F28 a full read that leaves a third out: each is looked up, found, and kept', async () => {
  const company = await settle(world);
  company.befall({ fault: 'fewerPeople', match: DELTA, with: { fraction: 0.33 } });
  expect(await company.import()).toMatchObject({ status: 'done' });
  company.expected.imported();
  await company.check();
});

test('F29 a drip of a few each day trips the guard of seven days', async () => {
  const company = await settle(world, { people: 100 });
  const ended: string[] = [];
  for (let day = 0; day < 10; day++) {
    for (const at of [0, 1]) company.tenant.directory.remove(company.someone(at).id);
    const run = await company.sync();
    ended.push(run.status);
    if (run.status === 'held') break;
    company.expected.synced();
    world.time.advance(DAY_MS);
  }
  expect(ended.at(-1)).toBe('held');
  expect(ended.length).toBeLessThan(7);
  await company.check();
});

test('F30 fifty empty pages in a row are followed', async () => {
  const company = await settle(world);
  await getOver(company, { fault: 'emptyPage', match: { ...DELTA, times: 50 } });
  expect(deltaRequests()).toBeGreaterThan(50);
});

test('F31 a link to itself for ever: begun anew, then stopped', async () => {
  const company = await settle(world);
  await stopAt(world, company, {
    rules: [{ fault: 'sameNextLink', match: DELTA }],
    code: 'directory_changed',
  });
});

test('F31 a link to itself once in a round: begun anew, and done', async () => {
  const company = await settle(world);
  await getOver(company, { fault: 'sameNextLink', match: { ...DELTA, times: 4 } });
});

test('F32 ever new links to the same rows: begun anew, then stopped', async () => {
  const company = await settle(world);
  await stopAt(world, company, {
    rules: [{ fault: 'endlessPages', match: DELTA }],
    code: 'directory_changed',
  });
});

test('F33 somebody twice with different values: the last one counts, and there is one card', async () => {
  const company = await settle(world);
  await getOver(company, { fault: 'duplicates', match: DELTA });
});

test('F34 an @removed before the person: the person is there', async () => {
  const company = await settle(world);
  await getOver(company, { fault: 'removedFirst', match: DELTA });
});

test('F35 an @removed in the first round makes no card and no error', async () => {
  const company = await found(world);
  company.befall({ fault: 'removedUnknown', match: DELTA });
  expect(await company.import()).toMatchObject({ status: 'done', problems: [] });
  company.expected.imported();
  await company.check();
});

test.each([
  ['F36', 'changed', false],
  ['F37', 'deleted', true],
] as const)(
  '%s an @removed with the reason “%s” takes the card off and keeps the row',
  async (_row, _reason, isPurged) => {
    const company = await settle(world);
    const { id } = company.someone();
    company.tenant.directory.remove(id);
    if (isPurged) company.tenant.directory.purge(id);
    expect(await company.sync()).toMatchObject({ status: 'done', counts: { paused: 1 } });
    company.expected.synced();
    expect(company.expected.of(id).status).toBe('paused');
    await company.check();
  },
);

test('F38 an @removed for somebody unknown is ignored', async () => {
  const company = await settle(world);
  await getOver(company, { fault: 'removedUnknown', match: DELTA });
});

test('F39 a round that is told again writes no row', async () => {
  const company = await settle(world);
  await getOver(company);
  const versions = () =>
    querySuperuser(
      world.databaseUrl,
      'select id, xmin::text from card where tenant_id = $1 order by id',
      [company.caller.tenantId],
    );
  const before = await versions();
  await querySuperuser(
    world.databaseUrl,
    'update connection set delta_link = null where tenant_id = $1',
    [company.caller.tenantId],
  );
  expect(await company.sync()).toMatchObject({ status: 'done', counts: { updated: 0, paused: 0 } });
  expect(await versions()).toEqual(before);
  await company.check();
});

test('F40 a 410 with a place to go: a fresh round of our own', async () => {
  const company = await settle(world);
  const to = `${world.sandbox.url}/v1.0/users/delta?$deltatoken=not-of-ours`;
  await getOver(company, { fault: 'gone', match: { ...DELTA, nth: 1 }, with: { location: to } });
  const queries = world.sandbox.requests.of('users.delta').map(({ query }) => query);
  expect(queries.some((query) => query.includes('not-of-ours'))).toBe(false);
});

test.each([
  ['400 syncStateNotFound', { fault: 'syncStateNotFound' }],
  ['404 syncStateNotFound', { fault: 'syncStateNotFound', with: { status: 404 } }],
  ['410 syncStateNotFound', { fault: 'syncStateNotFound', with: { status: 410 } }],
  ['resyncRequired inside', { fault: 'resyncRequired' }],
] as const)('F41 %s begins the round anew', async (_, rule) => {
  const company = await settle(world);
  await getOver(company, { ...rule, match: { ...DELTA, nth: 1 } });
});

test('F42 a 410 in every round: two new beginnings, then the run stops', async () => {
  const company = await settle(world);
  await stopAt(world, company, {
    rules: [{ fault: 'gone', match: DELTA }],
    code: 'directory_changed',
  });
});

test('F43 many directories lose our place at once: two are read anew at a time', async () => {
  // Two pages each: a round is under way from its first request to the one for its second page.
  const companies = [];
  for (let i = 0; i < 6; i++) companies.push(await settle(world, { people: 21 }));
  for (const company of companies) {
    company.live();
    company.befall({ fault: 'gone', match: { ...DELTA, nth: 1 } });
    company.befall({ fault: 'delay', match: { ...DELTA, from: 2 }, with: { ms: 50 } });
  }
  const runs = await Promise.all(companies.map((company) => company.sync()));
  expect(runs.map(({ status }) => status)).toEqual(companies.map(() => 'done'));
  for (const company of companies) {
    company.expected.synced();
    await company.check();
  }
  let underWay = 0;
  const counts = world.sandbox.requests.of('users.delta').map(({ query }) => {
    if (query.includes('$skiptoken')) underWay--;
    else if (!query.includes('$deltatoken')) underWay++;
    return underWay;
  });
  expect(Math.max(...counts)).toBeLessThanOrEqual(2);
});

test('F44 a page token that ended in the middle: nobody is counted twice', async () => {
  const company = await settle(world);
  company.befall({ fault: 'expiredPageToken', match: { ...DELTA, nth: 2 } });
  const run = await company.import();
  expect(run).toMatchObject({ status: 'done' });
  expect(run.counts.seen).toBe(company.people().length);
  await company.check();
});

test('F45 a 404 UnknownError on a page token begins the round anew', async () => {
  const company = await settle(world);
  company.befall({ fault: 'unknownError', match: { ...DELTA, nth: 2 } });
  expect(await company.import()).toMatchObject({ status: 'done' });
  await company.check();
});

test('F51 a page of 32 MiB is cut off', async () => {
  const company = await settle(world);
  await stopAt(world, company, {
    rules: [{ fault: 'oversizedPage', match: DELTA }],
    code: 'directory_refused',
    detail: /too large/,
  });
});

test('F52 a page with both links is asked for again, then begun anew', async () => {
  const company = await settle(world);
  await getOver(company, { fault: 'bothLinks', match: { ...DELTA, times: 3 } });
});

test('F56 a change that comes one round late is found in the next', async () => {
  const company = await settle(world);
  company.live();
  company.befall({ fault: 'lateChanges', match: { ...DELTA, times: 1 } });
  expect(await company.sync()).toMatchObject({ status: 'done' });
  await company.check();
  expect(await company.sync()).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
});

test('F56 a change that is never told is found by the weekly full read', async () => {
  const company = await settle(world);
  company.live();
  company.befall({ fault: 'lostChanges', match: { ...DELTA, times: 1 } });
  expect(await company.sync()).toMatchObject({ status: 'done' });
  world.time.advance(8 * DAY_MS);
  expect(await company.sync()).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
});
