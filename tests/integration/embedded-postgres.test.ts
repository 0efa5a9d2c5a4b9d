import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type EmbeddedOptions, openEmbeddedPostgres } from '../../api/db/embedded/cluster.ts';
import { type RunCommand, runCommand } from '../../api/db/embedded/command.ts';
import { silentLog } from '../../api/lib/log.ts';
import {
  FAST,
  findServerPid,
  queryOnce,
  spawnCarte,
  startCarte,
} from '../support/embedded-carte.ts';
import { makeScratch } from '../support/scratch.ts';

/** One in this process, stopped when the test ends. */
async function open(dataDir: string, options: Partial<EmbeddedOptions> = {}) {
  const postgres = await openEmbeddedPostgres({
    dataDir,
    log: silentLog,
    settings: FAST,
    ...options,
  });
  onTestFinished(() => postgres.stop());
  return postgres;
}

/** Waits for something of another process; a busy machine can take its time. */
const untilPasses = (check: () => Promise<void>) =>
  vi.waitFor(check, { timeout: 30_000, interval: 20 });

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
  const { connection } = await open(dataDir);
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
  const { connection } = await open(dataDir);
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

test('a server that a killed Carte left is adopted by the next one', async () => {
  const dataDir = await makeScratch();
  const killed = await startCarte({ dataDir });
  await queryOnce(killed.connection, 'create table kept (word text)');
  const server = await findServerPid(dataDir);
  await killed.kill();

  const next = await open(dataDir);
  expect(await findServerPid(dataDir)).toBe(server);
  expect(await queryOnce(next.connection, 'select * from kept')).toEqual([]);
  await next.stop();
  expect(await findServerPid(dataDir)).toBeUndefined();
});

test('a server that a Carte before an update left is replaced by the new one’s', async () => {
  const dataDir = await makeScratch();
  const killed = await startCarte({ dataDir });
  await queryOnce(killed.connection, 'create table kept as select 1 as one');
  const server = await findServerPid(dataDir);
  await killed.kill();

  const run: RunCommand = async (file, args, options) =>
    args.includes('--version')
      ? { exitCode: 0, stdout: 'postgres (PostgreSQL) 18.999\n', stderr: '' }
      : runCommand(file, args, options);
  const next = await open(dataDir, { machine: { run } });
  expect(await findServerPid(dataDir)).not.toBe(server);
  expect(await queryOnce(next.connection, 'select * from kept')).toEqual([{ one: 1 }]);
});

