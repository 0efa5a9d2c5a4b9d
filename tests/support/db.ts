import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { TEMPLATE, execute, toUrl } from './cluster.ts';

/** A database of the caller's own, migrated and empty. `drop` when done: the run's PostgreSQL is shared. */
export async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const superuser = inject('superuser');
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  // Copying files instead of writing all to the log first: 0.05 s and not 0.16 s without fsync.
  await execute(superuser, `create database ${database} template ${TEMPLATE} strategy file_copy`);
  return {
    url: toUrl({ ...superuser, database }),
    drop: () => execute(superuser, `drop database if exists ${database} with (force)`),
  };
}
