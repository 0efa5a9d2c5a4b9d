import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../api/app.ts';
import { envToConfig } from '../../api/config/config.ts';
import type { Env } from '../../api/config/env.ts';
import { createContext } from '../../api/context.ts';
import { runJob } from '../../api/jobs/job.ts';
import { type Log, silentLog } from '../../api/lib/log.ts';
import { createWake } from '../../api/lib/wake.ts';
import { type Sandbox, startSandbox, type SandboxOptions } from '../../sandbox/sandbox.ts';
import { createCaller, type Caller } from './caller.ts';
import { freshDatabase } from './db.ts';
import { trust } from './trust.ts';

export type CarteOptions = {
  sandbox?: SandboxOptions;
  env?: Env;
  log?: Log;
  /** A database that another Carte of the test uses as well; dropped by whoever made it. */
  databaseUrl?: string;
};

export type Carte = {
  url: string;
  databaseUrl: string;
  sandbox: Sandbox;
  /** The practice administrator. */
  admin: Caller;
  /** Somebody of the same organization without any role. */
  employee: Caller;
  /** Nobody. */
  anonymous: Caller;
  as(token: string): Caller;
  [Symbol.asyncDispose](): Promise<void>;
};

const KEY = `test:${Buffer.alloc(32, 7).toString('base64')}`;

/** The real product on a free port, with a database of its own, beside a practice directory of its own. */
export async function startCarte(options: CarteOptions = {}): Promise<Carte> {
  const sandbox = await startSandbox(options.sandbox);
  trust(sandbox.certificatePem);
  const database = options.databaseUrl === undefined ? await freshDatabase() : undefined;
  const databaseUrl = options.databaseUrl ?? database?.url ?? '';
  const log = options.log ?? silentLog;
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;

  const config = envToConfig({
    PUBLIC_URL: url,
    DATABASE_URL: databaseUrl,
    ENCRYPTION_KEYS: KEY,
    AAD_APP_CLIENT_ID: sandbox.appClientId,
    AAD_APP_OAUTH_AUTHORITY_HOST: sandbox.url,
    GRAPH_URL: sandbox.url,
    ...options.env,
  });
  const ctx = await createContext(config, log);
  server.on('request', createApp(ctx));
  const stop = new AbortController();
  const jobs = ctx.jobs.map((job) =>
    runJob(job, {
      log,
      signal: stop.signal,
      wake: job.name === 'runs' ? ctx.runsWake : createWake(),
    }),
  );

  const as = (token?: string) => createCaller(url, token);
  return {
    url,
    databaseUrl,
    sandbox,
    admin: as(await sandbox.tabToken('administrator')),
    employee: as(await sandbox.tabToken('employee')),
    anonymous: as(),
    as,
    async [Symbol.asyncDispose]() {
      stop.abort();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await Promise.all(jobs);
      for (const job of ctx.jobs) await job.settled?.();
      await ctx.close();
      await sandbox.close();
      await database?.drop();
    },
  };
}
