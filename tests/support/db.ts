import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { TEMPLATE, execute, toUrl } from './cluster.ts';

export type FreshDatabase = {
  /** Its address for the superuser. */
  url: string;
  /** Its address for somebody else. */
  urlFor(user: string, password: string): string;
  drop(): Promise<void>;
};

/** A database of the caller's own, migrated and empty. `drop` when done: the run's PostgreSQL is shared. */
export async function freshDatabase(): Promise<FreshDatabase> {
  // Copying files instead of writing all to the log first: 0.05 s and not 0.16 s without fsync.
  return createDatabase(`template ${TEMPLATE} strategy file_copy`);
}

/** A database that Carte has never seen. */
export const bareDatabase = (): Promise<FreshDatabase> => createDatabase('');

async function createDatabase(options: string): Promise<FreshDatabase> {
  const superuser = inject('superuser');
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(superuser, `create database ${database} ${options}`);
  return {
    url: toUrl({ ...superuser, database }),
    urlFor: (user, password) => toUrl({ ...superuser, database, user, password }),
    drop: () => execute(superuser, `drop database if exists ${database} with (force)`),
  };
}
