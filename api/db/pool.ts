import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { AppError } from '../domain/errors.ts';
import type { Log } from '../lib/log.ts';
import { isConflict, isUnavailable } from './pg-errors.ts';
import type { Db, Sql } from './sql.ts';

const MAX_CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 10_000;
const STATEMENT_TIMEOUT_MS = 60_000;
/** As long as a lease: a process that stands still must not keep others from what it had in hand. */
const IDLE_IN_TRANSACTION_MS = 30_000;
const MAX_CONFLICT_RETRIES = 5;

export type Pool = Db & { ping(): Promise<void>; close(): Promise<void> };

/** Transactions over a pool of connections, each in one of the three roles. */
export function openPool(connection: pg.ClientConfig, log: Log): Pool {
  const pool = new pg.Pool({
    ...connection,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    application_name: 'carte',
  });
  // An idle connection that breaks is replaced by the next query; it must not end the process. While the
  // pool ends, a database of our own that is stopped after it may be faster than the goodbyes.
  pool.on('error', (err) => {
    if (!pool.ending) log.warn({ err }, 'idle database connection lost');
  });

  /** `open` is one message: it begins the transaction and takes the role on. */
  async function transaction<T>(open: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    const onLost = (err: Error) => void (broken = err);
    client.on('error', onLost); // between two queries nobody else would hear of it
    try {
      await client.query(open);
      const result = await work(toSql(client));
      await client.query('commit');
      return result;
    } catch (err) {
      const cause = broken ?? err;
      await client.query('rollback').catch(onLost);
      throw cause;
    } finally {
      client.off('error', onLost);
      client.release(broken);
    }
  }

  /** A conflict with another transaction wrote nothing, so the whole is simply done again. */
  async function attempt<T>(open: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries++) {
      try {
        return await transaction(open, work);
      } catch (err) {
        if (isConflict(err) && tries < MAX_CONFLICT_RETRIES) await sleep(10 * 2 ** tries);
        else throw isUnavailable(err) ? unavailable(err) : err;
      }
    }
  }

  return {
    asTenant: (tenantId, work) =>
      attempt(
        `begin; set local role carte_app; select set_config('app.tenant', '${tenantId}', true)`,
        (sql) => work({ ...sql, tenantId }),
      ),
    asVisitor: (work) => attempt('begin read only; set local role carte_visitor', work),
    asWorker: (work) => attempt('begin read only; set local role carte_worker', work),
    ping: async () => void (await pool.query('select 1')),
    close: () => pool.end(),
  };
}

function toSql(client: pg.PoolClient): Sql {
  return {
    query: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await client.query(text, [...values])).rows as Row[],
  };
}

function unavailable(cause: unknown): AppError {
  return new AppError(
    'database_unavailable',
    'The database does not answer at the moment. Nothing was lost; try again in a minute.',
    { cause },
  );
}
