import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { ConfigError } from '../domain/errors.ts';
import type { Sealer } from '../lib/seal.ts';

/**
 * The login that requests use: it may take on the three roles of migration 001 and has no right of its
 * own, so a transaction that takes on none of them can do nothing at all.
 */
export type Login = { user: string; password: string };

const SEAL_CONTEXT = ['database', 'login', 'password'];
const OUR_ROLES = 'carte_app, carte_visitor, carte_worker';

/**
 * A login made by Carte itself, where only the owner's address is given. Its password is random and
 * lies sealed in a table that nobody but the owner can read. Call inside a transaction that keeps
 * other processes out.
 */
export async function ensureLogin(owner: pg.ClientBase, sealer: Sealer): Promise<Login> {
  await owner.query(/* sql */ `
    create table if not exists request_login (
      only_one boolean not null primary key default true check (only_one),
      name     text    not null, -- role that requests sign in as
      password text    not null  -- sealed
    )`);
  const { rows } = await owner.query<{ name: string; password: string; exists: boolean }>(
    'select name, password, exists (select from pg_roles where rolname = name) from request_login',
  );
  const [known] = rows;
  const password = known?.exists ? tryOpen(sealer, known.password) : undefined;
  if (known && password) return { user: known.name, password };
  return makeLogin(owner, sealer, known?.exists ? known.name : undefined);
}

async function makeLogin(owner: pg.ClientBase, sealer: Sealer, existing?: string): Promise<Login> {
  const user = existing ?? `carte_login_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(32).toString('base64url');
  const options = `login noinherit nosuperuser nocreatedb nocreaterole password ${pg.escapeLiteral(password)}`;
  await owner.query(
    `${existing ? 'alter' : 'create'} role ${pg.escapeIdentifier(user)} ${options}`,
  );
  await owner.query(`grant ${OUR_ROLES} to ${pg.escapeIdentifier(user)}`);
  await owner.query(
    `insert into request_login (name, password) values ($1, $2)
     on conflict (only_one) do update set name = excluded.name, password = excluded.password`,
    [user, sealer.seal(password, SEAL_CONTEXT)],
  );
  return { user, password };
}

/** Lets the login of DATABASE_URL take the roles on, without inheriting them. */
export async function grantRoles(owner: pg.ClientBase, login: string): Promise<void> {
  const { rows } = await owner.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  const separate = (rows[0]?.version ?? 0) >= 160_000 ? ' with inherit false, set true' : '';
  await owner.query(`grant ${OUR_ROLES} to ${pg.escapeIdentifier(login)}${separate}`);
}

type FenceRow = {
  name: string;
  superuser: boolean;
  bypass: boolean;
  owner: boolean;
  inherits: boolean;
  member: boolean;
};

/** Refuses a login that row-level security would not hold. Nothing runs on it before this has passed. */
export async function checkFences(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<FenceRow>(/* sql */ `
    select rolname as name, rolsuper as superuser, rolbypassrls as bypass,
           exists (select from pg_class where relname in ('card', 'connection') and pg_has_role(pg_roles.oid, relowner, 'member')) as owner,
           pg_has_role(oid, 'carte_app', 'usage') or pg_has_role(oid, 'carte_visitor', 'usage') as inherits,
           pg_has_role(oid, 'carte_app', 'member') and pg_has_role(oid, 'carte_visitor', 'member')
             and pg_has_role(oid, 'carte_worker', 'member') as member
    from pg_roles where rolname = session_user`);
  const login = rows[0];
  if (!login)
    throw new ConfigError('DATABASE_URL signs in as a role that the server does not list.');
  const refuse = (why: string) => {
    throw new ConfigError(
      `DATABASE_URL signs in as "${login.name}", ${why}, so nothing would keep organizations apart. ` +
        'Let it name a plain role, and put the owner of the tables in DATABASE_MIGRATION_URL.',
    );
  };
  if (login.superuser) refuse('a superuser');
  if (login.bypass) refuse('which bypasses row-level security');
  if (login.owner) refuse('which owns the tables, or may become the role that does');
  if (!login.member) {
    throw new ConfigError(
      `"${login.name}" may not take on ${OUR_ROLES}. Set DATABASE_MIGRATION_URL to the owner of the tables once, or run: grant ${OUR_ROLES} to "${login.name}"`,
    );
  }
  if (login.inherits) {
    throw new ConfigError(
      `"${login.name}" inherits the rights of ${OUR_ROLES}, which mixes what must stay apart. Run: alter role "${login.name}" noinherit (PostgreSQL 16 and newer: grant them with inherit false).`,
    );
  }
}

/** A password sealed with a key that is gone is replaced, not mourned. */
function tryOpen(sealer: Sealer, sealed: string): string | undefined {
  try {
    return sealer.open(sealed, SEAL_CONTEXT);
  } catch {
    return undefined;
  }
}
