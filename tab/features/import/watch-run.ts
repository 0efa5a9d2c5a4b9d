import { RunView } from '../../../api/contract/imports.ts';
import { ApiError } from '../../api/api-error.ts';
import type { Api } from '../../api/client.ts';
import { readEvents } from '../../api/event-stream.ts';
import { isSettled } from './run-progress.ts';

/** How long after a broken stream the next look is taken. */
const LOOK_AGAIN_MS = 1_500;

type Ports = {
  api: Api;
  signal: AbortSignal;
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
};

/**
 * A run as it goes, until it is over or waits for a person: by the event stream, and where that breaks
 * or a proxy swallows it, by asking every now and then. Throws only what asking again does not mend.
 */
export async function* watchRun(
  id: string,
  { api, signal, sleep = sleepFor }: Ports,
): AsyncGenerator<RunView> {
  const params = { id };
  while (!signal.aborted) {
    try {
      for await (const run of streamRun(await api.open('watchImport', { params, signal }))) {
        yield run;
        if (isSettled(run.status)) return;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (isFinal(error)) throw error;
    }
    await sleep(LOOK_AGAIN_MS, signal);
    if (signal.aborted) return;
    const run = await api.call('getImport', { params, signal }).catch(forgive);
    if (run) yield run;
    if (run && isSettled(run.status)) return;
  }
}

async function* streamRun({ body }: Response): AsyncGenerator<RunView> {
  if (!body) return;
  for await (const data of readEvents(body)) yield RunView.parse(JSON.parse(data));
}

/** Not found, not allowed, not signed in: looking again shows the same. */
const isFinal = (error: unknown): boolean =>
  error instanceof ApiError && error.status < 500 && error.status !== 429;

function forgive(error: unknown): undefined {
  if (isFinal(error)) throw error;
  return undefined;
}

const sleepFor = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
