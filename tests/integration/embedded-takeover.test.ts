import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type RunCommand, runCommand } from '../../api/db/embedded/command.ts';
import { silentLog } from '../../api/lib/log.ts';
import {
  findServerPid,
  openHere,
  queryOnce,
  spawnCarte,
  startCarte,
} from '../support/embedded-carte.ts';
import { makeScratch } from '../support/scratch.ts';

/** Waits for something of another process; a busy machine can take its time. */
const untilPasses = (check: () => Promise<void>) =>
  vi.waitFor(check, { timeout: 30_000, interval: 20 });

test('a server that a killed Carte left is adopted by the next one', async () => {
  const dataDir = await makeScratch();
  const killed = await startCarte({ dataDir });
  await queryOnce(killed.connection, 'create table kept (word text)');
  const server = await findServerPid(dataDir);
  await killed.kill();

  const next = await openHere(dataDir);
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
  const next = await openHere(dataDir, { machine: { run } });
  expect(await findServerPid(dataDir)).not.toBe(server);
  expect(await queryOnce(next.connection, 'select * from kept')).toEqual([{ one: 1 }]);
});

test('a second Carte in another process is told who has DATA_DIR, and the first goes on', async () => {
  const dataDir = await makeScratch();
  const first = await openHere(dataDir);
  const second = await startCarte({ dataDir });
  expect(second.refused).toEqual({
    code: 'data_dir_in_use',
    message: `DATA_DIR ${dataDir} is already in use by another Carte (process ${process.pid}). Stop it, or set another DATA_DIR.`,
  });
  expect(await queryOnce(first.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a second Carte in the same process is refused as well', async () => {
  const dataDir = await makeScratch();
  await openHere(dataDir);
  await expect(openHere(dataDir)).rejects.toMatchObject({ code: 'data_dir_in_use' });
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

  const next = await openHere(dataDir);
  expect(await queryOnce(next.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a start right after a stop, and one while the server is still going down, both work', async () => {
  const dataDir = await makeScratch();
  const first = await openHere(dataDir);
  await first.stop();
  const second = await startCarte({ dataDir });
  await second.kill();
  const server = await findServerPid(dataDir);
  process.kill(server ?? 0, 'SIGINT');

  const third = await openHere(dataDir);
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
  const next = await openHere(dataDir, { log: { ...silentLog, warn } });
  expect(await queryOnce(next.connection, 'select * from kept')).toEqual([{ one: 1 }]);
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    { pids: [expect.any(Number)] },
    'ending what is left of a PostgreSQL that was killed',
  );
  await ended;
});

test('a server killed under a running Carte comes back in the same place, and is still its own', async () => {
  const dataDir = await makeScratch();
  const carte = await openHere(dataDir);
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
  const first = await openHere(dataDir);
  const pidFile = path.join(dataDir, 'postgres/data/postmaster.pid');
  const written = await readFile(pidFile, 'utf8');
  await first.stop();

  const owner = await stat(path.join(dataDir, 'postgres/data'));
  const other = await spawnOther({ uid: owner.uid, gid: owner.gid });
  const lines = written.split('\n').with(0, String(other.pid)).join('\n');
  await writeFile(pidFile, lines);
  await writeFile(path.join(dataDir, 'postgres/socket/.s.PGSQL.5432.lock'), lines);

  const warn = vi.fn();
  const second = await openHere(dataDir, { log: { ...silentLog, warn } });
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
  const first = await openHere(dataDir);
  await first.stop();
  const pidFile = path.join(dataDir, 'postgres/data/postmaster.pid');
  await writeFile(pidFile, '');
  await utimes(pidFile, 0, 0);

  const second = await openHere(dataDir);
  expect(await queryOnce(second.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
});
