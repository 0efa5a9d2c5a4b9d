import { expect, test, vi } from 'vitest';
import { serveRoutes } from './app.fixture.ts';
import { streamEvents } from './event-stream.ts';

const watch = {
  method: 'get',
  path: '/api/watch',
  summary: 'Watch',
  who: 'member',
  answers: { 200: null },
} as const;

const serve = (source: (signal: AbortSignal) => AsyncIterable<object>) =>
  serveRoutes((on) => on(watch, (_input, _req, res) => streamEvents(res, source)));

test('each value is one event, and the end of the source is the end of the stream', async () => {
  await using served = await serve(async function* () {
    yield { seen: 1, name: 'a\nb' };
    yield { seen: 2 };
  });
  const answer = await served.ask('/api/watch');
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.text()).toBe('data: {"seen":1,"name":"a\\nb"}\n\ndata: {"seen":2}\n\n');
});

test('an event is sent when it happens, not when the stream ends', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  await using served = await serve(async function* () {
    yield { seen: 1 };
    await promise;
  });
  const stream: AsyncIterable<Uint8Array> =
    (await served.ask('/api/watch')).body ?? new ReadableStream();
  const chunks: string[] = [];
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk).toString());
    resolve();
  }
  expect(chunks).toEqual(['data: {"seen":1}\n\n']);
});

test('a watcher who leaves is told to the source, which ends', async () => {
  const ended = vi.fn();
  await using served = await serve(async function* (signal) {
    try {
      yield { seen: 1 };
      await new Promise((done) => signal.addEventListener('abort', done));
    } finally {
      ended(signal.aborted);
    }
  });
  const leave = new AbortController();
  await served.ask('/api/watch', { signal: leave.signal });
  leave.abort();
  await vi.waitFor(() => expect(ended).toHaveBeenCalledWith(true));
});

test('a source that breaks ends the stream, and is logged', async () => {
  const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const err = new Error('ours');
  await using served = await serveRoutes(
    (on) =>
      on(watch, (_input, _req, res) =>
        streamEvents(res, async function* () {
          yield { seen: 1 };
          throw err;
        }),
      ),
    { log },
  );
  const answer = await served.ask('/api/watch');
  await answer.text().catch(() => 'cut');
  expect(log.error).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ err }),
    'request failed',
  );
});
