import { open } from 'node:fs/promises';
import path from 'node:path';

/** The folder of a finished database, below its home. It appears whole, by a rename: see `init.ts`. */
export const CLUSTER = 'postgres';

/** Beside it, the beginnings of one: rubble, once somebody holds the lock of a finished one. */
export const UNFINISHED = `${CLUSTER}.new-`;

export type ClusterFiles = ReturnType<typeof toClusterFiles>;

/** What lies where in the folder of a database. */
export function toClusterFiles(folder: string) {
  return {
    folder,
    /** PostgreSQL's own: it alone writes here. */
    data: path.join(folder, 'data'),
    /** The superuser's password, readable by the server's account and root alone. */
    password: path.join(folder, 'password'),
    log: path.join(folder, 'server.log'),
    /** For the socket, where the path is short enough. */
    socket: path.join(folder, 'socket'),
  };
}

/** Makes the names in a folder survive a power cut. Windows has no such call and needs none. */
export async function syncFolder(folder: string, platform: string): Promise<void> {
  if (platform === 'win32') return;
  await using handle = await open(folder);
  await handle.sync();
}
