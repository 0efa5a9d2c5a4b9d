import { expect, test } from 'vitest';
import { idOf, NOW } from '../../domain/factories.fixture.ts';
import {
  EXCHANGES_KEPT,
  type GraphExchange,
  type NotedExchanges,
} from '../../domain/graph-exchange.ts';
import { createExchangeBuffer } from './exchange-buffer.ts';

const anExchange = (n: number): GraphExchange => ({
  at: NOW,
  method: 'GET',
  path: '/v1.0/users/delta',
  status: 200,
  requestId: idOf(n),
  clientRequestId: idOf(n),
  durationMs: n,
  isThrottled: false,
});

/** A buffer that has noted exchanges by these numbers. */
function noted(from: number, to: number) {
  const buffer = createExchangeBuffer();
  const note = (first: number, last: number) => {
    for (let n = first; n <= last; n++) buffer.note(anExchange(n));
  };
  note(from, to);
  const take = () => buffer.store((exchanges: NotedExchanges) => Promise.resolve(exchanges));
  return { ...buffer, note, take };
}

const timesOf = ({ latest }: NotedExchanges) => latest.map(({ durationMs }) => durationMs);

test('what was stored is not stored again', async () => {
  const { take } = noted(1, 3);
  expect(timesOf(await take())).toEqual([1, 2, 3]);
  expect(await take()).toEqual({ count: 0, latest: [] });
});

test('of very many the latest are kept and all are counted', async () => {
  const { take } = noted(1, EXCHANGES_KEPT + 5);
  const { count, latest } = await take();
  expect(count).toBe(EXCHANGES_KEPT + 5);
  expect(latest).toHaveLength(EXCHANGES_KEPT);
  expect(latest.at(0)?.durationMs).toBe(6);
});

test('what could not be stored is stored the next time, before what came meanwhile', async () => {
  const { store, note, take } = noted(1, 2);
  const failing = store(async () => {
    note(3, 3);
    throw new Error('away');
  });
  await expect(failing).rejects.toThrow('away');
  const again = await take();
  expect(timesOf(again)).toEqual([1, 2, 3]);
  expect(again.count).toBe(3);
});
