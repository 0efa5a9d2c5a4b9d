import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { FaultRule } from '../../../sandbox/faults/rules.ts';
import { type Company, getOver, settle, stopAt } from '../../support/company.ts';
import { querySuperuser } from '../../support/sql.ts';
import { startWorld, type World } from '../../support/world.ts';

const DELTA = { operation: 'users.delta' };
const TOKEN = { operation: 'token' };
const HOUR_MS = 3_600_000;

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world[Symbol.asyncDispose]());
afterEach(() => world.sandbox.faults.clear());

const tokenRequests = () => world.sandbox.requests.of('token').length;

/** The token that the company’s last run used is over. */
const outliveToken = () => world.time.advance(2 * HOUR_MS);

test('F57 a token that Graph refuses once is renewed once, and the page is asked for again', async () => {
  const company = await settle(world);
  await getOver(company, { fault: 'unauthorized', match: { ...DELTA, nth: 1 } });
  expect(tokenRequests()).toBe(1);
});

test('F58 a sign-in that Graph refuses for ever stops the run after one renewal', async () => {
  const company = await settle(world);
  company.live();
  company.befall({ fault: 'unauthorized', match: { service: 'graph' } });
  const run = await company.sync();
  expect(run).toMatchObject({ status: 'failed', problem: { code: 'sign_in_refused' } });
  expect(tokenRequests()).toBeLessThanOrEqual(2);
  await catchUp(company);
});

/** The cards stay as they are while the credential is dead; a good one brings everything back. */
async function catchUp(company: Company): Promise<void> {
  expect(await countActive(company)).toBe(company.expected.cards.size);
  world.sandbox.faults.clear();
  await world.ctx.api.connections.check(company.caller, company.connectionId);
  expect(await company.sync()).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
}

async function countActive({ caller }: Company): Promise<number> {
  const rows = await querySuperuser(
    world.databaseUrl,
    `select from card where tenant_id = $1 and status = 'active'`,
    [caller.tenantId],
  );
  return rows.length;
}

test('F59 a secret that ended: no second try, its own sentence, every card stays up', async () => {
  const company = await settle(world);
  company.live();
  outliveToken();
  company.befall({ fault: 'aadsts', match: TOKEN, with: { aadsts: 7000222 } });
  const run = await company.sync();
  expect(run).toMatchObject({ status: 'failed', problem: { code: 'expired_secret' } });
  expect(run.problem?.detail).toMatch(/make a new one/i);
  expect(tokenRequests()).toBe(1);
  expect(world.time.waits).toEqual([]);
  await catchUp(company);
});

test.each([
  [700016, 'unknown_client'],
  [7000112, 'disabled_app'],
  [90002, 'unknown_tenant'],
  [53003, 'sign_in_refused'],
] as const)('F61 AADSTS%i stops the run as %s, and every card stays up', async (aadsts, code) => {
  const company = await settle(world);
  company.live();
  outliveToken();
  company.befall({ fault: 'aadsts', match: TOKEN, with: { aadsts } });
  expect(await company.sync()).toMatchObject({ status: 'failed', problem: { code } });
  await catchUp(company);
});

test('F62 consent that was taken back: nobody is taken off', async () => {
  const company = await settle(world);
  company.live();
  company.befall({ fault: 'forbidden', match: { service: 'graph' } });
  const run = await company.sync();
  expect(run).toMatchObject({ status: 'failed', problem: { code: 'permission_missing' } });
  await catchUp(company);
});

test('F63 fields that are left out for want of a right are not empty: values stay', async () => {
  const company = await settle(world);
  const unset = ['jobTitle', 'department', 'officeLocation', 'businessPhones', 'mobilePhone'];
  company.befall({ fault: 'rewrite', match: DELTA, with: { unset } });
  expect(await company.import()).toMatchObject({ status: 'done', counts: { updated: 0 } });
  await company.check();
});

test('F64 a token for another directory is refused', async () => {
  const company = await settle(world);
  company.live();
  outliveToken();
  const claims = { tid: '00000000-0000-4000-8000-000000000001' };
  company.befall({ fault: 'tokenWithClaims', match: TOKEN, with: { claims } });
  expect(await company.sync()).toMatchObject({
    status: 'failed',
    problem: { code: 'sign_in_refused' },
  });
  await catchUp(company);
});

