import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { type Figure, median } from './report.ts';
import { makeDataDir, startProgram, startServer, stop, waitFor } from './support/server.ts';

const ROUNDS = 3;
const MEBIBYTE = 1024 * 1024;

/** From nothing to ready, first and second time, beside Node itself; and what the process then holds. */
export async function benchStartUp(sandbox: Sandbox, port: number): Promise<Figure[]> {
  const folder = await makeDataDir();
  const start = async () => {
    const started = performance.now();
    const server = await startServer(sandbox, { dataDir: folder.path, port });
    const figures = {
      ms: performance.now() - started,
      rss: residentBytes(server.process.pid) / MEBIBYTE,
    };
    await server.stop();
    return figures;
  };
  const first = await start();
  const again = [];
  const whole = [];
  const bare = [];
  for (let round = 0; round < ROUNDS; round++) {
    again.push(await start());
    whole.push(await startWhole(folder.path, port));
    bare.push(await startBare());
  }
  await folder.remove();
  const peer = { name: 'bare node:http', value: median(bare.map(({ ms }) => ms)) };
  return [
    { what: 'first start of the server, database made', unit: 'ms', ours: first.ms, peer },
    { what: 'start of the server', unit: 'ms', ours: median(again.map(({ ms }) => ms)), peer },
    {
      what: 'start with the practice directory',
      unit: 'ms',
      ours: median(whole),
      peer,
      goal: { of: 'ours', atMost: 10_000 },
    },
    {
      what: 'memory after the start',
      unit: 'MiB',
      ours: median(again.map(({ rss }) => rss)),
      peer: { name: 'bare node:http', value: median(bare.map(({ rss }) => rss)) },
    },
  ];
}

/** What `npm start` runs the second time, when the tab is built and the database made. */
async function startWhole(dataDir: string, port: number): Promise<number> {
  const started = performance.now();
  const child = startProgram(['scripts/start.ts'], { PORT: String(port), DATA_DIR: dataDir });
  await waitFor(`http://localhost:${port}/readyz`, child);
  const ms = performance.now() - started;
  await stop(child);
  return ms;
}

async function startBare(): Promise<{ ms: number; rss: number }> {
  const started = performance.now();
  const script = "require('node:http').createServer().listen(0, () => console.log('ready'))";
  const child = startProgram(['-e', script]);
  if (child.stdout) await once(child.stdout, 'data');
  const figures = { ms: performance.now() - started, rss: residentBytes(child.pid) / MEBIBYTE };
  await stop(child);
  return figures;
}

/** Linux tells by /proc; elsewhere the figure is left out as NaN. */
function residentBytes(pid: number | undefined): number {
  try {
    const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return Number(pages) * 4096;
  } catch {
    return Number.NaN;
  }
}
