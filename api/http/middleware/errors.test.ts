import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { DirectoryBusyError } from '../../domain/errors.ts';
import { idOf, NOW } from '../../domain/factories.fixture.ts';
import { serveRoutes } from '../app.fixture.ts';
import { abortWhenClosed } from '../event-stream.ts';

const CANARY = 'canary-7f3a';
const secret = {
  method: 'get',
  path: '/api/secrets/:id',
  summary: 'Read',
  who: 'anybody',
  params: z.strictObject({ id: z.guid() }),
  answers: { 200: null },
} as const;

function aLog() {
  return { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
}

const throwing = (error: unknown, log = aLog()) =>
  serveRoutes(
    (on) =>
      on(secret, () => {
        throw error;
      }),
    { log },
  );

test('a failure of ours is logged by the pattern of its route and never by its address', async () => {
  const log = aLog();
  const err = new Error(CANARY);
  await using served = await throwing(err, log);
  const answer = await served.ask(`/api/secrets/${idOf(1)}`);
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain(CANARY);
  expect(log.error).toHaveBeenCalledExactlyOnceWith(
    { method: 'GET', route: '/api/secrets/:id', code: 'internal', err },
    'request failed',
  );
});

test('a refusal is no failure: one quiet line with its reason', async () => {
  const log = aLog();
  await using served = await throwing(new Error('unused'), log);
  expect((await served.ask('/api/secrets/x')).status).toBe(404);
  expect(log.error).not.toHaveBeenCalled();
  expect(log.info).toHaveBeenCalledExactlyOnceWith(
    { method: 'GET', route: '/api/secrets/:id', code: 'not_found', reason: undefined },
    'request refused',
  );
});

test('work broken off because its caller left is no failure', async () => {
  const log = aLog();
  const isWorking = Promise.withResolvers<void>();
  const isOver = Promise.withResolvers<void>();
  await using served = await serveRoutes(
    (on) =>
      on(secret, async (_input, _req, res) => {
        const left = abortWhenClosed(res);
        isWorking.resolve();
        await new Promise((done) => left.addEventListener('abort', done));
        isOver.resolve();
        left.throwIfAborted();
      }),
    { log },
  );
  const leave = new AbortController();
  const answer = served.ask(`/api/secrets/${idOf(1)}`, { signal: leave.signal });
  await isWorking.promise;
  leave.abort();
  await expect(answer).rejects.toThrow('aborted');
  await isOver.promise;
  // By the time somebody else is answered, what was thrown has gone through the whole chain.
  await served.ask('/api/nothing');
  expect(log.error).not.toHaveBeenCalled();
});

test('who may come back hears when', async () => {
  await using served = await throwing(new DirectoryBusyError(new Date(NOW.getTime() + 7_000)));
  const answer = await served.ask(`/api/secrets/${idOf(1)}`);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('7');
});

test('an answer that fails after it began is cut, not finished with something else', async () => {
  await using served = await serveRoutes((on) =>
    on(secret, (_input, _req, res) => {
      res.status(200).write('{"half":');
      throw new Error(CANARY);
    }),
  );
  const answer = await served.ask(`/api/secrets/${idOf(1)}`);
  await expect(answer.text()).rejects.toThrow();
});

test.each(['/', '/api/nothing', '/api/secrets', '/api/secrets/x/y'])(
  'there is nothing at %s, and that is said as a problem',
  async (path) => {
    await using served = await throwing(new Error('unused'));
    const answer = await served.ask(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  },
);
