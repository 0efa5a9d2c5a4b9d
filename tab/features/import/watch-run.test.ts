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

/** Watches a run over these answers, in turn; gives the statuses seen and what was asked. */
function watch(...answers: (Response | Error)[]) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (address) => {
    asked.push((address as string).endsWith('/events') ? 'stream' : 'look');
    const answer = answers.shift();
    if (answer instanceof Response) return answer;
    throw answer ?? new Error('asked once too often');
  };
  const api = createApi({ getToken: async () => 't', fetch });
  const left = new AbortController();
  const sleep = vi.fn(async () => undefined);
  const runs = watchRun('a', { api, signal: left.signal, sleep });
  return { runs, asked, left, sleep };
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
  expect(sleep).toHaveBeenCalledTimes(2);
});

test('a run that is over at the next look needs no other stream', async () => {
  const { runs, asked } = watch(events(), Response.json(done));
  expect(await all(runs)).toEqual(['done 0']);
  expect(asked).toEqual(['stream', 'look']);
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
