import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { makeScratch } from '../support/scratch.ts';

test.each([
  ['a stop', ['SIGTERM']],
  ['Ctrl+C under npm, which arrives twice', ['SIGINT', 'SIGINT']],
  ['a second signal of the other kind', ['SIGTERM', 'SIGINT']],
] as const)('%s ends the process whole, its database with it', async (_what, signals) => {
  const dataDir = path.join(await makeScratch(), 'data');
  const server = serve({ PORT: '0', DATA_DIR: dataDir });
  const messages: string[] = [];
  const ended = once(server, 'exit');
  for await (const line of createInterface(server.stdout)) {
    const { msg } = JSON.parse(line) as { msg: string };
    messages.push(msg);
    if (msg === 'listening') server.kill(signals[0]);
    if (msg === 'stopping' && signals[1]) server.kill(signals[1]);
  }
  expect(await ended).toEqual([0, null]);
  expect(messages.at(-1)).toBe('stopped');
  expect(existsSync(path.join(dataDir, 'postgres/data/PG_VERSION'))).toBe(true);
  expect(existsSync(path.join(dataDir, 'postgres/data/postmaster.pid'))).toBe(false);
});

test('a setting that cannot be used is named, and nothing is made', async () => {
  const dataDir = path.join(await makeScratch(), 'data');
  const server = serve({ PORT: 'three', DATA_DIR: dataDir });
  const ended = once(server, 'exit');
  const said = await read(server);
  expect(said).toBe(
    'Carte cannot start. PORT must be a whole number from 0 to 65535; it is "three".\n',
  );
  expect(await ended).toEqual([1, null]);
  expect(existsSync(dataDir)).toBe(false);
});

type Server = ChildProcessByStdio<null, Readable, Readable>;

/** The product as `npm run serve` runs it, and nothing of this machine's settings. */
function serve(env: Record<string, string>): Server {
  return spawn(process.execPath, ['api/main.ts'], {
    env: {
      PATH: process.env.PATH,
      AAD_APP_CLIENT_ID: '00000000-0000-4000-8000-00000000000a',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function read({ stderr }: Server): Promise<string> {
  let text = '';
  for await (const chunk of stderr) text += String(chunk);
  return text;
}
