import './lib/small-heap.ts';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createApp } from './app.ts';
import { envToConfig } from './config/config.ts';
import { readEnv } from './config/env.ts';
import { createContext } from './context.ts';
import { EmbeddedPostgresError } from './db/embedded/errors.ts';
import { ConfigError } from './domain/errors.ts';
import { runJob } from './jobs/job.ts';
import { createLog, type Log } from './lib/log.ts';
import { createWake } from './lib/wake.ts';

/** Requests that are still open are cut after this, so that a stop ends within ten seconds. */
const DRAIN_MS = 5_000;

const stop = new AbortController();
// Ctrl+C comes twice under npm, from the terminal and handed on: the second must not cut the stop short.
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stop.abort());

let log: Log = createLog('info');
try {
  const config = envToConfig(readEnv());
  log = createLog(config.logLevel);
  await serve(config);
} catch (err) {
  // What the operator can mend is a sentence; everything else needs its stack.
  const isForOperator = err instanceof ConfigError || err instanceof EmbeddedPostgresError;
  if (isForOperator) process.stderr.write(`Carte cannot start. ${err.message}\n`);
  else log.error({ err }, 'cannot start');
  process.exitCode = 1;
}

async function serve(config: ReturnType<typeof envToConfig>): Promise<void> {
  const ctx = await createContext(config, log, { onDatabaseLost: endWithFailure });
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000 }, createApp(ctx));
  try {
    server.listen(config.port, config.host);
    await once(server, 'listening');
  } catch (err) {
    await ctx.close();
    throw toListenError(err, config);
  }
  log.info({ port: config.port, host: config.host, roles: config.roles }, 'listening');

  const jobs = ctx.jobs.map((job) =>
    runJob(job, {
      log,
      signal: stop.signal,
      wake: job.name === 'runs' ? ctx.runsWake : createWake(),
    }),
  );
  if (!stop.signal.aborted) await once(stop.signal, 'abort');
  log.info({}, 'stopping');

  const closed = new Promise((done) => server.close(done)); // visitors first,
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
  await Promise.all([closed, ...jobs]);
  for (const job of ctx.jobs) await job.settled?.();
  await ctx.close(); // then what they were using
  log.info({}, 'stopped');
}

function endWithFailure(): void {
  process.exitCode = 1;
  stop.abort();
}

/** What the operator can mend when Carte cannot listen; any other error as it is. */
function toListenError(err: unknown, { host, port }: { host: string; port: number }): unknown {
  const code = err instanceof Error && 'code' in err ? err.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new ConfigError(
        `PORT ${port} is in use by another program. Stop it, or set another PORT.`,
      );
    case 'EACCES':
      return new ConfigError(
        `PORT ${port} is not for this account. Set a PORT above 1023, or put a proxy in front.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new ConfigError(
        `HOST ${host} is no address of this machine. Set HOST to 127.0.0.1, or to 0.0.0.0 for all of them.`,
      );
    default:
      return err;
  }
}
