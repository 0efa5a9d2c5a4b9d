import { once } from 'node:events';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { type Figure, median } from './report.ts';
import { residentMebibytes } from './support/memory.ts';
import { makeDataDir, startProgram, startServer, stop, waitFor } from './support/server.ts';

const ROUNDS = 3;

/** From nothing to ready, first and second time, beside Node itself; and what the process then holds. */
export async function benchStartUp(sandbox: Sandbox, port: number): Promise<Figure[]> {
  const folder = await makeDataDir();
  const start = async () => {
    const started = performance.now();
    const server = await startServer(sandbox, { dataDir: folder.path, port });
    const figures = {
      ms: performance.now() - started,
      rss: residentMebibytes(server.process.pid),
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
  const figures = { ms: performance.now() - started, rss: residentMebibytes(child.pid) };
  await stop(child);
  return figures;
}
