import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../domain/errors.ts';
import { createSlots } from '../../lib/slots.ts';
import { unreadable, wrongPassword } from './certificate.ts';
import type { P12Content, P12File } from './p12-worker.ts';

/** A file may ask for any number of rounds before it opens. */
const TIMEOUT_MS = 10_000;
const MAX_MEMORY_MB = 64;
/** Each takes a thread of its own and a processor with it; others wait in line. */
const slots = createSlots(2);

/** What is in a .p12 file, read in a thread that ends with it or after ten seconds. */
export async function readP12(
  file: P12File,
  timeoutMs = TIMEOUT_MS,
): Promise<{ keys: string[]; certificates: string[] }> {
  const leave = await slots.take(AbortSignal.timeout(timeoutMs)).catch((err: unknown) => {
    throw unreadable(err);
  });
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
    // Too slow, too large, or broken in a way that nobody foresaw: the file is at fault.
    throw err instanceof AppError ? err : unreadable(err);
  } finally {
    await worker.terminate();
    leave();
  }
}
