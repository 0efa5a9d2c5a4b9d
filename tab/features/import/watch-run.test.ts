import { expect, test, vi } from 'vitest';
import type { RunView } from '../../../api/contract/imports.ts';
import { createApi } from '../../api/client.ts';
import { aRun } from '../../test-support/a-run.ts';
import { progressOf } from './run-progress.ts';
import { watchRun } from './watch-run.ts';

const events = (...runs: RunView[]) =>
  new Response(runs.map((run) => `data: ${JSON.stringify(run)}\n\n`).join(''));
const problem = (status: number, code: string) =>
  Response.json({ type: '', title: 'No', status, detail: 'Why.', code }, { status });
const running = (seen: number) => aRun({ status: 'running', seen });
const done = aRun({ status: 'done', created: 10 });

/** A stream as fetch gives it: after these runs it stays open until it is given up. */
const heldOpen =
  (...runs: RunView[]) =>
  (signal: AbortSignal) =>
    new Response(
      new ReadableStream({
        start(controller) {
          for (const run of runs) {
            controller.enqueue(new TextEncoder().encode(`data: ${JSON.stringify(run)}\n\n`));
          }
          signal.addEventListener('abort', () => controller.error(signal.reason));
        },
      }),
    );

type Reply = Response | Error | ((signal: AbortSignal) => Response);

/** Watches a run over these answers, in turn; gives the statuses seen and what was asked. */
function watch(...answers: Reply[]) {
  let isSilenceOver = false;
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (address, init) => {
    asked.push((address as string).endsWith('/events') ? 'stream' : 'look');
    const answer = answers.shift();
    if (typeof answer === 'function') return answer(init?.signal as AbortSignal);
    if (answer instanceof Response) return answer;
    throw answer ?? new Error('asked once too often');
  };
  const api = createApi({ getToken: async () => 't', fetch });
  const left = new AbortController();
  // The pause before the next look passes at once; a stream's silence only where the test says so.
  const sleep = vi.fn(async (ms: number) =>
    ms > 2_000 && !isSilenceOver ? new Promise<void>(() => undefined) : undefined,
  );
  const runs = watchRun('a', { api, signal: left.signal, sleep });
  const endSilence = () => void (isSilenceOver = true);
  return { runs, asked, left, sleep, endSilence };
}
async function all(runs: AsyncIterable<RunView>): Promise<string[]> {
  const seen: string[] = [];
  for await (const run of runs) seen.push(`${run.status} ${run.seen}`);
  return seen;
}

test('a run is followed to its end by one stream', async () => {
  const { runs, asked } = watch(events(running(1), running(5), done));
  expect(await all(runs)).toEqual(['running 1', 'running 5', 'done 0']);
  expect(asked).toEqual(['stream']);
});

test('where the stream breaks, looking and a new stream go on from there', async () => {
  const { runs, asked, sleep } = watch(
    events(running(1)),
    Response.json(running(3)),
    new TypeError('network'),
    problem(503, 'busy'),
    events(done),
  );
  expect(await all(runs)).toEqual(['running 1', 'running 3', 'done 0']);
  expect(asked).toEqual(['stream', 'look', 'stream', 'look', 'stream']);
  expect(sleep.mock.calls.filter(([ms]) => ms < 2_000)).toHaveLength(2);
});

test('a run that is over at the next look needs no other stream', async () => {
  const { runs, asked } = watch(events(), Response.json(done));
  expect(await all(runs)).toEqual(['done 0']);
  expect(asked).toEqual(['stream', 'look']);
});

test('a stream that stays open after the end is left', async () => {
  const { runs, asked } = watch(heldOpen(running(1), done));
  expect(await all(runs)).toEqual(['running 1', 'done 0']);
  expect(asked).toEqual(['stream']);
});

test('a stream that stays silent is looked past until the run is over, and left', async () => {
  const { runs, asked, endSilence } = watch(
    heldOpen(),
    Response.json(running(2)),
    Response.json(done),
  );
  endSilence();
  expect(await all(runs)).toEqual(['running 2', 'done 0']);
  expect(asked).toEqual(['stream', 'look', 'look']);
});

test('what asking again does not mend is said at once', async () => {
  const { runs, asked } = watch(problem(404, 'not_found'));
  await expect(all(runs)).rejects.toMatchObject({ code: 'not_found' });
  expect(asked).toEqual(['stream']);
});

test('whoever left is not told anything more', async () => {
  const { runs, left, asked } = watch(events(running(1)), Response.json(done));
  expect((await runs.next()).value).toMatchObject({ status: 'running' });
  left.abort();
  expect((await runs.next()).done).toBe(true);
  expect(asked).toEqual(['stream']);
});

test('reading is the first half of the way, applying the second', () => {
  expect(progressOf(aRun({ total: 0, seen: 7 }))).toMatchObject({
    phase: 'reading',
    seen: 7,
    fraction: undefined,
  });
  expect(progressOf(aRun({ seen: 5 })).fraction).toBe(0.25);
  expect(progressOf(aRun({ seen: 12 })).fraction).toBe(0.5);
  expect(progressOf(aRun({ seen: 10, created: 4, failed: 1 }))).toMatchObject({
    phase: 'applying',
    applied: 5,
    fraction: 0.75,
  });
  expect(progressOf(aRun({ total: 3, seen: 10, created: 10 })).fraction).toBe(1);
});
