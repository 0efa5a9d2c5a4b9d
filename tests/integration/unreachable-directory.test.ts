import { afterAll, beforeAll, test } from 'vitest';
import type { FaultRule } from '../../sandbox/faults/rules.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { readProblem } from '../support/problems.ts';
import { querySuperuser } from '../support/sql.ts';

/** Longer than that nobody waits at a screen. */
const BOUND_MS = 45_000;

let carte: Carte;
beforeAll(async () => void (carte = await startCarte({ sandbox: { people: 30 } })));
afterAll(() => carte[Symbol.asyncDispose]());

/** Each fault befalls a tenant of its own, so that all of them can be waited for at once. */
const faults: [string, Omit<FaultRule, 'match'> & { operation: string }][] = [
  ['a token endpoint that says nothing', { fault: 'hang', operation: 'token' }],
  ['a token endpoint that stops in the middle', { fault: 'stall', operation: 'token' }],
  ['a token endpoint that breaks off', { fault: 'resetBeforeHeaders', operation: 'token' }],
  ['a token endpoint behind a captive portal', { fault: 'html', operation: 'token' }],
  ['a token endpoint that is out of order', { fault: 'unavailable', operation: 'token' }],
  ['a discovery document that says nothing', { fault: 'hang', operation: 'discovery' }],
  ['a discovery document that is a web page', { fault: 'html', operation: 'discovery' }],
  ['a Graph that says nothing', { fault: 'hang', operation: 'users.list' }],
  ['a Graph that stops in the middle', { fault: 'stall', operation: 'users.list' }],
  ['a Graph that drips', { fault: 'drip', operation: 'users.list', with: { bytes: 1, ms: 200 } }],
  ['a Graph that breaks off', { fault: 'resetMidBody', operation: 'users.list' }],
];

test.concurrent(
  'a directory that does not answer is refused in bounded time, and nothing is stored',
  async ({ expect }) => {
    const refused = faults.map(async ([title, { operation, ...rule }]) => {
      const tenant = carte.sandbox.addTenant({ people: 5 });
      carte.sandbox.faults.add({ ...rule, match: { operation, tenant: tenant.tenantId } });
      const { tenantId, clientId, clientSecret } = tenant;
      const began = performance.now();
      const problem = await readProblem(
        carte.admin.post('/api/connections', { tenantId, clientId, clientSecret }),
      );
      expect(problem, title).toMatchObject({ status: 422, code: 'directory_unreachable' });
      expect(problem.detail, title).toMatch(/internet connection.*proxy.*firewall/);
      expect(performance.now() - began, title).toBeLessThan(BOUND_MS);
      return tenantId;
    });
    const tenants = await Promise.all(refused);
    const stored = 'select from connection where directory_tenant_id = any($1)';
    expect(await querySuperuser(carte.databaseUrl, stored, [tenants])).toEqual([]);
  },
);

test.concurrent(
  'who looks through a connected directory that falls silent hears of it in bounded time',
  async ({ expect }) => {
    const tenant = carte.sandbox.addTenant({ people: 5 });
    const { id } = await carte.admin.connect(tenant);
    const match = { tenant: tenant.tenantId, service: 'graph' } as const;
    carte.sandbox.faults.add({ fault: 'hang', match });
    const began = performance.now();
    const answers = ['people', 'groups'].map((list) =>
      readProblem(carte.admin.get(`/api/connections/${id}/${list}`)),
    );
    for (const problem of await Promise.all(answers))
      expect(problem).toMatchObject({ status: 422, code: 'directory_unreachable' });
    expect(performance.now() - began).toBeLessThan(BOUND_MS);
  },
);

test.concurrent(
  'a Graph host that refuses, and one whose certificate nobody vouches for',
  async ({ expect }) => {
    await using stranger = await startStranger();
    for (const graphUrl of ['https://localhost:1', stranger.url]) {
      await using other = await startCarte({
        practice: carte.sandbox,
        env: { GRAPH_URL: graphUrl },
      });
      const { tenantId, clientId, clientSecret } = carte.sandbox.addTenant({ people: 5 });
      // Entra knows no such resource, so the token endpoint would refuse first.
      carte.sandbox.faults.add({
        fault: 'json',
        match: { operation: 'token', tenant: tenantId },
        with: { value: { token_type: 'Bearer', expires_in: 3599, access_token: 'opaque' } },
      });
      const problem = await readProblem(
        other.admin.post('/api/connections', { tenantId, clientId, clientSecret }),
      );
      expect(problem).toMatchObject({ status: 422, code: 'directory_unreachable' });
      expect(await querySuperuser(other.databaseUrl, 'select from connection')).toEqual([]);
    }
    expect(stranger.requests.all()).toEqual([]);
  },
);

/** A directory whose certificate this process does not know. */
async function startStranger() {
  const stranger = await startSandbox({ people: 5 });
  return { ...stranger, [Symbol.asyncDispose]: stranger.close };
}
