import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSealer } from '../../api/lib/seal.ts';
import { openDatabase, type OpenDatabase, toConnection } from '../../api/db/open.ts';
import { toTenantId } from '../../api/domain/tenant.ts';
import { silentLog } from '../../api/lib/log.ts';
import { freshDatabase, type FreshDatabase } from '../support/db.ts';
import { queryAs, tenantTables } from '../support/row-security.ts';
import { dumpDatabase, querySuperuser } from '../support/sql.ts';
import { insertTenantRows } from '../support/tenant-rows.ts';

const TENANTS = Array.from({ length: 20 }, () => toTenantId(randomUUID()));
const [own = toTenantId(''), other = toTenantId('')] = TENANTS;

let database: FreshDatabase;
let opened: OpenDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  const sealer = createSealer([{ id: 'k', key: Buffer.alloc(32, 1) }]);
  opened = await openDatabase(
    { connection: toConnection(database.url) },
    { sealer, log: silentLog },
  );
  for (const tenant of TENANTS) await insertTenantRows(database.url, tenant);
});
afterAll(async () => {
  await opened.pool.close();
  await database.drop();
});

const asRole = <Row extends pg.QueryResultRow>(role: string | undefined, statement: string) =>
  queryAs<Row>(opened.connection, { role, statement });

const DENIED = { code: '42501' };

describe('the catalogue', () => {
  test('every table with organizations’ rows has row-level security, enabled and forced', async () => {
    const rows = await querySuperuser(
      database.url,
      `select relname from pg_class where relname = any($1) and not (relrowsecurity and relforcerowsecurity)`,
      [await tenantTables(database.url)],
    );
    expect(rows).toEqual([]);
    expect(await tenantTables(database.url)).toEqual([
      'administrator',
      'card',
      'card_count',
      'card_event',
      'change_request',
      'connection',
      'connection_notice',
      'consent_request',
      'folder',
      'handle',
      'handover',
      'lead',
      'made_certificate',
      'newcomer',
      'person_change',
      'photo',
      'photo_task',
      'run',
      'run_exchange',
      'run_item',
      'subscription',
      'template',
      'template_picture',
      'wallet_account',
      'wallet_pass',
      'wallet_push',
      'wallet_registration',
      'wallet_task',
    ]);
  });

  test('the organization leads every key and every reference; the public address alone is known before it', async () => {
    const keys = await querySuperuser<{ key: string }>(
      database.url,
      `select indexrelid::regclass::text as key from pg_index join pg_class on pg_class.oid = indrelid
       where relname = any($1) and (indisunique or indisprimary)
         and (select attname from pg_attribute where attrelid = indrelid and attnum = indkey[0]) is distinct from 'tenant_id'`,
      [await tenantTables(database.url)],
    );
    expect(keys).toEqual([{ key: 'handle_pkey' }]);
    const references = await querySuperuser(
      database.url,
      `select conname from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
         and (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) <> 'tenant_id'`,
    );
    expect(references).toEqual([]);
  });

  test('nobody of ours owns anything, and what lies outside the fences is closed to all three roles', async () => {
    const rows = await querySuperuser(
      database.url,
      `select relname from pg_class join pg_roles on pg_roles.oid = relowner
       where rolname like 'carte\\_%' and relnamespace = 'public'::regnamespace`,
    );
    expect(rows).toEqual([]);
    for (const role of ['carte_app', 'carte_visitor', 'carte_worker'])
      await expect(asRole(role, 'select * from request_login')).rejects.toMatchObject(DENIED);
    await expect(asRole('carte_app', 'delete from migration')).rejects.toMatchObject(DENIED);
  });

  test('what visitors and the worker may read is exactly this', async () => {
    const grants = await querySuperuser<{ grant: string }>(
      database.url,
      `select grantee || ' ' || privilege_type || ' ' || table_name || ': ' || string_agg(column_name, ', ' order by ordinal_position) as grant
       from information_schema.column_privileges join information_schema.columns using (table_schema, table_name, column_name)
       where grantee in ('carte_visitor', 'carte_worker') group by grantee, privilege_type, table_name order by 1`,
    );
    expect(grants.map((row) => row.grant)).toMatchInlineSnapshot(`
      [
        "carte_visitor SELECT card: tenant_id, id, slug, status, folder_id, template_id, shown, updated_at, photo_hidden",
        "carte_visitor SELECT folder: tenant_id, id, parent_id, template_id",
        "carte_visitor SELECT handle: handle, kind, tenant_id, object_id, connection_id, handover_card_id, handover_url",
        "carte_visitor SELECT handover: tenant_id, connection_id, card_id, url",
        "carte_visitor SELECT photo: tenant_id, card_id, version, width, height, jpeg, changed_at",
        "carte_visitor SELECT template: tenant_id, id, design, is_default, updated_at, fields, legal_line, consent_text, dictionary, privacy_url",
        "carte_visitor SELECT template_picture: tenant_id, template_id, kind, version, width, height, bytes, changed_at",
        "carte_visitor SELECT wallet_account: tenant_id, maker, expires_at, closing_at",
        "carte_visitor SELECT wallet_registration: tenant_id, device_id",
        "carte_worker SELECT administrator: tenant_id, by_role, appointed_at, removed_at, seen_at",
        "carte_worker SELECT card: tenant_id, id, left_at",
        "carte_worker SELECT card_count: tenant_id, day",
        "carte_worker SELECT card_event: tenant_id, at",
        "carte_worker SELECT change_request: tenant_id, answered_at",
        "carte_worker SELECT connection: tenant_id, id, next_sync_at, watch_at",
        "carte_worker SELECT consent_request: tenant_id, asked_at",
        "carte_worker SELECT lead: tenant_id, keep_until",
        "carte_worker SELECT made_certificate: tenant_id, made_at",
        "carte_worker SELECT photo_task: tenant_id, card_id, due_at",
        "carte_worker SELECT run: tenant_id, id, connection_id, status, lease_until, created_at, finished_at, resume_at, held_at, log_dropped_at, lease_owner",
        "carte_worker SELECT subscription: tenant_id, connection_id, changes_due_at",
        "carte_worker SELECT wallet_account: tenant_id, maker, watch_at, closing_at",
        "carte_worker SELECT wallet_pass: tenant_id, state, modified_at",
        "carte_worker SELECT wallet_push: tenant_id, device_id, pass_type, due_at",
        "carte_worker SELECT wallet_task: tenant_id, pass_id, due_at",
      ]
    `);
  });
});

