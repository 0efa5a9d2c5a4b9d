import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeIsolation } from '../support/isolation-suite.ts';

/**
 * The first fence is the organization's id in every query. Here it is cut out of each statement on its
 * way to the server, so all that keeps organizations apart is row-level security.
 */
const FIRST_FENCE = /(?:\w+\.)?tenant_id = \$1\b/g;

const cut = new Set<string>();
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;

beforeAll(() => {
  pg.Client.prototype.query = function queryWithoutFence(this: pg.Client, ...args: unknown[]) {
    const [text, ...rest] = args;
    if (typeof text !== 'string') return query.apply(this, args);
    const without = text.replace(FIRST_FENCE, '$1::uuid is not null');
    if (without !== text) cut.add(text);
    return query.call(this, without, ...rest);
  } as typeof pg.Client.prototype.query;
});
afterAll(() => void (pg.Client.prototype.query = query as typeof pg.Client.prototype.query));

describeIsolation();

test('the first fence was there to be cut', () => {
  const tables = ['card', 'connection', 'folder', 'template', 'photo_task', 'run', 'run_item'];
  for (const table of tables)
    expect([...cut].filter((text) => new RegExp(`\\b${table}\\b`).test(text))).not.toEqual([]);
  expect(cut.size).toBeGreaterThan(40);
});
