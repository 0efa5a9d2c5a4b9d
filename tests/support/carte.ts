import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../api/app.ts';
import { envToConfig } from '../../api/config/config.ts';
import type { Env } from '../../api/config/env.ts';
import { type Context, createContext, type Overrides } from '../../api/context.ts';
import { runJob } from '../../api/jobs/job.ts';
import { type Log, silentLog } from '../../api/lib/log.ts';
import { createWake } from '../../api/lib/wake.ts';
import { type Sandbox, startSandbox, type SandboxOptions } from '../../sandbox/sandbox.ts';
import { createCaller, type Caller } from './caller.ts';
import { freshDatabase } from './db.ts';
import { trust } from './trust.ts';

export type CarteOptions = {
  sandbox?: SandboxOptions;
  /** A practice directory that another Carte of the test uses as well; ended by whoever started it. */
  practice?: Sandbox;
  env?: Env;
  log?: Log;
  overrides?: Overrides;
  /** A database that another Carte of the test uses as well; dropped by whoever made it. */
  databaseUrl?: string;
};

export type Carte = {
  url: string;
  databaseUrl: string;
  sandbox: Sandbox;
  /** Its parts, for what no request can reach. */
  ctx: Context;
  /** The practice administrator. */
  admin: Caller;
  /** Somebody of the same organization without any role. */
  employee: Caller;
  /** Nobody. */
  anonymous: Caller;
  as(token: string): Caller;
  [Symbol.asyncDispose](): Promise<void>;
};

/** What every Carte of the tests seals with, so that several can share a database. */
export const ENCRYPTION_KEYS = `test:${Buffer.alloc(32, 7).toString('base64')}`;

/** The real product on a free port, with a database of its own, beside a practice directory of its own. */
export async function startCarte(options: CarteOptions = {}): Promise<Carte> {
  await using opening = new AsyncDisposableStack();
  const sandbox = options.practice ?? (await startSandbox(options.sandbox));
  if (!options.practice) {
    opening.defer(sandbox.close);
    trust(sandbox.certificatePem);
  }
  const databaseUrl = options.databaseUrl ?? (await openDatabase(opening));
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  opening.defer(async () => void (await new Promise((done) => server.close(done))));

  const config = envToConfig({
    PUBLIC_URL: url,
    DATABASE_URL: databaseUrl,
    ENCRYPTION_KEYS,
    AAD_APP_CLIENT_ID: sandbox.appClientId,
    AAD_APP_CLIENT_SECRET: sandbox.appClientSecret,
    AAD_APP_OAUTH_AUTHORITY_HOST: sandbox.url,
    GRAPH_URL: sandbox.url,
    ...options.env,
  });
  const log = options.log ?? silentLog;
  const ctx = await createContext(config, log, options.overrides);
  opening.defer(ctx.close);
  opening.defer(startJobs(ctx, log));
  server.on('request', createApp(ctx));
  opening.defer(() => server.closeAllConnections());

  const as = (token?: string) => createCaller(url, token);
  const opened = opening.move();
  return {
    url,
    databaseUrl,
    sandbox,
    ctx,
    admin: as(await sandbox.tabToken('administrator')),
    employee: as(await sandbox.tabToken('employee')),
    anonymous: as(),
    as,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

async function openDatabase(opening: AsyncDisposableStack): Promise<string> {
  const { url, drop } = await freshDatabase();
  opening.defer(drop);
  return url;
}

/** Runs the jobs as `main` does. Returns what ends them. */
function startJobs(ctx: Context, log: Log): () => Promise<void> {
  const stop = new AbortController();
  const jobs = ctx.jobs.map((job) =>
    runJob(job, {
      log,
      signal: stop.signal,
      wake: job.name === 'runs' ? ctx.runsWake : createWake(),
    }),
  );
  return async () => {
    stop.abort();
    await Promise.all(jobs);
    for (const job of ctx.jobs) await job.settled?.();
  };
}
