import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { getOver, settle } from '../../support/company.ts';
import { startWorld, type World } from '../../support/world.ts';

const DELTA = { operation: 'users.delta' };
const HOUR_MS = 3_600_000;

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world[Symbol.asyncDispose]());
afterEach(() => world.sandbox.faults.clear());

/** Milliseconds between the requests for pages of a round. */
function gaps(): number[] {
  const at = world.sandbox.requests.of('users.delta').map((seen) => seen.at.getTime());
  return at.slice(1).map((time, i) => time - (at[i] ?? 0));
}

test('F1 a 429 that names seconds: none is asked before they are over', async () => {
  const company = await settle(world);
  await getOver(company, {
    fault: 'throttled',
    match: { ...DELTA, nth: 1 },
    with: { retryAfter: '7' },
  });
  expect(gaps()[0]).toBeGreaterThanOrEqual(7_000);
});

test('F2 a 429 that names a date: it is waited for by the sender’s clock', async () => {
  const company = await settle(world);
  await getOver(company, {
    fault: 'throttled',
    match: { ...DELTA, nth: 1 },
    with: { retryAfterDate: 30 },
  });
  expect(gaps()[0]).toBeGreaterThanOrEqual(29_000);
});

test.each([
  ['a date in the past', { retryAfterDate: -60 }],
  ['a negative number', { retryAfter: '-5' }],
  ['a word', { retryAfter: 'abc' }],
  ['nothing', { retryAfter: '' }],
])('F3 a Retry-After that is %s: our own wait, and never a hot loop', async (_, header) => {
  const company = await settle(world);
  await getOver(company, {
    fault: 'throttled',
    match: { ...DELTA, times: 3 },
    with: header,
  });
  expect(
    gaps()
      .slice(0, 3)
      .every((gap) => gap >= 500),
  ).toBe(true);
});

test('F4 a Retry-After of "0,120": the larger number counts', async () => {
  const company = await settle(world);
  await getOver(company, {
    fault: 'throttled',
    match: { ...DELTA, nth: 1 },
    with: { retryAfter: '"0,120"' },
  });
  expect(gaps()[0]).toBeGreaterThanOrEqual(120_000);
});

test('F5 a Retry-After of three centuries parks the run for a day, and holds up nobody else', async () => {
  const [company, other] = [await settle(world), await settle(world)];
  company.live();
  company.befall({
    fault: 'throttled',
    match: { ...DELTA, nth: 1 },
    with: { retryAfter: '9999999999' },
  });
  const began = world.time.clock().getTime();
  const parked = await company.workOnce(await company.startSync());
  expect(parked).toMatchObject({ status: 'waiting', problem: { code: 'directory_busy' } });
  expect(parked.resumeAt?.getTime()).toBeLessThanOrEqual(began + 24 * HOUR_MS);
  expect(Math.max(0, ...world.time.waits)).toBeLessThan(600_000);
  await company.check();
  await getOver(other);
  expect(world.time.clock().getTime() - began).toBeLessThan(60_000);
  expect(await company.finish(parked.id)).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
});

test('F6 a 429 without a word: waits of our own', async () => {
  const company = await settle(world);
  await getOver(company, { fault: 'throttled', match: { ...DELTA, times: 2 } });
  expect(
    gaps()
      .slice(0, 2)
      .every((gap) => gap >= 500),
  ).toBe(true);
});

test('F7 a 429 for ever: after eight tries the run is parked, and nobody is taken off', async () => {
  const company = await settle(world);
  company.live();
  company.befall({ fault: 'throttled', match: DELTA });
  const parked = await company.workOnce(await company.startSync());
  expect(parked).toMatchObject({ status: 'waiting', problem: { code: 'directory_busy' } });
  expect(world.sandbox.requests.of('users.delta')).toHaveLength(8);
  await company.check({ runs: ['done', 'waiting'] });
  world.sandbox.faults.clear();
  expect(await company.finish(parked.id)).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check({ runs: ['done', 'done'] });
});

test('F8 one organization throttled: another one’s run waits for nothing', async () => {
  const [company, other] = [await settle(world), await settle(world)];
  company.live();
  company.befall({ fault: 'throttled', match: DELTA, with: { retryAfter: '30' } });
  const parked = await company.workOnce(await company.startSync());
  expect(parked.status).toBe('waiting');
  const began = world.time.clock().getTime();
  await getOver(other);
  expect(world.time.clock().getTime() - began).toBe(0);
});

test('F9 a warning before the limit: the requests take their time before a 429 comes', async () => {
  const company = await settle(world);
  company.expected.imported();
  company.befall({ fault: 'throttleWarning', match: DELTA, with: { percentage: 1.2 } });
  expect(await company.import()).toMatchObject({ status: 'done' });
  await company.check();
  expect(gaps().length).toBeGreaterThan(1);
  expect(gaps().every((gap) => gap >= 1_200)).toBe(true);
});

test.each([
  ['with a time', { retryAfter: '3' }],
  ['without a word', {}],
])('F10 a 503 %s is tried again over a new connection', async (_, args) => {
  const company = await settle(world);
  await getOver(company, { fault: 'unavailable', match: { ...DELTA, nth: 1 }, with: args });
  const [refused, again] = world.sandbox.requests.of('users.delta');
  expect(refused?.status).toBe(503);
  expect(again?.connection).not.toBe(refused?.connection);
});

test.each([500, 502, 504, 507, 509])(
  'F11 a %i passes, and one for ever parks the run',
  async (status) => {
    const company = await settle(world);
    await getOver(company, { fault: 'status', match: { ...DELTA, times: 2 }, with: { status } });
    world.sandbox.requests.clear();
    company.befall({ fault: 'status', match: DELTA, with: { status } });
    const parked = await company.workOnce(await company.startSync());
    expect(parked.status).toBe('waiting');
    expect(world.sandbox.requests.of('users.delta')).toHaveLength(8);
    await company.check();
  },
);

test('F12 a 503 that is a web page: nobody takes it for JSON or shows it', async () => {
  const company = await settle(world);
  await getOver(company, {
    fault: 'unavailable',
    match: { ...DELTA, nth: 1 },
    with: { html: true },
  });
  company.befall({ fault: 'unavailable', match: DELTA, with: { html: true } });
  const parked = await company.workOnce(await company.startSync());
  expect(parked.problem?.detail).not.toMatch(/[<>]/);
});

test.each([408, 423, 409])('F13 a %i passes', async (status) => {
  const company = await settle(world);
  await getOver(company, { fault: 'status', match: { ...DELTA, times: 3 }, with: { status } });
});
