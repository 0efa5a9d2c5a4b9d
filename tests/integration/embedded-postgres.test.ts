import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openEmbeddedPostgres } from '../../api/db/embedded/cluster.ts';
import { silentLog } from '../../api/lib/log.ts';
import { findServerPid, openHere, queryOnce } from '../support/embedded-carte.ts';
import { makeScratch } from '../support/scratch.ts';

const settingsOf = `select
  current_setting('server_version_num')::int / 10000 as major,
  current_setting('listen_addresses') as addresses,
  current_setting('fsync') as fsync,
  current_setting('data_checksums') as checksums,
  current_setting('password_encryption') as passwords,
  (select string_agg(distinct auth_method, ',') from pg_hba_file_rules) as methods,
  pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale
  from pg_database where datname = current_database()`;

test('a first start makes a database, and the next start finds what was written in it', async () => {
  const dataDir = path.join(await makeScratch(), 'data');
  const first = await openEmbeddedPostgres({ dataDir, log: silentLog });
  expect(await queryOnce(first.connection, settingsOf)).toEqual([
    {
      major: 18,
      addresses: '',
      fsync: 'on',
      checksums: 'on',
      passwords: 'scram-sha-256',
      methods: 'scram-sha-256',
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
    },
  ]);
  await queryOnce(first.connection, 'create table kept (word text)');
  await queryOnce(first.connection, `insert into kept values ('here')`);
  await first.stop();
  expect(await findServerPid(dataDir)).toBeUndefined();

  const second = await openEmbeddedPostgres({ dataDir, log: silentLog });
  expect(await queryOnce(second.connection, 'select * from kept')).toEqual([{ word: 'here' }]);
  await second.stop();
  await second.stop();
});

test('the password and the socket are closed to other accounts, and the password is needed', async () => {
  const dataDir = await makeScratch();
  const { connection } = await openHere(dataDir);
  const modeOf = async (name: string) =>
    (await stat(path.join(dataDir, 'postgres', name))).mode & 0o777;

  expect(await modeOf('password')).toBe(0o600);
  expect(await modeOf('server.log')).toBe(0o600);
  expect(await modeOf('data')).toBe(0o700);
  expect(await modeOf('socket')).toBe(0o700);
  expect(connection.host).toBe(path.join(dataDir, 'postgres/socket'));
  await expect(queryOnce({ ...connection, password: 'guess' }, 'select 1')).rejects.toThrow(
    'password authentication failed',
  );
});

test('the server’s log holds nothing that a statement or a row says', async () => {
  const dataDir = await makeScratch();
  const { connection } = await openHere(dataDir);
  await queryOnce(connection, 'create table person (mail text unique, age int check (age > 0))');
  await queryOnce(connection, `insert into person values ('jane@contoso.example', 40)`);
  const failing = [
    `insert into person values ('jane@contoso.example', 41)`,
    `insert into person values ('joan@contoso.example', -1)`,
    `select 'jean@contoso.example'::uuid`,
    `selec 'june@contoso.example'`,
  ];
  for (const statement of failing) await expect(queryOnce(connection, statement)).rejects.toThrow();

  const log = await readFile(path.join(dataDir, 'postgres/server.log'), 'utf8');
  expect(log).toContain('database system is ready to accept connections');
  expect(log).not.toMatch(/contoso|insert|select|person/i);
});

test('what lies half-made beside a finished database is cleared away, the database is not', async () => {
  const dataDir = await makeScratch();
  const first = await openHere(dataDir);
  await queryOnce(first.connection, 'create table kept (word text)');
  await first.stop();
  const rubble = path.join(dataDir, 'postgres.new-0123456789ab');
  await writeFile(rubble, '');

  const second = await openHere(dataDir);
  expect(await queryOnce(second.connection, 'select * from kept')).toEqual([]);
  expect(await readdir(dataDir)).toEqual(['postgres']);
});

test('a folder in the database’s place that holds none is named and left alone', async () => {
  const dataDir = await makeScratch();
  await mkdir(path.join(dataDir, 'postgres'));
  await writeFile(path.join(dataDir, 'postgres/letter'), 'dear');
  await expect(openHere(dataDir)).rejects.toThrow(
    `${path.join(dataDir, 'postgres')} does not hold a whole PostgreSQL database.`,
  );
  expect(await readdir(dataDir, { recursive: true })).toEqual(['postgres', 'postgres/letter']);
});

test('a database of another major version is refused and left alone', async () => {
  const dataDir = await makeScratch();
  const first = await openHere(dataDir);
  await first.stop();
  await writeFile(path.join(dataDir, 'postgres/data/PG_VERSION'), '17\n');
  await expect(openHere(dataDir)).rejects.toThrow(
    'was made by PostgreSQL 17; this Carte brings PostgreSQL 18, which cannot open it.',
  );
  expect(await readdir(path.join(dataDir, 'postgres/data'))).toContain('base');
});

test('a lost password is named, not replaced', async () => {
  const dataDir = await makeScratch();
  const first = await openHere(dataDir);
  await first.stop();
  await rm(path.join(dataDir, 'postgres/password'));
  await expect(openHere(dataDir)).rejects.toMatchObject({ code: 'database_missing' });
});

test('a DATA_DIR too long for a socket gets a private one elsewhere, gone after the stop', async () => {
  const dataDir = path.join(await makeScratch(), 'a'.repeat(60), 'b'.repeat(60));
  const carte = await openHere(dataDir);
  const folder = await stat(carte.connection.host);
  expect(carte.connection.host.length).toBeLessThan(60);
  expect(folder.mode & 0o777).toBe(0o700);
  expect(folder.uid).toBe((await stat(path.join(dataDir, 'postgres/data'))).uid);
  expect(await queryOnce(carte.connection, 'select 1 as one')).toEqual([{ one: 1 }]);

  await carte.stop();
  await expect(stat(carte.connection.host)).rejects.toMatchObject({ code: 'ENOENT' });
});