test.each<[string, FaultRule]>([
  ['429', { fault: 'throttled', with: { retryAfter: '5' } }],
  ['503', { fault: 'unavailable' }],
  ['a web page', { fault: 'html' }],
  ['a reset', { fault: 'resetBeforeHeaders' }],
])(
  'F65 a token endpoint that answers with %s: the run waits and goes on by itself',
  async (_, rule) => {
    const company = await settle(world);
    company.live();
    outliveToken();
    company.befall({ ...rule, match: { ...TOKEN, times: 1 } });
    const run = await company.workOnce(await company.startSync());
    expect(['waiting', 'done']).toContain(run.status);
    expect(await company.finish(run.id)).toMatchObject({ status: 'done' });
    company.expected.synced();
    await company.check();
  },
);

test.each([
  ['ten minutes on', 600_000],
  ['ten minutes back', -600_000],
  ['a day on', 24 * HOUR_MS],
])('F66 a clock that jumps %s causes no storm', async (_, jumpMs) => {
  const company = await settle(world);
  world.time.advance(jumpMs);
  await getOver(company);
  expect(tokenRequests()).toBeLessThanOrEqual(1);
  // A token that ended in the jump is never sent.
  expect(world.sandbox.requests.of('users.delta')).toHaveLength(1);
});

test('F67 a secret that is replaced while a run waits: the run goes on with the new one', async () => {
  const company = await settle(world);
  const { tenant, caller, connectionId } = company;
  company.live();
  company.befall({
    fault: 'throttled',
    match: { ...DELTA, times: 1 },
    with: { retryAfter: '900' },
  });
  const waiting = await company.workOnce(await company.startSync());
  expect(waiting.status).toBe('waiting');
  tenant.registrations.addSecret(tenant.clientId, 'another-secret-of-the-test', 100);
  const credential = { kind: 'secret', clientSecret: 'another-secret-of-the-test' } as const;
  const [before] = await sealed(company);
  world.time.advance(901_000);
  await world.ctx.api.connecting.update(caller, connectionId, { credential });
  expect(await sealed(company)).not.toContain(before);
  expect(await company.finish(waiting.id)).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
});

const sealed = async ({ caller }: Company): Promise<string[]> => {
  const rows = await querySuperuser<{ credential: string }>(
    world.databaseUrl,
    'select credential from connection where tenant_id = $1',
    [caller.tenantId],
  );
  return rows.map(({ credential }) => credential);
};

test('F69 a connection that is removed during a run ends it: nothing is written afterwards', async () => {
  const company = await settle(world);
  company.live();
  const id = await company.startSync();
  const claimed = await world.ctx.api.engine.claim(
    { tenantId: company.caller.tenantId, id },
    world.time.clock(),
  );
  if (!claimed) throw new Error('the run was not to be had');
  await world.ctx.api.connections.delete(company.caller, company.connectionId, {
    deleteCards: false,
  });
  const cards = () =>
    querySuperuser(
      world.databaseUrl,
      'select id, xmin::text, shown from card where tenant_id = $1 order by id',
      [company.caller.tenantId],
    );
  const before = await cards();
  await world.ctx.api.engine.execute(claimed, new AbortController().signal);
  expect(await cards()).toEqual(before);
  expect(await world.ctx.api.runs.get(company.caller, id)).toMatchObject({ status: 'cancelled' });
});

test('F70 a challenge for claims: one token request with them, and the run goes on', async () => {
  const company = await settle(world);
  await getOver(company, { fault: 'claimsChallenge', match: { service: 'graph' } });
  expect(tokenRequests()).toBe(1);
});

test('F62 one right too few from the start of a run is named before anything is planned', async () => {
  const company = await settle(world);
  await stopAt(world, company, {
    rules: [{ fault: 'forbidden', match: { ...DELTA, times: 1 } }],
    code: 'permission_missing',
    connection: 'failing',
  });
});