describe('an organization’s transaction, with any statement in it', () => {
  const asOwn = <T>(
    work: (query: (text: string) => Promise<{ tenant_id: string }[]>) => Promise<T>,
  ) => opened.pool.asTenant(own, ({ query }) => work((text) => query(text)));

  test('reads its own rows alone', async () => {
    for (const table of await tenantTables(database.url)) {
      const rows = await asOwn((query) => query(`select tenant_id from ${table}`));
      expect([...new Set(rows.map((row) => row.tenant_id))], table).toEqual([own]);
      const hidden = `select tenant_id from ${table} where tenant_id = '${other}'`;
      expect(await asOwn((query) => query(hidden)), table).toEqual([]);
    }
  });

  test('changes and deletes its own rows alone', async () => {
    const before = await dumpDatabase(database.url);
    for (const table of await tenantTables(database.url)) {
      const undone = asOwn(async (query) => {
        const changed = await query(
          `update ${table} set tenant_id = tenant_id returning tenant_id`,
        );
        expect([...new Set(changed.map((row) => row.tenant_id))], table).toEqual([own]);
        const deleted = await query(`delete from ${table} returning tenant_id`);
        expect([...new Set(deleted.map((row) => row.tenant_id))], table).toEqual([own]);
        throw new Error('undo');
      });
      await expect(undone).rejects.toThrow('undo');
    }
    expect(await dumpDatabase(database.url)).toEqual(before);
  });

  test('cannot make rows of another organization, nor give its own away', async () => {
    for (const table of await tenantTables(database.url)) {
      const given = asOwn((query) => query(`update ${table} set tenant_id = '${other}'`));
      await expect(given, table).rejects.toMatchObject(DENIED);
    }
    const made = `insert into folder values ('${other}', gen_random_uuid(), null, 'Planted', now())`;
    await expect(asOwn((query) => query(made))).rejects.toMatchObject(DENIED);
    const stolen = `insert into handle select 'X', kind, '${other}', object_id from handle limit 1`;
    await expect(asOwn((query) => query(stolen))).rejects.toMatchObject(DENIED);
  });

  test('learns nothing from another’s keys: a directory that another has connected is free', async () => {
    const same = `insert into connection (tenant_id, id, name, directory_tenant_id, client_id, credential_kind, credential, status, removal_limit, created_at, updated_at)
      values ('${own}', gen_random_uuid(), 'n', '${other}', '${other}', 'secret', 'sealed', 'connected', '{}', now(), now())`;
    await expect(asOwn((query) => query(same))).resolves.toEqual([]);
  });
});

test('without an organization there is no row, and no crash', async () => {
  for (const table of await tenantTables(database.url)) {
    expect(await asRole('carte_app', `select from ${table}`), table).toEqual([]);
    // What a transaction leaves behind on a connection is not null but an empty text.
    const emptied = `select from ${table}, set_config('app.tenant', '', true)`;
    expect(await asRole('carte_app', emptied), table).toEqual([]);
    expect(await asRole('carte_app', `delete from ${table} returning tenant_id`)).toEqual([]);
  }
});

