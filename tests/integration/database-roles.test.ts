import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { type OpenDatabase, openDatabase, toConnection } from '../../api/db/open.ts';
import { ConfigError } from '../../api/domain/errors.ts';
import { toTenantId } from '../../api/domain/tenant.ts';
import { silentLog } from '../../api/lib/log.ts';
import { createSealer } from '../../api/lib/seal.ts';
import { bareDatabase, freshDatabase, type FreshDatabase } from '../support/db.ts';
import { querySuperuser } from '../support/sql.ts';

const PASSWORD = 'roles-of-tests';
const SOMEBODY = toTenantId(randomUUID());
const sealer = createSealer([{ id: 'k', key: Buffer.alloc(32, 1) }]);

/** A database that goes when the test is over. */
async function use(make: () => Promise<FreshDatabase>): Promise<FreshDatabase> {
  const database = await make();
  onTestFinished(() => database.drop());
  return database;
}

/** A role of the test's own, with what may be said of it in `create role`. */
async function makeRole(database: FreshDatabase, options = ''): Promise<string> {
  const role = `role_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  await querySuperuser(database.url, `create role ${role} login password '${PASSWORD}' ${options}`);
  onTestFinished(async () => {
    await querySuperuser(database.url, `reassign owned by ${role} to current_user`);
    await querySuperuser(database.url, `drop owned by ${role}`);
    await querySuperuser(database.url, `drop role ${role}`);
  });
  return role;
}

async function open(url: string, migrationUrl?: string, seal = sealer): Promise<OpenDatabase> {
  const migration = migrationUrl === undefined ? undefined : toConnection(migrationUrl);
  const opened = await openDatabase(
    { connection: toConnection(url), migration },
    { sealer: seal, log: silentLog },
  );
  onTestFinished(() => opened.pool.close());
  return opened;
}

/** Who the requests' transactions are, and what keeps them apart. */
const whoIs = async ({ pool }: OpenDatabase) =>
  pool.asTenant(SOMEBODY, async ({ query }) => {
    const [row] = await query<Record<string, unknown>>(`
      select session_user as session, current_user as role, rolsuper as super, rolbypassrls as bypass
      from pg_roles where rolname = session_user`);
    await query('select from card');
    return row;
  });

async function refusal(url: string, migrationUrl?: string): Promise<string> {
  const error: unknown = await open(url, migrationUrl).catch((err: unknown) => err);
  expect(error).toBeInstanceOf(ConfigError);
  return (error as ConfigError).message;
}

/** A database that a plain role owns, with that role. */
async function ownedDatabase(options = '') {
  const database = await use(bareDatabase);
  const owner = await makeRole(database, options);
  const name = toConnection(database.url).database;
  await querySuperuser(database.url, `alter database ${name} owner to ${owner}`);
  await querySuperuser(database.url, `alter schema public owner to ${owner}`);
  return { database, owner, ownerUrl: database.urlFor(owner, PASSWORD) };
}

const letGrant = (database: FreshDatabase, owner: string) =>
  querySuperuser(
    database.url,
    `grant carte_app, carte_visitor, carte_worker to ${owner} with admin true, inherit false, set false`,
  );

test('a superuser’s address alone: requests sign in as a login made for them', async () => {
  const database = await use(bareDatabase);
  const first = await open(database.url);
  const login = await whoIs(first);
  expect(login).toMatchObject({ role: 'carte_app', super: false, bypass: false });
  expect(login?.session).toMatch(/^carte_login_/);
  expect(await whoIs(await open(database.url))).toEqual(login);
});

test('an owner that can make roles is enough, without being a superuser', async () => {
  const { database, ownerUrl, owner } = await ownedDatabase('createrole');
  // On a server of its own it would have made the three roles; here others were first.
  expect(await refusal(ownerUrl)).toMatch(/DATABASE_URL.*admin option/);
  await letGrant(database, owner);
  const login = await whoIs(await open(ownerUrl));
  expect(login).toMatchObject({ role: 'carte_app', super: false });
  expect(login?.session).not.toBe(owner);
});

test('an owner for migrations and a plain role for requests', async () => {
  const database = await use(bareDatabase);
  const plain = await makeRole(database);
  const opened = await open(database.urlFor(plain, PASSWORD), database.url);
  expect(await whoIs(opened)).toMatchObject({ session: plain, role: 'carte_app' });
  // From then on the plain role's address is enough.
  expect(await whoIs(await open(database.urlFor(plain, PASSWORD)))).toMatchObject({
    session: plain,
  });
});

test.each([
  ['a superuser', 'superuser', /a superuser.*DATABASE_MIGRATION_URL/],
  [
    'a role that bypasses row security',
    'bypassrls',
    /bypasses row-level security.*DATABASE_MIGRATION_URL/,
  ],
])('%s for requests is refused', async (_, options, sentence) => {
  const database = await use(freshDatabase);
  const role = await makeRole(database, options);
  const message = await refusal(database.urlFor(role, PASSWORD), database.url);
  expect(message).toContain('DATABASE_URL');
  expect(message).toMatch(sentence);
});

test('the owner of the tables, and whoever can become it, is refused for requests', async () => {
  const { database, owner, ownerUrl } = await ownedDatabase('createrole');
  await letGrant(database, owner);
  await open(ownerUrl);
  expect(await refusal(ownerUrl, ownerUrl)).toMatch(/owns the tables/);
  const member = await makeRole(database);
  await querySuperuser(database.url, `grant ${owner} to ${member}`);
  expect(await refusal(database.urlFor(member, PASSWORD), database.url)).toMatch(/owns the tables/);
});

test('a role that inherits all three sets of rights at once is refused', async () => {
  const database = await use(freshDatabase);
  const role = await makeRole(database);
  await querySuperuser(
    database.url,
    `grant carte_app, carte_visitor, carte_worker to ${role} with inherit true`,
  );
  expect(await refusal(database.urlFor(role, PASSWORD))).toMatch(/inherits the rights/);
});

test('a plain role on an empty database is told who must prepare it', async () => {
  const database = await use(bareDatabase);
  const role = await makeRole(database);
  expect(await refusal(database.urlFor(role, PASSWORD))).toMatch(
    /not prepared for this version.*DATABASE_MIGRATION_URL/,
  );
});

test('a plain role that was granted nothing is told what it lacks', async () => {
  const database = await use(freshDatabase);
  const role = await makeRole(database);
  expect(await refusal(database.urlFor(role, PASSWORD))).toMatch(
    /may not take on carte_app, carte_visitor, carte_worker.*DATABASE_MIGRATION_URL/,
  );
});

test.each([
  ['may not create tables', 'createrole'],
  ['may neither create tables nor roles', ''],
])('a role for migrations that %s is named', async (_, options) => {
  const database = await use(bareDatabase);
  const owner = await makeRole(database, options);
  const plain = await makeRole(database);
  const message = await refusal(database.urlFor(plain, PASSWORD), database.urlFor(owner, PASSWORD));
  expect(message).toContain('DATABASE_MIGRATION_URL');
});

test('what cannot be reached or signed in to is named by its setting', async () => {
  const database = await use(freshDatabase);
  const role = await makeRole(database);
  const nowhere = 'postgres://carte:x@127.0.0.1:1/carte';
  const missing = database.url.replace(/[^/]+$/, 'no_such_database');
  expect(await refusal(nowhere)).toMatch(/DATABASE_URL/);
  expect(await refusal(missing)).toMatch(/DATABASE_URL.*no_such_database/);
  expect(await refusal(database.urlFor(role, 'wrong'))).toMatch(/DATABASE_URL.*password/);
  expect(await refusal(database.url, nowhere)).toMatch(/DATABASE_MIGRATION_URL/);
  expect(await refusal(database.urlFor(role, 'wrong'), database.url)).toMatch(/DATABASE_URL/);
});

test('a database of a newer version, or one made by an altered step, is refused', async () => {
  const database = await use(freshDatabase);
  await querySuperuser(database.url, `insert into migration values ('999-later', 'x', now())`);
  expect(await refusal(database.url)).toMatch(/"999-later".*newer version/);
  await querySuperuser(database.url, `delete from migration where name = '999-later'`);
  await querySuperuser(
    database.url,
    `update migration set checksum = 'x' where name = '003-cards'`,
  );
  expect(await refusal(database.url)).toMatch(/"003-cards" differs/);
});

test('a login whose password was sealed with a lost key gets another one', async () => {
  const database = await use(freshDatabase);
  const login = await whoIs(await open(database.url));
  const other = createSealer([{ id: 'other', key: Buffer.alloc(32, 2) }]);
  expect(await whoIs(await open(database.url, undefined, other))).toEqual(login);
});

test('processes that start together on an empty database all come up', async () => {
  for (let round = 0; round < 4; round++) {
    const alone = await use(bareDatabase);
    const together = await Promise.all(Array.from({ length: 5 }, () => open(alone.url)));
    const sessions = await Promise.all(together.map(whoIs));
    expect(new Set(sessions.map((row) => row?.session)).size).toBe(1);

    const split = await use(bareDatabase);
    const plain = await makeRole(split);
    const url = split.urlFor(plain, PASSWORD);
    const both = await Promise.all(Array.from({ length: 5 }, () => open(url, split.url)));
    for (const opened of both) expect(await whoIs(opened)).toMatchObject({ session: plain });
  }
});
