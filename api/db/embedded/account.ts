import { userInfo } from 'node:os';
import type { Log } from '../../lib/log.ts';
import { EmbeddedPostgresError } from './errors.ts';
import type { Machine } from './machine.ts';

/** An account of the machine that the server runs as. */
export type Account = { name: string; uid: number; gid: number };

const OWN = 'carte';

/** Debian, Red Hat and macOS name PostgreSQL's account so. */
const EXISTING = [OWN, 'postgres', '_postgres'];

const USERADD = [
  '--system',
  '--user-group',
  '--no-create-home',
  '--home-dir',
  '/nonexistent',
  '--shell',
  '/usr/sbin/nologin',
  OWN,
];

/**
 * The account that runs the server when Carte itself is root, which PostgreSQL refuses to be: one
 * that is there for it, else one that we make, else `nobody`.
 *
 * Weighed and left. A user namespace (`unshare --user`) would hide root's id and need no account,
 * but the server would still own root's files, which is what PostgreSQL's refusal is there to
 * prevent, and containers forbid it by default. `setpriv`, `su` and `runuser` do what spawning with
 * a `uid` and `gid` does, and are not on every machine. Keeping a capability to read past closed
 * folders would let a flaw in the database read the whole disk.
 */
export async function getServiceAccount(
  machine: Pick<Machine, 'run'>,
  log: Pick<Log, 'info' | 'warn'>,
): Promise<Account> {
  const existing = await Promise.all(EXISTING.map((name) => findAccount(machine, name)));
  const first = existing.find((account) => account !== undefined);
  if (first) return first;

  // Two first starts may both try: whoever comes second finds what the first one made.
  const made = await machine.run('useradd', USERADD);
  const own = await findAccount(machine, OWN);
  if (own) {
    log.info({ account: OWN }, 'made a system account for the embedded PostgreSQL');
    return own;
  }
  const nobody = await findAccount(machine, 'nobody');
  if (nobody) {
    log.warn(
      { account: 'nobody', reason: made.stderr.trim() },
      'no account of its own for the embedded PostgreSQL: other services that run as nobody can read its files',
    );
    return nobody;
  }
  throw new EmbeddedPostgresError(
    'no_access',
    `PostgreSQL refuses to run as root, and no other account could be made (${made.stderr.trim()}). ` +
      'Run Carte as an ordinary account, or set DATABASE_URL to a PostgreSQL server (15 or newer).',
  );
}

/** `id` asks every source of accounts (files, LDAP, macOS directory services) and is everywhere. */
export async function findAccount(
  { run }: Pick<Machine, 'run'>,
  name: string,
): Promise<Account | undefined> {
  const { exitCode, stdout } = await run('id', [name]);
  const [, uid, gid] = /^uid=(\d+)\S* gid=(\d+)/.exec(stdout) ?? [];
  if (exitCode !== 0 || uid === undefined || gid === undefined || uid === '0') return undefined;
  return { name, uid: Number(uid), gid: Number(gid) };
}

/** The account that owns an existing database: it stays the same whatever accounts come later. */
export async function toAccount(
  { run }: Pick<Machine, 'run'>,
  owner: { uid: number; gid: number },
): Promise<Account> {
  const { exitCode, stdout } = await run('id', ['-un', String(owner.uid)]);
  return { ...owner, name: exitCode === 0 ? stdout.trim() : `user id ${owner.uid}` };
}

/** PostgreSQL looks its own user up by id and gives up when there is none, as `docker run --user 1234` makes. */
export function assertNamedUser(uid: number | undefined, lookUp: () => unknown = userInfo): void {
  try {
    lookUp();
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'no_access',
      `User id ${uid} has no name on this machine, and PostgreSQL does not start without one. ` +
        'Add it to /etc/passwd, run Carte as another user, or set DATABASE_URL to a PostgreSQL server (15 or newer).',
      { cause },
    );
  }
}
