import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sandbox } from '../../sandbox/sandbox.ts';

export type Server = { url: string; process: ChildProcess; stop(): Promise<void> };

/** A folder for the product's database and key, gone when the bench is over. */
export async function makeDataDir(): Promise<{ path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'carte-bench-'));
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The product as it is served, in a process of its own, ready for requests. */
export async function startServer(
  sandbox: Sandbox,
  { dataDir, port }: { dataDir: string; port: number },
): Promise<Server> {
  const certificate = path.join(dataDir, 'certificate.pem');
  await writeFile(certificate, sandbox.certificatePem);
  const url = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['api/main.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: dataDir,
      AAD_APP_CLIENT_ID: sandbox.appClientId,
      AAD_APP_OAUTH_AUTHORITY_HOST: sandbox.url,
      GRAPH_URL: sandbox.url,
      NODE_EXTRA_CA_CERTS: certificate,
      LOG_LEVEL: 'error',
    },
  });
  await waitFor(`${url}/readyz`, server);
  return { url, process: server, stop: () => stop(server) };
}

/** Another program of the bench, such as a peer, in a process of its own. */
export function startProgram(args: readonly string[], env: NodeJS.Dict<string> = {}): ChildProcess {
  return spawn(process.execPath, [...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

export async function waitFor(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await sleep(10);
  }
  throw new Error(`${url} did not come up`);
}

/** Calls the API as the practice administrator. */
export async function callAsAdmin<T>(sandbox: Sandbox, url: string, body?: object): Promise<T> {
  const answer = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${await sandbox.tabToken('administrator')}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
