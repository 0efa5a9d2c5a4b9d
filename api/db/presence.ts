import { randomInt } from 'node:crypto';
import type pg from 'pg';

/** Any number, the same in every version: which of the server's advisory locks say that somebody is there. */
const PRESENCE_LOCKS = 728_163_002;

/**
 * Whether this process is there, as the database sees it: a number that nobody else has, locked for
 * as long as a connection lives. When a process is killed its connection ends, and with it the lock; the
 * next process need not wait for a lease to run out.
 */
export function createPresence() {
  let key: number | null = null;
  return {
    /** Null while there is no connection: then only time tells others that we are gone. */
    key: (): number | null => key,
    /** A connection begins. Each gets a number of its own, so what began under a lost one is free. */
    async enter(client: pg.ClientBase): Promise<void> {
      const next = randomInt(1, 2 ** 31);
      await client.query('select pg_advisory_lock($1, $2)', [PRESENCE_LOCKS, next]);
      key = next;
    },
    leave(): void {
      key = null;
    },
  };
}

export type Presence = ReturnType<typeof createPresence>;

/** SQL that is true where nobody holds the number of `column` any more; null says nothing. */
export const isGone = (column: string): string => /* sql */ `
  (${column} is not null and not exists (
    select from pg_locks
    where locktype = 'advisory' and classid = ${PRESENCE_LOCKS} and objid = ${column}::oid and objsubid = 2
      and database = (select oid from pg_database where datname = current_database())))`;
