import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { unreadable, wrongPassword } from './certificate.ts';
import type { P12Content, P12File } from './p12-worker.ts';

/** A file may ask for any number of rounds before it opens. */
const TIMEOUT_MS = 10_000;
const MAX_MEMORY_MB = 64;

/** What is in a .p12 file, read in a thread that ends with it or after ten seconds. */
export async function readP12(
  file: P12File,
  timeoutMs = TIMEOUT_MS,
): Promise<{ keys: string[]; certificates: string[] }> {
  const worker = new Worker(new URL('./p12-worker.ts', import.meta.url), {
    workerData: file,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
  });
  try {
    const [content] = (await once(worker, 'message', {
      signal: AbortSignal.timeout(timeoutMs),
    })) as [P12Content];
    if ('keys' in content) return content;
    throw content.problem === 'wrong_password' ? wrongPassword() : unreadable();
  } catch (err) {
    if (err instanceof Error && err.name === 'AbortError') throw unreadable(err);
    throw err;
  } finally {
    await worker.terminate();
  }
}
