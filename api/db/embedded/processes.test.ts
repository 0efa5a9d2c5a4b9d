import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempDisposable, readFile, realpath, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runCommand } from './command.ts';
import { identifyProcess, isRunning, listServerProcesses, parseStat } from './processes.ts';

const linux = { platform: 'linux', run: runCommand };

/** No process can have it: the kernel's numbers end below. proc(5), pid_max */
const NO_PID = 2 ** 22 + 1;

test('a process’s line is read past whatever its name holds', () => {
  expect(parseStat('12 (a) b (c) S 1 12 12')).toEqual({ name: 'a) b (c', state: 'S' });
});

test('a process that is not there is gone', async () => {
  expect(await isRunning(NO_PID, linux)).toBe(false);
  expect(await isRunning(process.pid, linux)).toBe(true);
  const server = { data: os.tmpdir(), account: undefined };
  expect(await identifyProcess(NO_PID, server, linux)).toBe('gone');
});

describe.skipIf(process.platform !== 'linux')('on Linux', () => {
  test('only a PostgreSQL in this very data folder is its server', async () => {
    await using folder = await mkdtempDisposable(path.join(os.tmpdir(), 'carte-processes-'));
    const data = await realpath(folder.path);
    const server = { data, account: undefined };
    // The kernel names a process after the file it was started from.
    await symlink(
      (await runCommand('which', ['sleep'])).stdout.trim(),
      path.join(data, 'postgres'),
    );
    const start = async (program: string, cwd: string) => {
      const child = spawn(program, ['600'], { cwd, stdio: 'ignore' });
      onTestFinished(() => void child.kill());
      await once(child, 'spawn');
      return child.pid ?? 0;
    };
    const named = await start(path.join(data, 'postgres'), data);
    const visiting = await start('sleep', data);
    const elsewhere = await start(path.join(data, 'postgres'), os.tmpdir());

    expect(await identifyProcess(named, server, linux)).toBe('server');
    expect(await identifyProcess(visiting, server, linux)).toBe('other');
    expect(await identifyProcess(elsewhere, server, linux)).toBe('other');
    expect(await listServerProcesses(server, linux)).toEqual([named]);
  });

  test('a dead child that its parent has not buried is gone', async () => {
    // The shell becomes a program that never asks for its children, and only then its child ends.
    const script = 'cat <&3 & echo $!; exec sleep 600';
    const parent = spawn('sh', ['-c', script], {
      cwd: '/',
      stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    });
    onTestFinished(() => void parent.kill());
    const { 1: output, 3: untilClosed } = parent.stdio;
    const [line] = (await once(createInterface(output as Readable), 'line')) as [string];
    const comm = () => readFile(`/proc/${parent.pid}/comm`, 'utf8');
    await expect.poll(comm, { timeout: 10_000 }).toBe('sleep\n');
    (untilClosed as Writable).end();
    await expect.poll(() => isRunning(Number(line), linux), { timeout: 10_000 }).toBe(false);
    expect(process.kill(Number(line), 0)).toBe(true);
  });
});

describe('elsewhere, by what ps prints', () => {
  const identify = (stdout: string, exitCode: number | undefined) =>
    identifyProcess(
      process.pid,
      { data: '/srv/data', account: undefined },
      { platform: 'darwin', run: async () => ({ exitCode, stdout, stderr: '' }) },
    );

  test.each([
    ['Ss   /opt/bin/postgres -D /srv/data -k /srv/socket\n', 'server'],
    ['Ss   /opt/bin/postgres -D /srv/data2 -k /srv/socket\n', 'other'],
    ['S+   vim /srv/data\n', 'other'],
    ['Z    (postgres)\n', 'gone'],
  ])('%j is %s', async (stdout, kind) => {
    expect(await identify(stdout, 0)).toBe(kind);
  });

  test('a machine without ps cannot tell', async () => {
    expect(await identify('', undefined)).toBe('unknown');
  });
});
