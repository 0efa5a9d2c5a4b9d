import type pg from 'pg';
import { expect } from 'vitest';
import { type Expectation, flattenFields } from './expected-cards.ts';
import { withSuperuser } from './sql.ts';
import type { Enterprise, World } from './world.ts';

type CardRow = {
  id: string;
  slug: string;
  directory_id: string;
  status: 'active' | 'paused';
  shown: Record<string, unknown>;
};

export type Expected = {
  /** Statuses of the organization's runs, oldest first; left out: not looked at. */
  runs?: string[];
  connection?: 'connected' | 'failing' | 'paused';
};

/** Compares every row that the organization has in any table with what must be there. */
export const expectRows = (
  world: Pick<World, 'databaseUrl'>,
  enterprise: Pick<Enterprise, 'caller'>,
  ...expected: [expectation: Pick<Expectation, 'cards'>, more?: Expected]
): Promise<void> =>
  withSuperuser(world.databaseUrl, (client) => compareRows(client, enterprise, ...expected));

async function compareRows(
  client: pg.Client,
  { caller }: Pick<Enterprise, 'caller'>,
  expectation: Pick<Expectation, 'cards'>,
  { runs, connection = 'connected' }: Expected = {},
): Promise<void> {
  const rowsOf = async <Row extends object>(columns: string, table: string, order = '1') => {
    const statement = `select ${columns} from ${table} where tenant_id = $1 order by ${order}`;
    return (await client.query<Row & Record<string, unknown>>(statement, [caller.tenantId])).rows;
  };

  const cards = await rowsOf<CardRow>('id, slug, directory_id, status, shown', 'card');
  expect(toTable(cards)).toEqual(Object.fromEntries([...expectation.cards].sort(byId)));
  expect(new Set(cards.map(({ directory_id }) => directory_id)).size).toBe(cards.length);

  const handles = await rowsOf<{ handle: string; object_id: string | null }>(
    'handle, object_id',
    'handle',
  );
  // An address with nothing behind it was a leaver's; it stays for ever.
  const inUse = handles.filter(({ object_id }) => object_id !== null);
  expect(inUse.map(({ handle, object_id }) => [handle, object_id])).toEqual(
    cards.map(({ slug, id }) => [slug, id]).sort(),
  );
  const tasks = await rowsOf<{ card_id: string }>('card_id', 'photo_task');
  expect(tasks.map(({ card_id }) => card_id)).toEqual(cards.map(({ id }) => id).sort());

  const [held] = await rowsOf<{ status: string }>('status', 'connection');
  expect(held?.status).toBe(connection);
  const ran = await rowsOf<{ status: string }>('status', 'run', 'created_at, id');
  if (runs) expect(ran.map(({ status }) => status)).toEqual(runs);
  expect(await listLoose(client, caller.tenantId)).toEqual([]);
}

const byId = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);

function toTable(cards: readonly CardRow[]): Record<string, unknown> {
  const rows = cards.map(
    ({ directory_id, status, shown }) =>
      [directory_id, { status, fields: flattenFields(shown) }] as const,
  );
  return Object.fromEntries(rows.sort(byId));
}

/** What a finished run must not leave behind: work undone, copies of what was read, photos of nobody. */
const listLoose = async (client: pg.Client, tenantId: string): Promise<unknown[]> => {
  const { rows } = await client.query<object>(
    `select 'work undone' as what, directory_id::text as of
       from run_item join run on run.tenant_id = run_item.tenant_id and run.id = run_item.run_id
       where run.tenant_id = $1 and run.status = 'done' and not run_item.applied
         and run_item.action not in ('unchanged', 'skip') and run_item.problem is null
     union all
     select 'a copy of what was read', directory_id::text
       from run_item join run on run.tenant_id = run_item.tenant_id and run.id = run_item.run_id
       where run.tenant_id = $1 and run.status = 'done'
         and (run_item.person is not null or run_item.directory is not null)
     union all
     select 'a run that nobody works on', id::text from run
       where tenant_id = $1 and status = 'running'
     union all
     select 'a photo of nobody', card_id::text from photo
       where tenant_id = $1 and card_id not in (select id from card where tenant_id = $1)`,
    [tenantId],
  );
  return rows;
};
