import { constants } from 'node:fs';
import { access, chmod, chown, lchown, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../../lib/log.ts';
import { makeFolder } from '../../lib/make-folder.ts';
import { type Account, assertNamedUser, getServiceAccount, toAccount } from './account.ts';
import { CLUSTER, toClusterFiles } from './cluster-files.ts';
import { EmbeddedPostgresError, errnoOf } from './errors.ts';
import { type Machine, isRoot } from './machine.ts';
import { findPointer, openElsewhere } from './pointer.ts';
import { findClosedFolder } from './reach.ts';

/** Where the database lies, and the account that runs it: undefined for our own. */
export type Home = { dir: string; account: Account | undefined };

type Options = { dataDir: string; log: Pick<Log, 'info' | 'warn'> };

/**
 * Decides where the database of DATA_DIR lies: in it, or, where root started Carte and the server's
 * account cannot get there, in a folder of root's that DATA_DIR then points to.
 */
export async function openHome({ dataDir, log }: Options, machine: Machine): Promise<Home> {
  const real = await openDataDir(dataDir, machine);
  const dir = (await findPointer(real)) ?? real;
  const owner = await findOwner(dir);
  if (isRoot(machine)) {
    return owner
      ? openOwned({ dir, owner, log }, machine)
      : openFresh({ dir, dataDir: real, log }, machine);
  }
  if (owner && machine.uid !== undefined && owner.uid !== machine.uid) {
    throw new EmbeddedPostgresError(
      'no_access',
      `The database in ${dir} belongs to user id ${owner.uid}; this Carte runs as user id ${machine.uid}. ` +
        'Start Carte as it was started before, or set another DATA_DIR.',
    );
  }
  if (machine.uid !== undefined) assertNamedUser(machine.uid);
  return { dir, account: undefined };
}

async function openDataDir(dataDir: string, machine: Machine): Promise<string> {
  try {
    await makeFolder(dataDir, isRoot(machine) ? 0o711 : 0o700);
    await access(dataDir, constants.W_OK);
    return await realpath(dataDir);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'no_access',
      `DATA_DIR ${dataDir} cannot be written (${errnoOf(cause) ?? 'unknown error'}). ` +
        'Let the account that runs Carte write it, or set another DATA_DIR.',
      { cause },
    );
  }
}

type Owner = { uid: number; gid: number };

/** Who owns the database in `dir`, if there is one. */
async function findOwner(dir: string): Promise<Owner | undefined> {
  try {
    const { uid, gid } = await stat(toClusterFiles(path.join(dir, CLUSTER)).data);
    return { uid, gid };
  } catch (cause) {
    if (errnoOf(cause) === 'ENOENT') return undefined;
    throw new EmbeddedPostgresError(
      'no_access',
      `The database in ${dir} cannot be reached (${errnoOf(cause) ?? 'unknown error'}). ` +
        'Start Carte as it was started before, or set another DATA_DIR.',
      { cause },
    );
  }
}

/** A database that is there keeps its account, whatever accounts the machine has gained or lost. */
async function openOwned(
  { dir, owner, log }: { dir: string; owner: Owner; log: Options['log'] },
  machine: Machine,
): Promise<Home> {
  const isRestored = owner.uid === 0;
  const account = isRestored
    ? await getServiceAccount(machine, log)
    : await toAccount(machine, owner);
  const { folder, data } = toClusterFiles(path.join(dir, CLUSTER));
  if (isRestored) {
    log.warn(
      { dir, account: account.name },
      'gave the files of a restored database to its account',
    );
    await chmod(folder, 0o711);
    await giveFolder(data, account);
  }
  const closed = await findClosedFolder(folder, account);
  if (closed === undefined || (closed === dir && (await openToAccount(dir, account))))
    return { dir, account };
  throw new EmbeddedPostgresError(
    'no_access',
    `The account ${account.name}, which runs the database in ${folder}, can no longer enter ${closed}. ` +
      `Let it pass (chmod o+x ${closed}), or move DATA_DIR back to where it was.`,
  );
}

async function openFresh(
  { dir, dataDir, log }: { dir: string } & Options,
  machine: Machine,
): Promise<Home> {
  const account = await getServiceAccount(machine, log);
  // Already pointed elsewhere by a start that did not come to its end.
  if (dir !== dataDir) return { dir, account };

  const closed = await findClosedFolder(dataDir, account);
  if (closed === undefined) return { dir, account };
  if (closed === dataDir && (await openToAccount(dataDir, account))) return { dir, account };
  return { dir: await openElsewhere({ dataDir, account, closed, log }, machine), account };
}

/**
 * Lets the account pass `dir`, not look into it: by its group, where the folder's group has no rights
 * that would be lost, else as everybody may. A folder that is not root's stays as it is.
 */
async function openToAccount(dir: string, account: Account): Promise<boolean> {
  const { mode, uid } = await stat(dir);
  if (uid !== 0) return false;
  if ((mode & 0o070) !== 0) {
    await chmod(dir, mode | 0o001);
    return true;
  }
  await chown(dir, uid, account.gid);
  await chmod(dir, mode | 0o010);
  return true;
}

/** A backup copied back by root belongs to root; PostgreSQL wants its files its own and private. */
async function giveFolder(folder: string, { uid, gid }: Account): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await lchown(path.join(entry.parentPath, entry.name), uid, gid);
  }
  await chmod(folder, 0o700);
  await lchown(folder, uid, gid);
}
