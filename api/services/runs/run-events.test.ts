import { expect, test, vi } from 'vitest';
import { aCaller, aRun, idOf } from '../../domain/factories.fixture.ts';
import type { RunStatus } from '../../domain/run.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Sleep } from '../../lib/sleep.ts';
import { createRunEvents } from './run-events.ts';
import type { RunDetails } from './runs.ts';

const caller = aCaller();
const run = (status: RunStatus, seen = 0): RunDetails => {
  const { counts, ...rest } = aRun({ status });
  return { ...rest, counts: { ...counts, seen }, problems: [] };
};

/** Follows a run that has these states one after another; the last one stays. */
function aWatch(states: RunDetails[], sleep: Sleep = async () => {}) {
  const get = vi.fn(async () => (states.length > 1 ? states.shift() : states[0]) ?? run('done'));
  const stop = new AbortController();
  const slept = vi.fn(sleep);
  const events = createRunEvents({ get, sleep: slept });
  return { events, get, stop, slept, watch: () => events.watch(caller, idOf(0x41), stop.signal) };
}

async function seenOf(watched: AsyncIterable<RunDetails>) {
  const seen: string[] = [];
  for await (const { status, counts } of watched) seen.push(`${status} ${counts.seen}`);
  return seen;
}

test('each state is told once, until the run is over', async () => {
  const { watch } = aWatch([
    run('queued'),
    run('running', 5),
    run('running', 5),
    run('running', 9),
    run('done', 9),
  ]);
  expect(await seenOf(watch())).toEqual(['queued 0', 'running 5', 'running 9', 'done 9']);
});

test.each(['done', 'failed', 'cancelled', 'held'] as const)(
  'a run that is %s is told and left',
  async (status) => {
    const { watch, slept } = aWatch([run(status)]);
    expect(await seenOf(watch())).toEqual([`${status} 0`]);
    expect(slept).not.toHaveBeenCalled();
  },
);

test('a parked run is watched on', async () => {
  const { watch } = aWatch([run('waiting'), run('running', 1), run('done', 1)]);
  expect(await seenOf(watch())).toEqual(['waiting 0', 'running 1', 'done 1']);
});

test('news cut the wait short, but not the pause that a reader can see', async () => {
  const waits: number[] = [];
  const { watch, events } = aWatch([run('running', 1), run('done', 2)], async (ms, signal) => {
    waits.push(ms);
    if (ms === 150) events.announce(idOf(0x41));
    else expect(signal?.aborted).toBe(true);
  });
  expect(await seenOf(watch())).toEqual(['running 1', 'done 2']);
  expect(waits).toEqual([150, 2_000]);
});

test('news that come while the state is read are not lost', async () => {
  const { watch, events, get } = aWatch([run('done', 2)], async (ms, signal) => {
    if (ms === 2_000) expect(signal?.aborted).toBe(true);
  });
  get.mockImplementationOnce(async () => {
    events.announce(idOf(0x41));
    return run('running', 1);
  });
  await seenOf(watch());
  expect.assertions(1);
});

test('news of another run wake nobody', async () => {
  const { watch, events } = aWatch([run('running', 1), run('done', 2)], async (ms, signal) => {
    if (ms === 150) events.announce(idOf(0x42));
    else expect(signal?.aborted).toBe(false);
  });
  await seenOf(watch());
  expect.assertions(1);
});

test('who leaves is forgotten', async () => {
  const { watch, stop, get } = aWatch([run('running', 1)], async () => stop.abort());
  expect(await seenOf(watch())).toEqual(['running 1']);
  expect(get).toHaveBeenCalledOnce();
});

test('a run that is not theirs ends the watch', async () => {
  const { watch, get } = aWatch([]);
  get.mockRejectedValueOnce(new NotFoundError('run'));
  await expect(seenOf(watch())).rejects.toMatchObject({ code: 'not_found' });
});
