import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import {
  type EmbeddedOptions,
  type EmbeddedPostgres,
  openEmbeddedPostgres,
} from '../../api/db/embedded/cluster.ts';
import { DATABASE, SUPERUSER } from '../../api/db/embedded/session.ts';
import { silentLog } from '../../api/lib/log.ts';

/** What `embedded-program.ts` is told. */
export type EmbeddedScript = {
  dataDir: string;
  settings: Record<string, string>;
  sharedRoot?: string;
};

export type Connection = EmbeddedPostgres['connection'];

type Line = {
  connection?: Connection;
  refused?: { code: string; message: string };
  message?: string;
  fields?: Record<string, unknown>;
};

/** A Carte in a process of its own, as far as its database goes. */
export type EmbeddedCarte = {
  pid: number;
  /** Undefined when it refused to start. */
  connection: Connection | undefined;
  refused: { code: string; message: string } | undefined;
  /** What it logged until then. */
  logged: Line[];
  /** Ends it as a crash does. */
  kill(): Promise<void>;
  /** Ends it as a signal to the product does. */
  stop(): Promise<void>;
};

/** For databases that need not survive a power cut. */
export const FAST = { fsync: 'off', full_page_writes: 'off' };

/** One in this process, stopped when the test ends. */
export async function openHere(dataDir: string, options: Partial<EmbeddedOptions> = {}) {
  const postgres = await openEmbeddedPostgres({
    dataDir,
    log: silentLog,
    settings: FAST,
    ...options,
  });
  onTestFinished(() => postgres.stop());
  return postgres;
}

const PROGRAM = fileURLToPath(new URL('./embedded-program.ts', import.meta.url));

/** Starts the process and does not wait for its database. */
export function spawnCarte(
  script: Partial<EmbeddedScript> & { dataDir: string },
  user?: { uid: number; gid: number },
): ChildProcess {
  return spawn(process.execPath, [PROGRAM, JSON.stringify({ settings: FAST, ...script })], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: '/',
    ...user,
  });
}

/** Starts a Carte and waits until its database is open or refused. */
export async function startCarte(
  script: Partial<EmbeddedScript> & { dataDir: string },
  user?: { uid: number; gid: number },
): Promise<EmbeddedCarte> {
  const child = spawnCarte(script, user);
  const { stdout, stdin, pid } = child;
  if (!stdout || !stdin || pid === undefined) throw new Error('no pipes to the process');
  const exited = once(child, 'exit');
  const logged: Line[] = [];
  let last: Line = {};
  for await (const text of createInterface(stdout)) {
    last = JSON.parse(text) as Line;
    logged.push(last);
    if (last.connection || last.refused) break;
  }
  stdout.resume();
  return {
    pid,
    connection: last.connection,
    refused: last.refused,
    logged,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async stop() {
      stdin.end();
      await exited;
    },
  };
}

/** Rows of one statement, on a connection of its own. */
export async function queryOnce<Row extends pg.QueryResultRow>(
  connection: Connection | undefined,
  statement: string,
): Promise<Row[]> {
  if (!connection) throw new Error('this Carte has no database');
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Where a Carte's own database is and how to sign in to it, found as an operator would: by the server's notes. */
export async function findEmbeddedAddress(dataDir: string): Promise<Connection> {
  const folder = path.join(dataDir, 'postgres');
  const notes = await readFile(path.join(folder, 'data/postmaster.pid'), 'utf8');
  const [, , , port, host = ''] = notes.split('\n');
  const password = (await readFile(path.join(folder, 'password'), 'utf8')).trim();
  return { host, port: Number(port), user: SUPERUSER, password, database: DATABASE };
}

/** The server's first process, by the file it keeps in its data folder; undefined when there is none. */
export async function findServerPid(dataDir: string): Promise<number | undefined> {
  const file = path.join(dataDir, 'postgres/data/postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Number(text.split('\n')[0]);
}
