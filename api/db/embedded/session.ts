import { Socket } from 'node:net';
import pg from 'pg';
import { EmbeddedPostgresError } from './errors.ts';

export const SUPERUSER = 'postgres';

/** The one that initdb makes: another would cost a first start a fifth of a second. */
export const DATABASE = 'postgres';

/** How the server is reached: `host` is the folder of its socket, or 127.0.0.1 on Windows. */
export type Endpoint = { host: string; port: number };

/** A superuser's connection of our own, besides the pools of the product. */
export type Session = {
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** `listener` is called when the connection ends without `close`, or at once when it has. */
  onEnd(listener: () => void): void;
  /** From now on the connection alone does not keep this process running. */
  unref(): void;
  close(): Promise<void>;
};

const CONNECT_TIMEOUT_MS = 5_000;
const QUERY_TIMEOUT_MS = 30_000;

const INVALID_PASSWORD = '28P01';

/** Rejects with the driver's error when nobody answers there, or not yet. */
export async function openSession(
  { host, port }: Endpoint,
  { password, name }: { password: string; name: string },
): Promise<Session> {
  const socket = new Socket();
  const client = new pg.Client({
    host,
    port,
    user: SUPERUSER,
    password,
    database: DATABASE,
    application_name: name,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    stream: () => socket,
  });
  let hasEnded = false;
  let listener: (() => void) | undefined;
  // An error of the connection is followed by its end, or by the rejection of what was asked of it.
  client.on('error', () => undefined);
  client.on('end', () => {
    hasEnded = true;
    listener?.();
  });
  try {
    await client.connect();
  } catch (err) {
    socket.destroy();
    throw toEntryError(err, host);
  }
  return {
    query: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await client.query(text, [...values])).rows as Row[],
    onEnd: (called) => {
      if (hasEnded) called();
      else listener = called;
    },
    unref: () => socket.unref(),
    close: () => {
      listener = undefined;
      return client.end();
    },
  };
}

function toEntryError(cause: unknown, host: string): unknown {
  if (!(cause instanceof Error && 'code' in cause && cause.code === INVALID_PASSWORD)) return cause;
  return new EmbeddedPostgresError(
    'no_access',
    `The PostgreSQL at ${host} refuses the password that is kept beside its database. Restore the password file from a backup.`,
    { cause },
  );
}
