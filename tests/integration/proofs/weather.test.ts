import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { FaultRule } from '../../../sandbox/faults/rules.ts';
import { settle } from '../../support/company.ts';
import { startWorld, type World } from '../../support/world.ts';

/** `PROOF_SEEDS=1000` for the long proof. */
const SEEDS = Number(process.env.PROOF_SEEDS ?? 50);

let world: World;
beforeAll(async () => void (world = await startWorld({ sandbox: { pageSize: 5 } })));
afterAll(() => world[Symbol.asyncDispose]());
afterEach(() => world.sandbox.faults.clear());

/** Every second request to Graph goes wrong, in one of these ways in turn. */
const WEATHER: Omit<FaultRule, 'match'>[] = [
  { fault: 'throttled', with: { retryAfter: '3' } },
  { fault: 'throttled' },
  { fault: 'unavailable' },
  { fault: 'status', with: { status: 502 } },
  { fault: 'resetBeforeHeaders' },
  { fault: 'resetMidBody' },
  { fault: 'shortBody' },
  { fault: 'chunkedCut' },
  { fault: 'html' },
  { fault: 'noContent' },
];

/** Together they befall half of all requests. */
const EACH = 1 - 0.5 ** (1 / WEATHER.length);

test.each(Array.from({ length: SEEDS }, (_, i) => i + 1))(
  'seed %i: with every second request failing, two days end with every row right',
  async (seed) => {
    const company = await settle(world, { people: 14 });
    WEATHER.forEach((rule, i) =>
      company.befall({
        ...rule,
        match: { service: 'graph', probability: EACH, seed: seed * 100 + i },
      }),
    );
    company.live();
    company.tenant.directory.remove(company.someone(4).id);
    expect(await company.import()).toMatchObject({ status: 'done' });
    company.expected.imported();
    await company.check();
    company.live();
    expect(await company.sync()).toMatchObject({ status: 'done' });
    company.expected.synced();
    await company.check();
  },
);