test('a second Carte in another process is told who has DATA_DIR, and the first goes on', async () => {
  const dataDir = await makeScratch();
  const first = await open(dataDir);
  const second = await startCarte({ dataDir });
  expect(second.refused).toEqual({
    code: 'data_dir_in_use',
    message: `DATA_DIR ${dataDir} is already in use by another Carte (process ${process.pid}). Stop it, or set another DATA_DIR.`,
  });
  expect(await queryOnce(first.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a second Carte in the same process is refused as well', async () => {
  const dataDir = await makeScratch();
  await open(dataDir);
  await expect(open(dataDir)).rejects.toMatchObject({ code: 'data_dir_in_use' });
});

test('of two first starts at once, one wins and the other is told so', async () => {
  const dataDir = await makeScratch();
  const both = await Promise.all([startCarte({ dataDir }), startCarte({ dataDir })]);
  const [winner] = both.filter(({ connection }) => connection);
  const [loser] = both.filter(({ refused }) => refused);

  expect(loser?.refused).toEqual({
    code: 'data_dir_in_use',
    message: `DATA_DIR ${dataDir} is already in use by another Carte (process ${winner?.pid}). Stop it, or set another DATA_DIR.`,
  });
  expect(await queryOnce(winner?.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  await winner?.stop();
  expect(await readdir(dataDir)).toEqual(['postgres']);
});

test('a first start that was killed half-way leaves nothing that a next one minds', async () => {
  const dataDir = await makeScratch();
  const killed = spawnCarte({ dataDir });
  await untilPasses(async () => {
    const names = await readdir(dataDir, { recursive: true });
    expect(names).toContainEqual(expect.stringMatching(/^postgres\.new-.*data.base$/));
  });
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  expect(await readdir(dataDir)).not.toContain('postgres');

  const next = await open(dataDir);
  expect(await queryOnce(next.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('what lies half-made beside a finished database is cleared away, the database is not', async () => {
  const dataDir = await makeScratch();
  const first = await open(dataDir);
  await queryOnce(first.connection, 'create table kept (word text)');
  await first.stop();
  const rubble = path.join(dataDir, 'postgres.new-0123456789ab');
  await writeFile(rubble, '');

  const second = await open(dataDir);
  expect(await queryOnce(second.connection, 'select * from kept')).toEqual([]);
  expect(await readdir(dataDir)).toEqual(['postgres']);
});

test('a folder in the database’s place that holds none is named and left alone', async () => {
  const dataDir = await makeScratch();
  await mkdir(path.join(dataDir, 'postgres'));
  await writeFile(path.join(dataDir, 'postgres/letter'), 'dear');
  await expect(open(dataDir)).rejects.toThrow(
    `${path.join(dataDir, 'postgres')} does not hold a whole PostgreSQL database.`,
  );
  expect(await readdir(dataDir, { recursive: true })).toEqual(['postgres', 'postgres/letter']);
});

test('a database of another major version is refused and left alone', async () => {
  const dataDir = await makeScratch();
  const first = await open(dataDir);
  await first.stop();
  await writeFile(path.join(dataDir, 'postgres/data/PG_VERSION'), '17\n');
  await expect(open(dataDir)).rejects.toThrow(
    'was made by PostgreSQL 17; this Carte brings PostgreSQL 18, which cannot open it.',
  );
  expect(await readdir(path.join(dataDir, 'postgres/data'))).toContain('base');
});

test('a lost password is named, not replaced', async () => {
  const dataDir = await makeScratch();
  const first = await open(dataDir);
  await first.stop();
  await rm(path.join(dataDir, 'postgres/password'));
  await expect(open(dataDir)).rejects.toMatchObject({ code: 'database_missing' });
});

test('a start right after a stop, and one while the server is still going down, both work', async () => {
  const dataDir = await makeScratch();
  const first = await open(dataDir);
  await first.stop();
  const second = await startCarte({ dataDir });
  await second.kill();
  const server = await findServerPid(dataDir);
  process.kill(server ?? 0, 'SIGINT');

  const third = await open(dataDir);
  expect(await findServerPid(dataDir)).not.toBe(server);
  expect(await queryOnce(third.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a server killed with its children still at work is brought back whole', async () => {
  const dataDir = await makeScratch();
  const killed = await startCarte({ dataDir });
  await queryOnce(killed.connection, 'create table kept as select 1 as one');
  const busy = queryOnce(killed.connection, 'select count(*) from generate_series(1, 1e12)');
  const ended = expect(busy).rejects.toThrow();
  await untilPasses(async () => {
    const active = `select from pg_stat_activity where query like '%1e12%' and state = 'active' and pid <> pg_backend_pid()`;
    expect(await queryOnce(killed.connection, active)).toHaveLength(1);
  });
  await killed.kill();
  process.kill((await findServerPid(dataDir)) ?? 0, 'SIGKILL');

  const warn = vi.fn();
  const next = await open(dataDir, { log: { ...silentLog, warn } });
  expect(await queryOnce(next.connection, 'select * from kept')).toEqual([{ one: 1 }]);
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    { pids: [expect.any(Number)] },
    'ending what is left of a PostgreSQL that was killed',
  );
  await ended;
});

test('a server killed under a running Carte comes back in the same place, and is still its own', async () => {
  const dataDir = await makeScratch();
  const carte = await open(dataDir);
  await queryOnce(carte.connection, 'create table kept as select 1 as one');
  const server = await findServerPid(dataDir);
  process.kill(server ?? 0, 'SIGKILL');

  await untilPasses(async () =>
    expect(await queryOnce(carte.connection, 'select * from kept')).toEqual([{ one: 1 }]),
  );
  expect(await findServerPid(dataDir)).not.toBe(server);
  const second = await startCarte({ dataDir });
  expect(second.refused?.message).toContain(`(process ${process.pid})`);
});

test('postmaster.pid of a server that is gone, its number now another program’s, is seen through', async () => {
  const dataDir = await makeScratch();
  const first = await open(dataDir);
  const pidFile = path.join(dataDir, 'postgres/data/postmaster.pid');
  const written = await readFile(pidFile, 'utf8');
  await first.stop();

  const owner = await stat(path.join(dataDir, 'postgres/data'));
  const other = await spawnOther({ uid: owner.uid, gid: owner.gid });
  const lines = written.split('\n').with(0, String(other.pid)).join('\n');
  await writeFile(pidFile, lines);
  await writeFile(path.join(dataDir, 'postgres/socket/.s.PGSQL.5432.lock'), lines);

  const warn = vi.fn();
  const second = await open(dataDir, { log: { ...silentLog, warn } });
  expect(await queryOnce(second.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(warn).toHaveBeenCalledExactlyOnceWith({ pid: other.pid }, expect.any(String));
  expect(other.exitCode).toBeNull();
});

/** A program that is no PostgreSQL, of the account that the server runs as. */
async function spawnOther(user: { uid: number; gid: number }): Promise<ChildProcess> {
  const child = spawn('sleep', ['600'], { cwd: '/', stdio: 'ignore', ...user });
  onTestFinished(() => void child.kill());
  await once(child, 'spawn');
  return child;
}

test('postmaster.pid that a power failure left empty does not keep the server down', async () => {
  const dataDir = await makeScratch();
  const first = await open(dataDir);
  await first.stop();
  const pidFile = path.join(dataDir, 'postgres/data/postmaster.pid');
  await writeFile(pidFile, '');
  await utimes(pidFile, 0, 0);

  const second = await open(dataDir);
  expect(await queryOnce(second.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a DATA_DIR too long for a socket gets a private one elsewhere, gone after the stop', async () => {
  const dataDir = path.join(await makeScratch(), 'a'.repeat(60), 'b'.repeat(60));
  const carte = await open(dataDir);
  const folder = await stat(carte.connection.host);
  expect(carte.connection.host.length).toBeLessThan(60);
  expect(folder.mode & 0o777).toBe(0o700);
  expect(folder.uid).toBe((await stat(path.join(dataDir, 'postgres/data'))).uid);
  expect(await queryOnce(carte.connection, 'select 1 as one')).toEqual([{ one: 1 }]);

  await carte.stop();
  await expect(stat(carte.connection.host)).rejects.toMatchObject({ code: 'ENOENT' });
});
