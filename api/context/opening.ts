import path from 'node:path';
import type { Config } from '../config/config.ts';
import { openEmbeddedPostgres } from '../db/embedded/cluster.ts';
import { type ServerAddress, toConnection } from '../db/open.ts';
import { ConfigError } from '../domain/errors.ts';
import { openKeyFile } from '../lib/key-file.ts';
import type { Log } from '../lib/log.ts';

/** The keys that seal secrets, newest first: those of the environment, or one that is kept in DATA_DIR. */
export async function openKeys({ keys, dataDir }: Config) {
  if (keys.kind === 'given') return keys.keys;
  try {
    return [await openKeyFile(path.join(dataDir, 'encryption.key'))];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError(
      `DATA_DIR ${dataDir} cannot keep the key that seals secrets (${reason}). Let the account that runs Carte write it, or set another DATA_DIR.`,
      { cause },
    );
  }
}

/** The PostgreSQL to use: one of our own in DATA_DIR, or the one whose address is given. */
export async function openServer(
  { db, dataDir }: Config,
  log: Log,
  onLost: (() => void) | undefined,
): Promise<{ address: ServerAddress; close(): Promise<void> }> {
  if (db.kind === 'embedded') {
    const embedded = await openEmbeddedPostgres({ dataDir, log, ...(onLost && { onLost }) });
    return { address: { connection: embedded.connection }, close: () => embedded.stop() };
  }
  const migration = db.migrationUrl === undefined ? undefined : toConnection(db.migrationUrl);
  return {
    address: { connection: toConnection(db.url), migration },
    close: () => Promise.resolve(),
  };
}
