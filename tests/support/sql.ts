import pg from 'pg';
import { toConnection } from '../../api/db/open.ts';

/** Rows of one statement as the database's superuser, whom nothing is hidden from. */
export async function querySuperuser<Row extends pg.QueryResultRow>(
  databaseUrl: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return withSuperuser(
    databaseUrl,
    async (client) => (await client.query<Row>(statement, [...values])).rows,
  );
}

/** Several statements on one connection. */
export async function withSuperuser<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(toConnection(databaseUrl));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const TABLES = `
  select relname as name from pg_class
  where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`;

/** One text for every row of every table but the named ones. */
async function readRows(
  databaseUrl: string,
  toText: (table: string) => string,
  without: readonly string[],
): Promise<Record<string, string[]>> {
  return withSuperuser(databaseUrl, async (client) => {
    const tables = await client.query<{ name: string }>(TABLES);
    const rows: Record<string, string[]> = {};
    for (const { name } of tables.rows.filter((table) => !without.includes(table.name))) {
      const found = await client.query<{ row: string }>(
        `select ${toText(name)} as row from ${name} order by 1`,
      );
      rows[name] = found.rows.map(({ row }) => row);
    }
    return rows;
  });
}

/** Every row of every table as text, as a dump would hold it. */
export const dumpDatabase = (databaseUrl: string, without: readonly string[] = []) =>
  readRows(databaseUrl, (table) => `${table}::text`, without);

/** The version of each row, which every write replaces: equal before and after means that nothing was written. */
export const readRowVersions = (databaseUrl: string, without: readonly string[] = []) =>
  readRows(databaseUrl, () => `concat_ws('/', ctid, xmin)`, without);

/** Tables that the photos' queue writes to whenever it likes. */
export const PHOTO_TABLES = ['photo', 'photo_task'];

/** The log of runs, and the connection, which keeps how far they have come. */
export const RUN_TABLES = ['run', 'run_item', 'run_exchange', 'connection'];
