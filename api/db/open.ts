import pg from 'pg';
import { parseIntoClientConfig } from 'pg-connection-string';
import { ConfigError } from '../domain/errors.ts';
import type { Log } from '../lib/log.ts';
import type { Sealer } from '../lib/seal.ts';
import { checkFences, ensureLogin, grantRoles } from './login.ts';
import { listPending, migrate, MIGRATION_LOCK } from './migrate.ts';
import { INSUFFICIENT_PRIVILEGE, isPgError } from './pg-errors.ts';
import { openPool, type Pool } from './pool.ts';

/** Oldest server whose features the schema uses (`on delete set null (column)`). */
const OLDEST_SERVER = 150_000;

export type ServerAddress = {
  /** What requests sign in with, or, where `migration` is missing, an owner that can make roles. */
  connection: pg.ClientConfig;
  /** The role that owns the tables. */
  migration?: pg.ClientConfig | undefined;
};

export type OpenDatabase = {
  pool: Pool;
  /** How requests sign in; for the connection that listens. */
  connection: pg.ClientConfig;
};

/**
 * Makes the schema current, sees to a login that row-level security binds, and opens the pool on it.
 * Throws a ConfigError that says which setting to change where that cannot be had.
 */
export async function openDatabase(
  { connection, migration }: ServerAddress,
  { sealer, log }: { sealer: Sealer; log: Log },
): Promise<OpenDatabase> {
  const setting = migration ? 'DATABASE_MIGRATION_URL' : 'DATABASE_URL';
  const request = await withClient(setting, migration ?? connection, async (admin) => {
    const rights = await readRights(admin);
    if (!migration && !rights.makesRoles) {
      await refusePending(admin);
      return connection;
    }
    const applied = await migrate(admin).catch(explainRights(setting));
    if (applied.length > 0) log.info({ applied }, 'database migrated');
    const login = migration && (await loginOf(connection));
    return alone(admin, async () => {
      if (login === undefined) return { ...connection, ...(await ensureLogin(admin, sealer)) };
      await grantRoles(admin, login);
      return connection;
    }).catch(explainRights(setting));
  });
  await withClient('DATABASE_URL', request, checkFences);
  return { pool: openPool(request, log), connection: request };
}

/** A `postgres://` address, taken apart so that another user can take its place. */
export const toConnection = (url: string): pg.ClientConfig => parseIntoClientConfig(url);

type Rights = { makesRoles: boolean };

async function readRights(client: pg.ClientBase): Promise<Rights> {
  const { rows } = await client.query<{ version: number; makesRoles: boolean }>(/* sql */ `
    select current_setting('server_version_num')::int as version,
           rolsuper or rolcreaterole as "makesRoles"
    from pg_roles where rolname = current_user`);
  const [row] = rows;
  if (!row || row.version < OLDEST_SERVER) {
    throw new ConfigError('The database server is older than PostgreSQL 15. Use 15 or newer.');
  }
  return row;
}

async function refusePending(client: pg.ClientBase): Promise<void> {
  const pending = await listPending(client).catch((cause: unknown) => {
    throw cause instanceof ConfigError ? cause : cannotMigrate(cause);
  });
  if (pending.length > 0) throw cannotMigrate();
}

function cannotMigrate(cause?: unknown): ConfigError {
  return new ConfigError(
    'The database is not prepared for this version, and the role of DATABASE_URL cannot do it. ' +
      'Set DATABASE_MIGRATION_URL to the role that owns the tables, or let DATABASE_URL name one that can create roles.',
    { cause },
  );
}

async function loginOf(connection: pg.ClientConfig): Promise<string> {
  return withClient('DATABASE_URL', connection, async (client) => {
    const { rows } = await client.query<{ name: string }>('select session_user as name');
    return rows[0]?.name ?? '';
  });
}

/** A transaction that no other process of ours is in at the same time. */
async function alone<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    const result = await work();
    await client.query('commit');
    return result;
  } catch (err) {
    await client.query('rollback');
    throw err;
  }
}

/** What the role lacks, in the server's words, with the setting that names it. */
const explainRights =
  (setting: string) =>
  (cause: unknown): never => {
    if (!(cause instanceof Error) || !isPgError(cause, INSUFFICIENT_PRIVILEGE)) throw cause;
    throw new ConfigError(
      `${setting} signs in as a role that may not prepare the database (${cause.message}). ` +
        'It must own the database, be able to create roles, and hold carte_app, carte_visitor and carte_worker with the admin option where they exist already.',
      { cause },
    );
  };

async function withClient<T>(
  setting: string,
  connection: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...connection, application_name: 'carte start' });
  // A server that stops under us is reported by the query that was running.
  client.on('error', () => {});
  await client.connect().catch((cause: Error) => {
    throw new ConfigError(`Carte cannot sign in to the database of ${setting}: ${cause.message}.`, {
      cause,
    });
  });
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
