import { mkdtemp } from 'node:fs/promises';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { type EmbeddedPostgres, openEmbeddedPostgres } from '../../api/db/embedded/cluster.ts';
import { migrate } from '../../api/db/migrate.ts';
import { toConnection } from '../../api/db/open.ts';
import { silentLog } from '../../api/lib/log.ts';
import { deleteFolder, deleteLeftovers, toFolderPrefix } from './leftovers.ts';

type Connection = EmbeddedPostgres['connection'];

declare module 'vitest' {
  interface ProvidedContext {
    /** Owns everything in the run's PostgreSQL; `db.ts` makes databases with it. */
    superuser: Connection;
  }
}

/** What brings the template up to date, once for a run and in this order: the migrations. */
export const prepareTemplate: readonly ((ownerUrl: string) => Promise<void>)[] = [migrateTemplate];

/** The database that every test file's is a copy of. */
export const TEMPLATE = 'carte_template';

/** Whatever a test loses in a power cut was not worth waiting for. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
};

type Run = { superuser: Connection; close: () => Promise<void> };

/** Several test projects name this file, and each loads its own copy; the PostgreSQL is one for all. */
type Shared = { users: number; run: Promise<Run> | undefined };
const shared = ((globalThis as Record<symbol, Shared | undefined>)[
  Symbol.for('carte.tests.cluster')
] ??= { users: 0, run: undefined });

/** Called by vitest before the first test of a project. */
export async function setup(project: TestProject): Promise<void> {
  shared.users++;
  const { superuser } = await (shared.run ??= openRun());
  project.provide('superuser', superuser);
}

/** Called by vitest after the last test of a project, whatever became of it. */
export async function teardown(): Promise<void> {
  if (--shared.users > 0) return;
  const run = await shared.run;
  shared.run = undefined;
  await run?.close();
}

async function openRun(): Promise<Run> {
  await deleteLeftovers();
  const dataDir = await mkdtemp(toFolderPrefix('cluster'));
  let postgres: EmbeddedPostgres | undefined;
  const close = async () => {
    await postgres?.stop();
    await deleteFolder(dataDir);
  };
  try {
    postgres = await openEmbeddedPostgres({ dataDir, log: silentLog, settings: SETTINGS });
    await openTemplate(postgres.connection);
    return { superuser: postgres.connection, close };
  } catch (err) {
    shared.run = undefined;
    await close();
    throw err;
  }
}

async function migrateTemplate(ownerUrl: string): Promise<void> {
  const owner = new pg.Client(toConnection(ownerUrl));
  await owner.connect();
  try {
    await migrate(owner);
  } finally {
    await owner.end();
  }
}

async function openTemplate(superuser: Connection): Promise<void> {
  await execute(superuser, `create database ${TEMPLATE}`);
  for (const prepare of prepareTemplate) await prepare(toUrl({ ...superuser, database: TEMPLATE }));
  // A database can be copied only while nobody uses it.
  await execute(superuser, `alter database ${TEMPLATE} allow_connections false`);
}

/** One statement on a connection of its own: `create database` allows no transaction around it. */
export async function execute(connection: Connection, statement: string): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The folder of a socket stands where a host would, so it is written as one name. */
export function toUrl({ host, port, user, password, database }: Connection): string {
  return `postgres://${user}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:${port}/${database}`;
}
