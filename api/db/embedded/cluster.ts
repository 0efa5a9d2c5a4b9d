import type { Log } from '../../lib/log.ts';
import { getBinaries } from './binaries.ts';
import type { EmbeddedPostgresError } from './errors.ts';
import { type Hold, createHold } from './hold.ts';
import { openHome } from './home.ts';
import { deleteUnfinished, ensureCluster, getPassword } from './init.ts';
import { boundLog } from './log-file.ts';
import { type Machine, createMachine } from './machine.ts';
import { type ServerControl, createServerControl } from './server-control.ts';
import { DATABASE, SUPERUSER } from './session.ts';
import type { ServerSettings } from './settings.ts';
import { deleteSocketFolder } from './socket-folder.ts';
import type { Takeover } from './steps.ts';
import { takeOver } from './takeover.ts';

export type EmbeddedOptions = {
  dataDir: string;
  log: Pick<Log, 'info' | 'warn'>;
  /**
   * Called when another Carte took the database while this one was cut off from it. Whoever gets
   * this must end the process; without it, the message is logged.
   */
  onLost?: (error: EmbeddedPostgresError) => void;
  /** Settings of the server for this start alone, as tests that need no fsync give. */
  settings?: ServerSettings;
  /** Another machine than this one, for tests. */
  machine?: Partial<Machine>;
};

export type EmbeddedPostgres = {
  /** A superuser's connection, for migrations: node-postgres takes it as it is. */
  connection: { host: string; port: number; user: string; password: string; database: string };
  /** Stops the server and waits until it has written everything. Calling it again changes nothing. */
  stop(): Promise<void>;
};

/** Less than the ten seconds that a stopping Carte has. A slower server goes on stopping by itself. */
const STOP_WITHIN_MS = 8_000;

const BOUND_LOG_EVERY_MS = 3_600_000;

/** Starts the PostgreSQL of DATA_DIR, or adopts the one that a killed Carte has left there. */
export async function openEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { dataDir, log, settings = {} } = options;
  const machine = createMachine(options.machine);
  const startMs = machine.nowMs();

  const { dir, account } = await openHome({ dataDir, log }, machine);
  const binaries = await getBinaries({ account, log }, machine);
  const files = await ensureCluster({ home: dir, account, binaries, settings }, machine);
  const password = await getPassword(files);
  await boundLog(files.log);

  const takeover = { dataDir, files, account, binaries, settings, password, log };
  const taken = await takeOver(takeover, machine);
  try {
    await deleteUnfinished(dir, log);
  } catch (err) {
    await taken.session.close();
    throw err;
  }
  log.info(
    {
      dir,
      version: binaries.version,
      adopted: taken.isAdopted,
      // Root cannot run PostgreSQL; then this says who does.
      ...(account && { account: account.name }),
      tookMs: machine.nowMs() - startMs,
    },
    'embedded PostgreSQL ready',
  );

  const { endpoint } = taken;
  const hold = createHold(
    taken,
    {
      retake: (signal) => takeOver(takeover, machine, { endpoint, signal }),
      onLost: options.onLost ?? ((err) => log.warn({ err }, 'lost DATA_DIR to another Carte')),
      log,
    },
    machine,
  );
  const stop = createStop({ takeover, hold, host: endpoint.host }, machine);
  return {
    connection: { ...endpoint, user: SUPERUSER, password, database: DATABASE },
    stop,
  };
}

type Opened = { takeover: Takeover; hold: Hold; host: string };

function createStop({ takeover, hold, host }: Opened, machine: Machine): () => Promise<void> {
  const { files, account, log } = takeover;
  const control: ServerControl = createServerControl(takeover, machine);
  const timer = setInterval(() => {
    boundLog(files.log).catch((err: unknown) => log.warn({ err }, 'log of PostgreSQL not bounded'));
  }, BOUND_LOG_EVERY_MS).unref();

  async function stop(): Promise<void> {
    clearInterval(timer);
    const { isOurs, close } = await hold.release();
    // The lock goes with the server, not before it: else another Carte could adopt what is about to stop.
    if (isOurs) {
      const hasStopped = await control.stop(STOP_WITHIN_MS);
      if (hasStopped) await deleteSocketFolder(host, account?.uid ?? machine.uid);
      else log.warn({ dir: files.folder }, 'embedded PostgreSQL is still stopping');
    }
    await close();
  }

  let stopped: Promise<void> | undefined;
  return () => (stopped ??= stop());
}
