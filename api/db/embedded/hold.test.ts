import { expect, test, vi } from 'vitest';
import { silentLog } from '../../lib/log.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { createHold } from './hold.ts';
import type { Taken } from './steps.ts';

/** A connection that the test can cut. */
function createTaken() {
  let end = () => {};
  const close = vi.fn(async () => {});
  const taken: Taken = {
    session: { query: async () => [], onEnd: (listener) => (end = listener), unref() {}, close },
    endpoint: { host: '/run/carte', port: 5432 },
    isAdopted: false,
  };
  return { taken, close, cut: () => end() };
}

const sleep = async () => {};

test('a connection that ends is taken again, until it is', async () => {
  const [first, second] = [createTaken(), createTaken()];
  const retake = vi
    .fn<(signal: AbortSignal) => Promise<Taken>>()
    .mockRejectedValueOnce(new Error('no space left on device'))
    .mockResolvedValue(second.taken);
  const hold = createHold(first.taken, { retake, onLost: vi.fn(), log: silentLog }, { sleep });
  first.cut();
  await vi.waitFor(() => expect(retake).toHaveBeenCalledTimes(2));

  const { isOurs, close } = await hold.release();
  await close();
  expect(isOurs).toBe(true);
  expect(second.close).toHaveBeenCalledOnce();
});

test('a database that another Carte has taken meanwhile is given up, and that is said once', async () => {
  const first = createTaken();
  const inUse = new EmbeddedPostgresError('data_dir_in_use', 'DATA_DIR … is already in use');
  const onLost = vi.fn();
  const retake = vi.fn().mockRejectedValue(inUse);
  const hold = createHold(first.taken, { retake, onLost, log: silentLog }, { sleep });
  first.cut();
  await vi.waitFor(() => expect(onLost).toHaveBeenCalledExactlyOnceWith(inUse));

  expect(await hold.release()).toMatchObject({ isOurs: false });
  expect(retake).toHaveBeenCalledOnce();
});

test('after the release a connection that ends is let go', async () => {
  const first = createTaken();
  const retake = vi.fn();
  const hold = createHold(first.taken, { retake, onLost: vi.fn(), log: silentLog }, { sleep });
  const { isOurs } = await hold.release();
  first.cut();
  expect(isOurs).toBe(true);
  expect(retake).not.toHaveBeenCalled();
});
