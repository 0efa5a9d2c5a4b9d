import { chmod, chown, lstat, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { once } from 'node:events';
import type { Account } from './account.ts';
import type { ClusterFiles } from './cluster-files.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { isThere } from './is-there.ts';
import type { Machine } from './machine.ts';
import { findClosedFolder } from './reach.ts';

/** The port is a part of the socket's name and nothing more. */
export const SOCKET_PORT = 5432;

/** unix(7): 108 bytes with the closing zero; macOS: 104. */
const LONGEST_SOCKET_BYTES = 103;

const TEMPORARY = 'carte-';

/**
 * Makes the private folder of the server's socket: in the database's own folder where that path is
 * short enough (nobody else can write there, and a container that shares the volume finds the
 * server), else a new one with an unguessable name where temporary files go.
 */
export async function openSocketFolder(
  { files, account }: { files: ClusterFiles; account: Account | undefined },
  machine: Machine,
): Promise<string> {
  await mkdir(files.socket, { recursive: true });
  await makePrivate(files.socket, account);
  if (await canHoldSocket(files.socket)) return files.socket;

  for (const root of machine.tempRoots) {
    if (!(await isUsableRoot(root, account))) continue;
    const folder = await mkdtemp(path.join(root, TEMPORARY));
    await makePrivate(folder, account);
    if (await canHoldSocket(folder)) return folder;
    await rm(folder, { recursive: true });
  }
  throw new EmbeddedPostgresError(
    'no_access',
    `The path of DATA_DIR is too long for a socket, and none can be made in ${machine.tempRoots.join(' or ')}. Set a shorter DATA_DIR.`,
  );
}

async function makePrivate(folder: string, account: Account | undefined): Promise<void> {
  await chmod(folder, 0o700);
  if (account) await chown(folder, account.uid, account.gid);
}

/** Makes the folder of a server that died under us again, where its users expect it. */
export async function reopenSocketFolder(
  folder: string,
  { files, account }: { files: ClusterFiles; account: Account | undefined },
  machine: Machine,
): Promise<string> {
  if (folder === files.socket) return openSocketFolder({ files, account }, machine);
  // Not recursive: fails if somebody has put a folder there, or a link.
  if (!(await isThere(folder))) {
    await mkdir(folder);
    await makePrivate(folder, account);
  }
  if (await isPrivateFolder(folder, account?.uid ?? machine.uid)) return folder;
  throw new EmbeddedPostgresError(
    'no_access',
    `${folder}, the folder of the database's socket, now belongs to somebody else. Start Carte again.`,
  );
}

/** In a shared folder without the sticky bit, anybody could put their own in place of ours. */
async function isUsableRoot(root: string, account: Account | undefined): Promise<boolean> {
  try {
    const { mode } = await stat(root);
    const isSticky = (mode & 0o1000) !== 0;
    if ((mode & 0o022) !== 0 && !isSticky) return false;
    return account === undefined || (await findClosedFolder(root, account)) === undefined;
  } catch {
    return false;
  }
}

/** Tries it: some file systems (shared into a virtual machine, say) have no sockets. */
async function canHoldSocket(folder: string): Promise<boolean> {
  if (!isSocketPath(folder)) return false;
  const probe = createServer();
  try {
    probe.listen(path.join(folder, '.probe'));
    await once(probe, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}

/** Short enough, and without what the server's list of folders uses to part and quote them. */
export function isSocketPath(folder: string): boolean {
  const socket = path.join(folder, `.s.PGSQL.${SOCKET_PORT}`);
  return Buffer.byteLength(socket) <= LONGEST_SOCKET_BYTES && !/[,"]/.test(folder);
}

/** A real folder of the server's account that nobody else can enter: else whoever listens there is not believed. */
export async function isPrivateFolder(folder: string, uid: number | undefined): Promise<boolean> {
  try {
    const entry = await lstat(folder);
    return entry.isDirectory() && entry.uid === uid && (entry.mode & 0o077) === 0;
  } catch {
    return false;
  }
}

/** Removes a temporary folder that we made; one that has gone, or is not of our making, stays as it is. */
export async function deleteSocketFolder(folder: string, uid: number | undefined): Promise<void> {
  if (!path.basename(folder).startsWith(TEMPORARY)) return;
  if (!(await isPrivateFolder(folder, uid))) return;
  const isOurs = (await readdir(folder)).every((name) => name.startsWith('.s.PGSQL.'));
  if (isOurs) await rm(folder, { recursive: true });
}
