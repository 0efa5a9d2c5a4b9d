import { mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { silentLog } from '../../lib/log.ts';
import { toClusterFiles } from './cluster-files.ts';
import { createMachine } from './machine.ts';
import { takeOver } from './takeover.ts';

test('a server that lives and does not listen is named after a while, and left alone', async () => {
  await using scratch = await mkdtempDisposable(path.join(os.tmpdir(), 'carte-takeover-'));
  const files = toClusterFiles(scratch.path);
  await mkdir(files.data);
  // A live process, a socket folder that is gone, and a system that cannot tell what the process is.
  await writeFile(
    path.join(files.data, 'postmaster.pid'),
    [process.pid, files.data, 0, 5432, files.socket].join('\n'),
  );
  let nowMs = 0;
  const machine = createMachine({
    platform: 'darwin',
    nowMs: () => nowMs,
    sleep: async (ms) => void (nowMs += ms),
    run: async () => ({ exitCode: undefined, stdout: '', stderr: 'ps: not found' }),
  });
  const takeover = {
    dataDir: './data',
    files,
    account: undefined,
    binaries: { initdb: '', pgCtl: '', postgres: '', version: '18.4' },
    settings: {},
    password: '',
    log: silentLog,
  };

  await expect(takeOver(takeover, machine)).rejects.toThrow(
    `A PostgreSQL (process ${process.pid}) has the database in ${files.data} and does not answer. End it (kill -INT ${process.pid}) and start again.`,
  );
  expect(nowMs).toBe(15_000);
});
