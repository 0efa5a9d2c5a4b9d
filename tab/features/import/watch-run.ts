import type { RunView } from '../../../api/contract/imports.ts';
import { ApiError } from '../../api/api-error.ts';
import type { Api } from '../../api/client.ts';
import { readEvents } from '../../api/event-stream.ts';
import { isSettled } from './run-progress.ts';

/** How long after a broken stream the next look is taken. */
const LOOK_AGAIN_MS = 1_500;
/** A stream that brings nothing for so long is looked past: a proxy may hold it open and keep what comes. */
const SILENCE_MS = 5_000;

type Ports = {
  api: Api;
  signal: AbortSignal;
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
};

/**
 * A run as it goes, until it is over or waits for a person: by the event stream, and where that breaks,
 * or a proxy swallows it or holds it back, by asking every now and then. Throws only what asking again
 * does not mend.
 */
export async function* watchRun(id: string, ports: Ports): AsyncGenerator<RunView> {
  const { api, signal, sleep = sleepFor } = ports;
  const look = () => api.call('getImport', { params: { id }, signal }).catch(forgive);
  while (!signal.aborted) {
    try {
      for await (const run of streamRun(id, { api, signal, sleep, look })) {
        yield run;
        if (isSettled(run.status)) return;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (isFinal(error)) throw error;
    }
    await sleep(LOOK_AGAIN_MS, signal);
    if (signal.aborted) return;
    const run = await look();
    if (run) yield run;
    if (run && isSettled(run.status)) return;
  }
}

type StreamPorts = Required<Ports> & { look: () => Promise<RunView | undefined> };

/** What the stream brings, and while it is silent what looking shows. */
async function* streamRun(
  id: string,
  { api, signal, sleep, look }: StreamPorts,
): AsyncGenerator<RunView> {
  const left = new AbortController();
  const leave = () => left.abort();
  signal.addEventListener('abort', leave, { once: true });
  let next: Promise<IteratorResult<string, void>> | undefined;
  try {
    const { body } = await api.open('watchImport', { params: { id }, signal: left.signal });
    if (!body) return;
    const events = readEvents(body);
    next = events.next();
    for (;;) {
      const event = await firstOf(next, (heard) => sleep(SILENCE_MS, heard));
      if (signal.aborted || event?.done) return;
      if (event) next = events.next();
      const run = event ? (JSON.parse(event.value) as RunView) : await look();
      if (run) yield run;
    }
  } finally {
    // Ends a silent stream too: nobody waits for its next event.
    next?.catch(() => undefined);
    left.abort();
    signal.removeEventListener('abort', leave);
  }
}

/** The event, or undefined where it has not come before the silence is over. */
async function firstOf<T>(
  event: Promise<T>,
  silence: (heard: AbortSignal) => Promise<void>,
): Promise<T | undefined> {
  const heard = new AbortController();
  try {
    return await Promise.race([event, silence(heard.signal).then(() => undefined)]);
  } finally {
    heard.abort();
  }
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
