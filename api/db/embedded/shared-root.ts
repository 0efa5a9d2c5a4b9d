import { chmod, lstat, mkdir } from 'node:fs/promises';
import { EmbeddedPostgresError } from './errors.ts';
import type { Machine } from './machine.ts';

/**
 * Makes the folder of root's that every account may pass and only root may write. What lies in it is
 * run and trusted, so one that somebody else could have filled is refused.
 */
export async function openSharedRoot({
  sharedRoot,
  uid,
}: Pick<Machine, 'sharedRoot' | 'uid'>): Promise<string> {
  // By chmod, since a umask of 077 takes from what mkdir is told.
  if (await mkdir(sharedRoot, { recursive: true })) await chmod(sharedRoot, 0o755);
  const folder = await lstat(sharedRoot);
  if (folder.isDirectory() && folder.uid === uid && (folder.mode & 0o022) === 0) return sharedRoot;
  throw new EmbeddedPostgresError(
    'no_access',
    `${sharedRoot} can be written by others than root, so PostgreSQL cannot safely lie there. ` +
      `Make it root's own (chown root ${sharedRoot}; chmod 755 ${sharedRoot}) or remove it.`,
  );
}
