import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { FaultRule } from '../../../sandbox/faults/rules.ts';
import { type Company, settle } from '../../support/company.ts';
import { querySuperuser } from '../../support/sql.ts';
import { startWorld, type World } from '../../support/world.ts';

const DELTA = { operation: 'users.delta' };
const DAY_MS = 24 * 3_600_000;

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world[Symbol.asyncDispose]());
afterEach(() => world.sandbox.faults.clear());

type Scenario = (company: Company) => void | Promise<void>;

/** A fault that befalls every page. */
const pages =
  (fault: FaultRule['fault'], args: FaultRule['with'] = {}): Scenario =>
  (company) =>
    company.befall({ fault, match: DELTA, with: args });

/** Something that happens to so large a part of the company. */
const happensTo =
  (
    part: number,
    happen: (directory: Company['tenant']['directory'], id: string) => void,
  ): Scenario =>
  (company) => {
    const people = company.people();
    for (const { id } of people.slice(0, Math.ceil(people.length * part)))
      happen(company.tenant.directory, id);
  };

const forget: Scenario = async ({ caller }) => {
  await querySuperuser(
    world.databaseUrl,
    'update connection set delta_link = null where tenant_id = $1',
    [caller.tenantId],
  );
};

const both =
  (...scenarios: Scenario[]): Scenario =>
  async (company) => {
    for (const scenario of scenarios) await scenario(company);
  };

const SCENARIOS: Record<string, Scenario> = {
  'an empty directory in a full read': both(forget, pages('nobody')),
  'an empty page as the end': both(forget, pages('json', { value: { value: [] } })),
  'pages without rows': both(forget, pages('lostChanges')),
  'pages without links': both(forget, pages('noLinks')),
  'half of the JSON': both(forget, pages('validButShort')),
  'half of the bytes': both(forget, pages('shortBody')),
  'a body cut before its end': both(forget, pages('cutWithoutLength')),
  'chunks that stop': both(forget, pages('chunkedCut')),
  'one page for ever': both(forget, pages('sameNextLink')),
  'the same rows for ever': both(forget, pages('endlessPages')),
  'a reset in every round': pages('gone'),
  'a place that is never known': pages('syncStateNotFound'),
  'nothing but errors that say 200': pages('errorWith200'),
  'a captive portal': pages('html'),
  'a body of null': pages('json', { value: null }),
  'a list that is an object': pages('json', { value: { value: {} } }),
  '403 for everybody': pages('forbidden'),
  '401 for ever': pages('unauthorized'),
  '404 for the collection': pages('unknownError'),
  '503 for ever': pages('unavailable'),
  'a page too large': pages('oversizedPage'),
  'a link elsewhere': pages('nextLink', { to: 'https://evil.example/v1.0/users/delta' }),
  'half of the rows trimmed, and each looked up in vain': both(
    forget,
    pages('fewerPeople', { fraction: 0.5 }),
    (company) =>
      company.befall({
        fault: 'status',
        match: { operation: 'users.get' },
        with: { status: 404, code: 'Request_ResourceNotFound' },
      }),
  ),
  'all rows but a few trimmed, and each looked up in vain': both(
    forget,
    pages('fewerPeople', { fraction: 0.9 }),
    (company) =>
      company.befall({
        fault: 'status',
        match: { operation: 'users.get' },
        with: { status: 404, code: 'Request_ResourceNotFound' },
      }),
  ),
  'rows trimmed, and looking up is refused': both(
    forget,
    pages('fewerPeople', { fraction: 0.5 }),
    (company) => company.befall({ fault: 'forbidden', match: { operation: 'users.get' } }),
  ),
  'rows trimmed, and looking up is throttled': both(
    forget,
    pages('fewerPeople', { fraction: 0.5 }),
    (company) =>
      company.befall({
        fault: 'throttled',
        match: { operation: 'users.get' },
        with: { retryAfter: '90000' },
      }),
  ),
  'everybody removed at once': happensTo(1, (directory, id) => void directory.remove(id)),
  'half of the company removed': happensTo(0.5, (directory, id) => void directory.remove(id)),
  'a fifth of the company removed': happensTo(0.2, (directory, id) => void directory.remove(id)),
  'everybody disabled': happensTo(1, (directory, id) => void directory.disable(id)),
  'half of the company disabled': happensTo(0.5, (directory, id) => void directory.disable(id)),
  'everybody removed for good': happensTo(1, (directory, id) => {
    directory.remove(id);
    directory.purge(id);
  }),
  'an @removed after everybody': both(forget, pages('removedLast')),
  'an @removed after half of them': both(forget, pages('removedLast', { fraction: 0.5 })),
  'accounts that all read as disabled': both(
    forget,
    pages('rewrite', { set: { accountEnabled: false } }),
  ),
  'ids that are none': both(forget, pages('rewrite', { set: { id: 'x' } })),
  'everybody made anew with other ids': happensTo(
    1,
    (directory, id) => void directory.recreate(id),
  ),
  'a sign-in for another directory': (company) => {
    world.time.advance(2 * 3_600_000);
    company.befall({
      fault: 'tokenWithClaims',
      match: { operation: 'token' },
      with: { claims: { tid: '00000000-0000-4000-8000-000000000001' } },
    });
  },
  'an expired secret': (company) => {
    world.time.advance(2 * 3_600_000);
    company.befall({ fault: 'aadsts', match: { operation: 'token' } });
  },
  'removals that drip for a week': async (company) => {
    for (let day = 0; day < 5; day++) {
      company.tenant.directory.remove(company.someone(day).id);
      await company.sync();
      world.time.advance(DAY_MS);
    }
  },
};

test('there are forty', () => expect(Object.keys(SCENARIOS)).toHaveLength(40));

const EXCUSED = 'removals that drip for a week';

test.each(Object.entries(SCENARIOS))(
  '%s: no card goes off without an approval',
  async (name, befalls) => {
    const company = await settle(world, { people: 30 });
    const before = await countActive(company);
    await befalls(company);
    const run = await company.workOnce(await company.startSync());
    const again =
      run.status === 'waiting' ? run : await company.workOnce(await company.startSync());
    const active = await countActive(company);
    // Three single leavers within seven days are an ordinary week; the fourth waits.
    if (name === EXCUSED) expect(before - active).toBe(3);
    else expect(active).toBe(before);
    expect(['held', 'failed', 'waiting']).toContain(again.status);
  },
);

async function countActive({ caller }: Company): Promise<number> {
  const rows = await querySuperuser(
    world.databaseUrl,
    `select from card where tenant_id = $1 and status = 'active'`,
    [caller.tenantId],
  );
  return rows.length;
}
