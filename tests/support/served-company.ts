import pg from 'pg';
import { toConnection } from '../../api/db/open.ts';
import type { Caller } from '../../api/domain/caller.ts';
import type { TenantId } from '../../api/domain/tenant.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/sandbox.ts';
import type { Tenant } from '../../sandbox/tenant.ts';
import { type Caller as ApiCaller, createCaller } from './caller.ts';
import { ENCRYPTION_KEYS } from './carte.ts';
import { freshDatabase } from './db.ts';
import { createExpectation, type Expectation } from './expected-cards.ts';
import { expectRows } from './expect-rows.ts';
import { toPracticeEnv } from './practice-env.ts';
import { makeScratch } from './scratch.ts';
import { type ServedCarte, serveCarte } from './served-carte.ts';

/** How far a run has come, as its row says. */
export type RunState = {
  status: string;
  stage: string;
  seen: number;
  created: number;
  /** Whether a page was read that is not planned yet. */
  hasPage: boolean;
  leaseToken: number;
};

/** A company whose cards are made by processes of their own, and what can be seen of it from outside. */
export type ServedCompany = {
  sandbox: Sandbox;
  tenant: Tenant;
  db: pg.Client;
  expected: Expectation;
  /** Another process on the same database. */
  serve(): Promise<ServedCarte>;
  /** Connects the directory and starts the import of everybody; the run's id. */
  startImport(carte: ServedCarte): Promise<string>;
  stateOf(runId: string): Promise<RunState>;
  /** Asks every few milliseconds until the run is as wanted. */
  until(
    runId: string,
    isWanted: (state: RunState) => boolean,
    withinMs?: number,
  ): Promise<RunState>;
  /** Waits until the database has noticed that a killed process is gone. */
  untilGone(): Promise<void>;
  /** Fails unless every row of every table is as it must be. */
  check(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

const LOOK_EVERY_MS = 4;
const WITHIN_MS = 60_000;

export async function openServedCompany(
  people: number,
  options: SandboxOptions = {},
): Promise<ServedCompany> {
  await using opening = new AsyncDisposableStack();
  const sandbox = await startSandbox({ people: 3, ...options });
  opening.defer(sandbox.close);
  // Photos trail behind a run and have proofs of their own.
  sandbox.faults.add({ fault: 'status', match: { path: '/v1.0/users/*/photo*' }, with: NO_PHOTO });
  const database = await freshDatabase();
  opening.defer(database.drop);
  const env = {
    ...(await toPracticeEnv(sandbox, await makeScratch())),
    DATABASE_URL: database.url,
    ENCRYPTION_KEYS,
  };
  const db = new pg.Client(toConnection(database.url));
  await db.connect();
  opening.defer(() => db.end());
  const tenant = sandbox.addTenant({ people });
  const expected = createExpectation(tenant.directory, tenant.displayName);
  const caller = administratorOf(tenant);

  async function stateOf(runId: string): Promise<RunState> {
    const { rows } = await db.query<RunState>(
      `select status, checkpoint->>'stage' as stage, seen, created, page is not null as "hasPage", lease_token::int as "leaseToken"
       from run where id = $1`,
      [runId],
    );
    if (!rows[0]) throw new Error('there is no such run');
    return rows[0];
  }

  const opened = opening.move();
  return {
    sandbox,
    tenant,
    db,
    expected,
    stateOf,
    serve: () => serveCarte(env),
    async startImport({ url }) {
      const admin = await signInTo(url, tenant);
      const connection = await admin.connect(tenant);
      return (await admin.startImport(connection.id)).id;
    },
    async until(runId, isWanted, withinMs = WITHIN_MS) {
      for (const end = performance.now() + withinMs; ;) {
        const state = await stateOf(runId);
        if (isWanted(state)) return state;
        if (performance.now() > end)
          throw new Error(`the run is still ${JSON.stringify(state)} after ${withinMs} ms`);
        await new Promise((done) => setTimeout(done, LOOK_EVERY_MS));
      }
    },
    async untilGone() {
      const sessions = `select from pg_stat_activity where datname = current_database() and application_name like 'carte%'`;
      while ((await db.query(sessions)).rowCount) await new Promise(setImmediate);
    },
    check: () =>
      expectRows({ databaseUrl: database.url }, { caller }, expected, { runs: ['done'] }),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

/** The first of a tenant's people administers it. */
export function administratorOf({ tenantId, directory }: Tenant): Caller {
  const { id } = directory.store.personAt(0);
  return {
    tenantId: tenantId as TenantId,
    objectId: id,
    name: 'Ada Admin',
    isAdmin: true,
    hasAdminRole: true,
  };
}

/** That administrator, at a served Carte. */
export async function signInTo(url: string, tenant: Tenant): Promise<ApiCaller> {
  const { objectId: oid, name } = administratorOf(tenant);
  return createCaller(url, await tenant.tabToken({ oid, name, wids: [GLOBAL_ADMINISTRATOR] }));
}

const NO_PHOTO = { status: 404, code: 'ImageNotFound' };
const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
