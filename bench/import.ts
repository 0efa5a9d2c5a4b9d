import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunView } from '../api/contract/imports.ts';
import { PERSON_SELECT } from '../api/graph/person-reader.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { type Figure } from './report.ts';
import { residentMebibytes } from './support/memory.ts';
import { callAsAdmin, startProgram } from './support/server.ts';

type Served = {
  url: string;
  dataDir: string;
  people: number;
  latencyMs: number;
  process: ChildProcess;
};

/** An import of everybody beside a bare drain of the very same Graph pages. */
export async function benchImport(
  sandbox: Sandbox,
  { url, dataDir, people, latencyMs, process }: Served,
  goal: Figure['goal'],
): Promise<Figure[]> {
  const { tenantId, clientId, clientSecret } = sandbox;
  const connection = await callAsAdmin<{ id: string }>(sandbox, `${url}/api/connections`, {
    tenantId,
    clientId,
    clientSecret,
  });
  // Before the import, whose photos would be in the way of it.
  const drainMs = await drain(sandbox, dataDir);
  let mostMemory = 0;
  const looking = setInterval(() => {
    mostMemory = Math.max(mostMemory, residentMebibytes(process.pid));
  }, 50);
  const first = await importAll(sandbox, url, connection.id);
  clearInterval(looking);
  const again = await importAll(sandbox, url, connection.id);
  const day = await quietDay(sandbox, url, connection.id);
  const of = `${people.toLocaleString('en')} people, ${latencyMs} ms a page`;
  const peer = { name: 'bare drain of the pages', value: drainMs };
  return [
    { what: `import, ${of}`, unit: 'ms', ours: first, peer, goal },
    { what: `import again, ${of}`, unit: 'ms', ours: again, peer },
    {
      what: `most memory of the import, ${of}`,
      unit: 'MiB',
      ours: mostMemory,
      peer: null,
      goal: { of: 'ours', atMost: 300 },
    },
    { what: `a day without change, ${of}`, unit: 'ms', ours: day.ms, peer: null },
    {
      what: `its requests for people, ${of}`,
      unit: 'requests',
      ours: day.requests,
      peer: null,
      goal: { of: 'ours', atMost: 1 },
    },
  ];
}

function importAll(sandbox: Sandbox, url: string, connectionId: string): Promise<number> {
  const body = { connectionId, people: { all: true, except: [] } };
  return run(sandbox, url, { path: '/api/imports', body });
}

/** What the daily sync costs where nothing has changed. */
async function quietDay(sandbox: Sandbox, url: string, connectionId: string) {
  const asked = () => sandbox.requests.all().filter(isForPeople).length;
  const before = asked();
  const ms = await run(sandbox, url, { path: `/api/connections/${connectionId}/sync`, body: {} });
  return { ms, requests: asked() - before };
}

const isForPeople = ({ operation }: { operation: string | undefined }): boolean =>
  operation === 'users.delta' || operation === 'users.list';

/** Starts a run and waits for its end, seldom enough not to be in its way. */
async function run(
  sandbox: Sandbox,
  url: string,
  { path, body }: { path: string; body: object },
): Promise<number> {
  const { id } = await callAsAdmin<{ id: string }>(sandbox, `${url}${path}`, body);
  for (;;) {
    const run = await callAsAdmin<RunView>(sandbox, `${url}/api/imports/${id}`);
    if (run.status === 'failed') throw new Error(`the run failed: ${run.problem?.detail}`);
    if (run.finishedAt && run.startedAt)
      return Date.parse(run.finishedAt) - Date.parse(run.startedAt);
    await sleep(250);
  }
}

async function drain(sandbox: Sandbox, dataDir: string): Promise<number> {
  const program = startProgram(['bench/peers/drain.ts'], {
    GRAPH_URL: sandbox.url,
    TOKEN: await graphToken(sandbox),
    SELECT: PERSON_SELECT,
    NODE_EXTRA_CA_CERTS: path.join(dataDir, 'certificate.pem'),
  });
  let output = '';
  program.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await once(program, 'close');
  return (JSON.parse(output) as { ms: number }).ms;
}

async function graphToken({
  url,
  tenantId,
  clientId,
  clientSecret,
  certificatePem,
}: Sandbox): Promise<string> {
  const { Agent, request } = await import('undici');
  const answer = await request(`${url}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: `${url}/.default`,
    }).toString(),
    dispatcher: new Agent({ connect: { ca: certificatePem } }),
  });
  return ((await answer.body.json()) as { access_token: string }).access_token;
}
