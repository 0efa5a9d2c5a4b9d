import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../api/main.ts', import.meta.url));

/** The product in a process of its own, as `npm run serve` starts it. */
export type ServedCarte = {
  url: string;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
  /** It does nothing more until it may go on, and does not know that time passes. */
  freeze(): void;
  goOn(): void;
  /** Ends it as an operator does; its exit code. */
  stop(): Promise<number | null>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** Starts the product with these settings and nothing else, and waits until it listens. */
export async function serveCarte(env: Record<string, string>): Promise<ServedCarte> {
  const port = String(await findFreePort());
  const child = spawn(process.execPath, [PROGRAM], {
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', PORT: port, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  let isListening = false;
  for await (const line of createInterface(child.stdout)) {
    said.push(line);
    isListening = line.includes('"msg":"listening"');
    if (isListening) break;
  }
  if (!isListening) throw new Error(`Carte did not start: ${said.join('\n')}`);
  child.stdout.resume();

  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const [code] = await exited;
    return code;
  };
  return {
    url: `http://localhost:${port}`,
    kill: async () => void (await end('SIGKILL')),
    freeze: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
    stop: () => end('SIGTERM'),
    [Symbol.asyncDispose]: async () => void (await end('SIGTERM')),
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
