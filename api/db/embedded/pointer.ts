import { createHash } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../../lib/log.ts';
import type { Account } from './account.ts';
import { CLUSTER, syncFolder } from './cluster-files.ts';
import { EmbeddedPostgresError, errnoOf } from './errors.ts';
import { isThere } from './is-there.ts';
import type { Machine } from './machine.ts';
import { openSharedRoot } from './shared-root.ts';

/** In DATA_DIR: says in plain words where its database lies, when not there. */
const POINTER = 'postgres.location';

/** Where the database of `dataDir` lies if not in it. Throws when it pointed somewhere that is gone. */
export async function findPointer(dataDir: string): Promise<string | undefined> {
  const file = path.join(dataDir, POINTER);
  const text = await readFile(file, 'utf8').catch((err: unknown) => {
    if (errnoOf(err) === 'ENOENT') return undefined;
    throw err;
  });
  if (text === undefined) return undefined;
  const dir = text.split('\n').find((line) => line.startsWith('/'));
  if (dir !== undefined && (await isThere(dir))) return dir;
  throw new EmbeddedPostgresError(
    'database_missing',
    `${file} says that the database lies in ${dir ?? 'a folder that it does not name'}, which is not there. ` +
      'Bring that folder back (a container needs a volume for it), or delete the file to begin with an empty database.',
  );
}

type Elsewhere = {
  dataDir: string;
  account: Account;
  /** The folder that the account cannot pass. */
  closed: string;
  log: Pick<Log, 'info'>;
};

/**
 * Makes a folder of root's for the database of `dataDir` and points to it. The pointer is written
 * before there is a database: a database that nothing points to is one whose DATA_DIR was emptied.
 */
export async function openElsewhere(
  { dataDir, account, closed, log }: Elsewhere,
  machine: Machine,
): Promise<string> {
  const dir = path.join(await openSharedRoot(machine), toFolderName(dataDir));
  if (await isThere(path.join(dir, CLUSTER))) {
    // Two first starts at once: the other one has pointed meanwhile.
    if ((await findPointer(dataDir)) === dir) return dir;
    throw new EmbeddedPostgresError(
      'database_missing',
      `${dir} holds a database of ${dataDir}, but ${path.join(dataDir, POINTER)}, which points to it, is gone. ` +
        `Restore DATA_DIR from a backup, or delete ${dir} to begin with an empty database.`,
    );
  }
  await mkdir(dir, { recursive: true });
  await chmod(dir, 0o711);
  await writePointer({ dataDir, dir, account, closed }, machine);
  log.info(
    { dir, account: account.name, closed },
    'the database lies outside DATA_DIR: its account cannot pass a closed folder',
  );
  return dir;
}

async function writePointer(
  { dataDir, dir, account, closed }: Omit<Elsewhere, 'log'> & { dir: string },
  machine: Machine,
): Promise<void> {
  const file = path.join(dataDir, POINTER);
  const draft = `${file}.new-${machine.randomHex(6)}`;
  {
    await using handle = await open(draft, 'wx', 0o600);
    await handle.writeFile(
      `The database of this Carte lies in\n${dir}\n` +
        `because the account "${account.name}", which runs PostgreSQL, cannot enter ${closed}.\n` +
        'Back up and move that folder together with this one.\n',
    );
    await handle.sync();
  }
  await rename(draft, file);
  await syncFolder(dataDir, machine.platform);
}

const toFolderName = (dataDir: string): string =>
  createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
