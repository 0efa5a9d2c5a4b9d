import { chmod, chown, mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../../lib/log.ts';
import type { Account } from './account.ts';
import { type Binaries, toMajor } from './binaries.ts';
import {
  CLUSTER,
  type ClusterFiles,
  UNFINISHED,
  syncFolder,
  toClusterFiles,
} from './cluster-files.ts';
import { EmbeddedPostgresError, errnoOf } from './errors.ts';
import { isThere } from './is-there.ts';
import type { Machine } from './machine.ts';
import { SUPERUSER } from './session.ts';
import { FIRST_SETTINGS, type ServerSettings, toArguments } from './settings.ts';

const PASSWORD_BYTES = 32;

type InitOptions = {
  home: string;
  account: Account | undefined;
  binaries: Binaries;
  settings: ServerSettings;
};

/**
 * Makes the database in `home` if it is not there, and answers where it is.
 *
 * It is made under another name and renamed when it is whole, password and all. So what carries the
 * right name is always finished, a start that died half-way leaves only rubble that nobody mistakes
 * for a database, and of two first starts at once one wins and the other finds the winner's.
 */
export async function ensureCluster(options: InitOptions, machine: Machine): Promise<ClusterFiles> {
  const files = toClusterFiles(path.join(options.home, CLUSTER));
  if (!(await isThere(files.data))) await initCluster(options, files, machine);
  await assertSameMajor(files, options.binaries);
  return files;
}

async function initCluster(
  { home, account, binaries, settings }: InitOptions,
  files: ClusterFiles,
  machine: Machine,
): Promise<void> {
  const draft = toClusterFiles(path.join(home, `${UNFINISHED}${machine.randomHex(6)}`));
  try {
    await makeFolder(draft.folder, { mode: account ? 0o711 : 0o700 });
    await makeFolder(draft.data, { mode: 0o700, account });
    await writePassword(draft, account, machine);
    const { exitCode, stderr } = await machine.run(
      binaries.initdb,
      toInitArguments(draft, settings),
      { account, cwd: draft.data },
    );
    if (exitCode !== 0) throw initFailed(home, stderr);
    await syncFolder(draft.folder, machine.platform);
    await moveFolder(draft.folder, files.folder, machine);
    await syncFolder(home, machine.platform);
  } catch (err) {
    await rm(draft.folder, { recursive: true, force: true });
    // Another first start was quicker: it may even have cleared our draft away.
    if (await isThere(files.data)) return;
    throw (await isThere(files.folder)) ? notADatabase(files.folder, err) : err;
  }
}

/**
 * Bytewise order and Unicode letters from PostgreSQL's own tables ("builtin"): the same on every
 * system, so that no update of a C library or of ICU silently breaks an index, and the fastest.
 * Lists for people are ordered by a collation that their query names.
 */
function toInitArguments(draft: ClusterFiles, settings: ServerSettings): string[] {
  return [
    ...['--pgdata', draft.data, '--username', SUPERUSER, '--pwfile', draft.password],
    ...['--auth', 'scram-sha-256', '--data-checksums', '--encoding', 'UTF8', '--no-instructions'],
    ...['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...['--text-search-config', 'simple', ...toArguments(FIRST_SETTINGS)],
    ...(settings['fsync'] === 'off' ? ['--no-sync'] : []),
  ];
}

async function makeFolder(
  folder: string,
  { mode, account }: { mode: number; account?: Account | undefined },
): Promise<void> {
  await mkdir(folder);
  await chmod(folder, mode);
  if (account) await chown(folder, account.uid, account.gid);
}

/** initdb reads it as the server's account, hence the owner; root reads everything. */
async function writePassword(
  draft: ClusterFiles,
  account: Account | undefined,
  machine: Machine,
): Promise<void> {
  await using handle = await open(draft.password, 'wx', 0o600);
  await handle.writeFile(`${machine.randomHex(PASSWORD_BYTES)}\n`);
  if (account) await handle.chown(account.uid, account.gid);
  await handle.sync();
}

/** On Windows a virus scanner can hold a new file for a moment, and its folder cannot be renamed then. */
async function moveFolder(from: string, to: string, machine: Machine): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await rename(from, to);
    } catch (err) {
      const isHeld = machine.platform === 'win32' && tries < 20 && !(await isThere(to));
      if (!isHeld) throw err;
      await machine.sleep(100);
    }
  }
}

function initFailed(home: string, stderr: string): EmbeddedPostgresError {
  const reason = stderr.trim().split('\n').at(-1) ?? '';
  return new EmbeddedPostgresError(
    'start_failed',
    `PostgreSQL could not make a database in ${home}: ${reason}. ` +
      'Correct that and start again, or set DATABASE_URL to a PostgreSQL server (15 or newer).',
  );
}

function notADatabase(folder: string, cause: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'database_missing',
    `${folder} does not hold a whole PostgreSQL database. Restore it from a backup, or move it away to begin with an empty one.`,
    { cause },
  );
}

async function assertSameMajor({ data }: ClusterFiles, { version }: Binaries): Promise<void> {
  const made = await readFile(path.join(data, 'PG_VERSION'), 'utf8').catch((cause: unknown) => {
    if (errnoOf(cause) !== 'ENOENT') throw cause;
    throw notADatabase(data, cause);
  });
  if (made.trim() === toMajor(version)) return;
  throw new EmbeddedPostgresError(
    'other_version',
    `The database in ${data} was made by PostgreSQL ${made.trim()}; this Carte brings PostgreSQL ${toMajor(version)}, which cannot open it. ` +
      `Go back to the version of Carte that made it, or carry it over with pg_upgrade or pg_dump (postgresql.org/docs/${toMajor(version)}/upgrading.html).`,
  );
}

/** Throws when the database is there and the way into it is not. */
export async function getPassword({ password, folder }: ClusterFiles): Promise<string> {
  try {
    return (await readFile(password, 'utf8')).trim();
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'database_missing',
      `The password of the database in ${folder} cannot be read (${errnoOf(cause) ?? 'unknown error'}). ` +
        `Restore ${password} from a backup, or move ${folder} away to begin with an empty database.`,
      { cause },
    );
  }
}

/** Clears what first starts that died have left. Only for whoever holds the lock of the finished one. */
export async function deleteUnfinished(home: string, log: Pick<Log, 'warn'>): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith(UNFINISHED)) continue;
    // An initdb that outlived its Carte may still write there; the next start clears it then.
    await rm(path.join(home, name), { recursive: true, force: true, maxRetries: 3 }).catch(
      (err: unknown) => log.warn({ err, name }, 'an unfinished database could not be cleared away'),
    );
  }
}
