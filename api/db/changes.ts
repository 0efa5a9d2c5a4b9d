import pg from 'pg';
import type { Log } from '../lib/log.ts';
import { sleep } from '../lib/sleep.ts';
import type { Presence } from './presence.ts';
import type { TenantSql } from './sql.ts';
import { noteCardsForPasses } from './wallet-tasks.ts';

const CHANNEL = 'carte';
/** A payload holds less than 8,000 bytes (postgresql.org/docs/current/sql-notify.html). */
const SLUGS_PER_NOTICE = 250;
const RECONNECT_MS = 1_000;

/** What processes tell each other when a transaction commits. */
export type Change =
  { kind: 'cards'; slugs: string[] } | { kind: 'run' | 'progress'; runId: string };

/** Tells every process, when this transaction commits, which pages have changed; wallet passes of them are looked at. */
export async function announceCards(sql: TenantSql, slugs: readonly string[]): Promise<void> {
  if (slugs.length === 0) return;
  await noteCardsForPasses(sql, slugs);
  for (let from = 0; from < slugs.length; from += SLUGS_PER_NOTICE) {
    await notify(sql, { kind: 'cards', slugs: slugs.slice(from, from + SLUGS_PER_NOTICE) });
  }
}

/** Tells every process, when this transaction commits, that a run began or ended, so one may be due. */
export const announceRun = (sql: TenantSql, runId: string): Promise<void> =>
  notify(sql, { kind: 'run', runId });

/** Tells every process, when this transaction commits, that a run moved on. */
export const announceProgress = (sql: TenantSql, runId: string): Promise<void> =>
  notify(sql, { kind: 'progress', runId });

const notify = async (sql: TenantSql, change: Change): Promise<void> =>
  void (await sql.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(change)]));

export type Listener = { close(): Promise<void> };

/**
 * Hears what other processes change. After a lost connection `onGap` is called: anything may have
 * happened meanwhile, so whoever keeps copies drops them all. Its connection is also what says that
 * this process is there.
 */
export async function openListener(
  connection: pg.ClientConfig,
  {
    onChange,
    onGap,
    presence,
    log,
  }: { onChange(change: Change): void; onGap(): void; presence: Presence; log: Log },
): Promise<Listener> {
  const closed = new AbortController();
  let client: pg.Client | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({
      ...connection,
      application_name: 'carte listen',
      keepAlive: true,
    });
    next.on('notification', ({ payload }) => payload && onChange(JSON.parse(payload) as Change));
    next.on('error', (err) => log.warn({ err }, 'change listener lost its connection'));
    await next.connect();
    await next.query(`listen ${CHANNEL}`);
    await presence.enter(next);
    next.on('end', () => {
      presence.leave();
      void reconnect();
    });
    client = next;
  }

  async function reconnect(): Promise<void> {
    while (!closed.signal.aborted) {
      await sleep(RECONNECT_MS, closed.signal);
      if (closed.signal.aborted) return;
      try {
        await connect();
        onGap();
        return;
      } catch (err) {
        log.warn({ err }, 'change listener cannot connect');
      }
    }
  }

  await connect();
  return {
    async close() {
      closed.abort();
      await client?.end();
    },
  };
}
