import dns from 'node:dns';
import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { getOver, settle, stopAt } from '../../support/company.ts';
import { trust } from '../../support/trust.ts';
import { startWorld, type World } from '../../support/world.ts';

const DELTA = { operation: 'users.delta' };

/** Real time: long enough for a page on a busy machine, short enough to be waited for. */
const BOUNDS = { silenceMs: 2_000, totalMs: 3_000 };

let world: World;
beforeAll(async () => void (world = await startWorld({ overrides: { graphBounds: BOUNDS } })));
afterAll(() => world[Symbol.asyncDispose]());
afterEach(() => world.sandbox.faults.clear());

test('F14 nobody answers: the run waits and says so, and goes on by itself', async () => {
  const company = await settle(world);
  company.live();
  const comeBack = await world.sandbox.goAway();
  const waiting = await company.workOnce(await company.startSync());
  expect(waiting).toMatchObject({
    status: 'waiting',
    problem: { code: 'directory_unreachable' },
  });
  await company.check();
  await comeBack();
  expect(await company.finish(waiting.id)).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
});

test.each(['ENOTFOUND', 'EAI_AGAIN'])(
  'F15 a name that is not found (%s) is nobody’s absence',
  async (code) => {
    const company = await settle(world);
    company.live();
    const comeBack = await world.sandbox.goAway();
    const lookup = vi.spyOn(dns, 'lookup').mockImplementation((...args: unknown[]) => {
      const done = args.at(-1) as (error: Error) => void;
      done(Object.assign(new Error(`getaddrinfo ${code} localhost`), { code }));
    });
    const waiting = await company.workOnce(await company.startSync());
    expect(waiting).toMatchObject({
      status: 'waiting',
      problem: { code: 'directory_unreachable' },
    });
    expect(lookup).toHaveBeenCalled();
    lookup.mockRestore();
    await comeBack();
    await company.check();
    expect(await company.finish(waiting.id)).toMatchObject({ status: 'done' });
    company.expected.synced();
    await company.check();
  },
);

test('F16 a certificate that nobody vouches for: no second try, nothing sent', async () => {
  const company = await settle(world);
  company.live();
  const comeBack = await world.sandbox.goAway();
  await comeBack();
  tls.setDefaultCACertificates([...tls.rootCertificates]);
  const run = await company.workOnce(await company.startSync());
  trust(world.sandbox.certificatePem);
  expect(run.problem).toMatchObject({ code: 'directory_unreachable' });
  expect(run.problem?.detail).toMatch(/certificate/);
  expect(world.time.waits).toEqual([]);
  expect(world.sandbox.requests.of('users.delta')).toEqual([]);
  await company.check();
  expect(await company.finish(run.id)).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
});

test.each([
  ['F17 a reset before the headers', 'resetBeforeHeaders'],
  ['F17 a reset in the middle of the body', 'resetMidBody'],
  ['F18 a body shorter than it says', 'shortBody'],
  ['F19 a chunked body that is cut', 'chunkedCut'],
  ['F20 a text without length that is cut', 'cutWithoutLength'],
  ['F21 valid JSON without length, half of the rows and no link', 'validButShort'],
  ['F22 headers that never come', 'hang'],
  ['F22 a body that stalls', 'stall'],
  ['F23 a body that drips', 'drip'],
  ['F24 gzip that is none', 'badGzip'],
] as const)('%s is asked for again', async (_, fault) => {
  const company = await settle(world);
  await getOver(company, { fault, match: { ...DELTA, nth: 1 } });
});

test('F21 a page without a link, for ever: never the end of the list', async () => {
  const company = await settle(world);
  await stopAt(world, company, {
    rules: [{ fault: 'noLinks', match: DELTA }],
    code: 'directory_changed',
  });
});

test('F24 a gzip bomb is cut off and not asked for again', async () => {
  const company = await settle(world);
  await stopAt(world, company, {
    rules: [{ fault: 'gzipBomb', match: DELTA, with: { mebibytes: 64 } }],
    code: 'directory_refused',
    detail: /too large/,
  });
  expect(world.time.waits).toEqual([]);
});

test('F25 a captive portal passes; one that stays is named by its content type', async () => {
  const company = await settle(world);
  await getOver(company, { fault: 'html', match: { ...DELTA, times: 2 } });
  await stopAt(world, company, {
    rules: [{ fault: 'html', match: DELTA }],
    code: 'directory_refused',
    detail: /text\/html/,
  });
});

test.each([
  ['204', { fault: 'noContent' }],
  ['null', { fault: 'json', with: { value: null } }],
  ['[]', { fault: 'json', with: { value: [] } }],
  ['{}', { fault: 'json', with: { value: {} } }],
  ['{"value":null}', { fault: 'json', with: { value: { value: null } } }],
  ['an error that says 200', { fault: 'errorWith200' }],
] as const)(
  'F26 %s passes; where it stays, the run stops and nobody is taken off',
  async (_, rule) => {
    const company = await settle(world);
    await getOver(company, { ...rule, match: { ...DELTA, times: 1 } });
    company.befall({ ...rule, match: DELTA });
    expect(await company.sync()).toMatchObject({ status: 'failed' });
    await company.check();
  },
);
