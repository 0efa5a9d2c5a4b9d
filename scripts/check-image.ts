// `npm run image`: goes through the steps of the Dockerfile without an engine, in folders of its own, starts the
// server from what the last stage holds, and asks it whether it works. It does not check the base image or the user.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, opendir, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEmbeddedPostgres } from '../api/db/embedded/cluster.ts';
import { silentLog } from '../api/lib/log.ts';
import { createIgnored, parseDockerfile, type Stage, type Step } from './dockerfile.ts';
import { findFreePort } from './free-port.ts';

const SOURCE = path.resolve(import.meta.dirname, '..');
const ASKED = ['/healthz', '/readyz', '/tab/', '/privacy', '/terms', '/api/config'];
const STARTS_WITHIN_MS = 60_000;

const home = await mkdtemp(path.join(os.tmpdir(), 'carte-image-'));
const isIgnored = createIgnored(await readFile(`${SOURCE}/.dockerignore`, 'utf8'));
try {
  const stages = parseDockerfile(await readFile(`${SOURCE}/Dockerfile`, 'utf8'));
  for (const stage of stages) await buildStage(stage);
  const last = stages.at(-1);
  if (last) await tryServer(last);
} finally {
  await rm(home, { recursive: true, force: true });
}

/** Where a path of a stage's own file system lies here. */
function inside({ name }: Pick<Stage, 'name'>, file: string): string {
  return path.join(home, name, path.resolve('/', file));
}

async function buildStage(stage: Stage): Promise<void> {
  let folder = '/';
  for (const step of stage.steps) {
    if (step.kind === 'workdir') folder = step.folder;
    await mkdir(inside(stage, folder), { recursive: true });
    if (step.kind === 'copy') await copy(stage, folder, step);
    if (step.kind === 'run') run(step.command, inside(stage, folder));
  }
  console.log(`${stage.name}: ${Math.round((await sizeOf(inside(stage, '/'))) / 1e6)} MB`);
}

async function copy(stage: Stage, folder: string, step: Step & { kind: 'copy' }): Promise<void> {
  const isOne = step.sources.length === 1 && !step.target.endsWith('./');
  for (const source of step.sources) {
    const origin = step.from ? inside({ name: step.from }, source) : path.join(SOURCE, source);
    const isFolder = (await stat(origin)).isDirectory();
    const name = isOne && isFolder ? '' : path.basename(source);
    await cp(origin, inside(stage, path.join(folder, step.target, name)), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => step.from !== undefined || !isIgnored(path.relative(SOURCE, file)),
    });
  }
}

function run(command: string, cwd: string): void {
  const { status } = spawnSync('sh', ['-c', command], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`"${command}" ended with ${status}.`);
}

/** Starts what the image would start, beside a PostgreSQL, with nothing of this environment. */
async function tryServer(stage: Stage): Promise<void> {
  await using postgres = await openDatabase();
  const port = await findFreePort(4978);
  const env = stage.steps.flatMap((step) =>
    step.kind === 'env' ? Object.entries(step.values) : [],
  );
  const [, ...args] = stage.steps.flatMap((step) => (step.kind === 'cmd' ? step.command : []));
  const server = spawn(process.execPath, args, {
    cwd: inside(stage, '/carte'),
    stdio: 'inherit',
    env: {
      ...Object.fromEntries(env),
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: 'https://cards.example',
      LOG_LEVEL: 'warn',
      DATABASE_URL: postgres.url,
      ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      AAD_APP_CLIENT_ID: randomUUID(),
    },
  });
  const exit = once(server, 'exit') as Promise<[number | null]>;
  try {
    await Promise.race([untilReady(`http://127.0.0.1:${port}`), failOn(exit)]);
    for (const asked of ASKED) {
      const { status } = await fetch(`http://127.0.0.1:${port}${asked}`);
      console.log(`${asked}: ${status}`);
      if (status !== 200) throw new Error(`${asked} answered ${status}.`);
    }
  } finally {
    server.kill('SIGTERM');
  }
  const [code] = await exit;
  if (code !== 0) throw new Error(`The server ended with ${code}.`);
}

/** A PostgreSQL as an operator has one: reached by an address, and not Carte's own. */
async function openDatabase() {
  const dataDir = path.join(home, 'database');
  await mkdir(dataDir);
  const postgres = await openEmbeddedPostgres({ dataDir, log: silentLog });
  const { host, port, user, password, database } = postgres.connection;
  // The folder of a socket stands where a host would, so it is written as one name.
  const place = `${encodeURIComponent(host)}:${port}/${database}`;
  const url = `postgres://${user}:${encodeURIComponent(password)}@${place}`;
  return { url, [Symbol.asyncDispose]: () => postgres.stop() };
}

async function untilReady(address: string): Promise<void> {
  for (const until = Date.now() + STARTS_WITHIN_MS; Date.now() < until; await sleep(200)) {
    const answer = await fetch(`${address}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error('The server did not get ready.');
}

async function failOn(exit: Promise<[number | null]>): Promise<never> {
  const [code] = await exit;
  throw new Error(`The server ended with ${code} before it was ready.`);
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for await (const entry of await opendir(folder, { recursive: true }))
    if (entry.isFile()) bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
  return bytes;
}
