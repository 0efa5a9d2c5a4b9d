import pg from 'pg';
import { querySuperuser } from './sql.ts';

/** Tables that hold organizations' rows, read from the catalogue so that a new one is tested too. */
export async function tenantTables(databaseUrl: string): Promise<string[]> {
  const rows = await querySuperuser<{ name: string }>(
    databaseUrl,
    `select attrelid::regclass::text as name from pg_attribute join pg_class on pg_class.oid = attrelid
     where attname = 'tenant_id' and relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Rows of one statement in a role, without any organization unless the statement sets one. */
export async function queryAs<Row extends pg.QueryResultRow>(
  connection: pg.ClientConfig,
  { role, statement }: { role: string | undefined; statement: string },
): Promise<Row[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(`begin; ${role === undefined ? '' : `set local role ${role}`}`);
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