test('the login itself may do nothing at all', async () => {
  for (const table of await tenantTables(database.url))
    await expect(asRole(undefined, `select from ${table}`), table).rejects.toMatchObject(DENIED);
  await expect(asRole(undefined, 'create table mine ()')).rejects.toMatchObject(DENIED);
});

describe('a visitor', () => {
  test('sees published cards of everybody, and knows which addresses there are', async () => {
    const cards = await asRole<{ status: string }>('carte_visitor', 'select status from card');
    expect(cards.map(({ status }) => status)).toEqual(TENANTS.map(() => 'active'));
    expect(await asRole('carte_visitor', 'select handle from handle')).toHaveLength(60);
    expect(await asRole('carte_visitor', 'select card_id from photo')).toHaveLength(20);
  });

  test.each([
    'person',
    'directory',
    'edits',
    'edit_marks',
    'created_by_name',
    'connection_id',
    'directory_id',
    'paused_by',
    'search_text',
  ])('cannot select %s of a card', async (column) => {
    await expect(asRole('carte_visitor', `select ${column} from card`)).rejects.toMatchObject(
      DENIED,
    );
  });

  test.each([
    'connection',
    'run',
    'run_item',
    'photo_task',
    'lead',
    'card_count',
    'wallet_pass',
    'wallet_push',
  ])('cannot read %s', async (table) => {
    await expect(asRole('carte_visitor', `select from ${table}`)).rejects.toMatchObject(DENIED);
  });

  test.each([
    'credential from wallet_account',
    'facts from wallet_account',
    'push_token from wallet_registration',
  ])('cannot read %s', async (column) => {
    await expect(asRole('carte_visitor', `select ${column}`)).rejects.toMatchObject(DENIED);
  });

  test('cannot read what a folder is called', async () => {
    await expect(asRole('carte_visitor', 'select name from folder')).rejects.toMatchObject(DENIED);
  });

  test.each(['card', 'folder', 'handle', 'handover', 'photo', 'template', 'template_picture'])(
    'cannot write %s',
    async (table) => {
      await expect(asRole('carte_visitor', `delete from ${table}`)).rejects.toMatchObject(DENIED);
      const written = opened.pool.asVisitor(({ query }) => query(`delete from ${table}`));
      await expect(written).rejects.toMatchObject({ code: /25006|42501/ });
    },
  );
});

test('the worker learns what is due and whose it is, and nothing of what is in it', async () => {
  expect(await asRole('carte_worker', 'select tenant_id, id, status from run')).toHaveLength(20);
  expect(await asRole('carte_worker', 'select tenant_id, id from connection')).toHaveLength(20);
  expect(await asRole('carte_worker', 'select id, left_at from card')).toHaveLength(20);
  expect(await asRole('carte_worker', 'select card_id from photo_task')).toHaveLength(40);
  const closed = [
    'request from run',
    'credential from connection',
    'name from connection',
    'etag from photo_task',
    'slug from card',
    'details from lead',
    'card_id from lead',
    'visits from card_count',
    'directory from card',
    'handle from handle',
    'credential from wallet_account',
    'private_key from made_certificate',
    'serial from wallet_pass',
    'token from wallet_pass',
    'display_name from run_item',
  ];
  for (const column of closed)
    await expect(asRole('carte_worker', `select ${column}`), column).rejects.toMatchObject(DENIED);
});

test('2,000 transactions of 20 organizations at once, some of them failing: each sees its own', async () => {
  const kinds = Array.from({ length: 2_000 }, (_, i) => i);
  const wrong: string[] = [];
  await Promise.all(
    kinds.map(async (i) => {
      const tenant = TENANTS[i % TENANTS.length] ?? own;
      if (i % 5 === 4) {
        const cards = await opened.pool.asVisitor(({ query }) => query('select id from card'));
        if (cards.length !== TENANTS.length) wrong.push(`visitor saw ${cards.length}`);
        return;
      }
      const seen = opened.pool.asTenant(tenant, async ({ query }) => {
        const before = await query<{ tenant_id: string }>('select tenant_id from card');
        if (i % 7 === 0) await query('select pg_sleep(0.001)');
        if (i % 11 === 0) await query('select 1 / 0');
        const after = await query<{ tenant_id: string }>('select tenant_id from run_item');
        return [...before, ...after].map((row) => row.tenant_id);
      });
      const rows = await seen.catch((error: { code?: string }) => {
        if (error.code !== '22012') throw error;
        return [];
      });
      for (const found of rows) if (found !== tenant) wrong.push(`${tenant} saw ${found}`);
    }),
  );
  expect(wrong).toEqual([]);
});
