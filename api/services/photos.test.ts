import { expect, test, vi } from 'vitest';
import type { DirectoryPhoto } from '../domain/directory.ts';
import { AppError, DirectoryBusyError } from '../domain/errors.ts';
import { aConnection, idOf, NOW, TENANT } from '../domain/factories.fixture.ts';
import { DEFAULT_FIELD_MAP, type Take } from '../domain/field-map.ts';
import { silentLog } from '../lib/log.ts';
import { accessTo, aDirectory } from './directory.fixture.ts';
import { createPhotos, type PhotoStore } from './photos.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const inMs = (ms: number) => new Date(NOW.getTime() + ms);
const never = new AbortController().signal;
const bytes = Buffer.from('bytes of the directory');
const portrait = { jpeg: Buffer.from('ours'), width: 512, height: 512, version: 'v1' };

type Task = NonNullable<Awaited<ReturnType<PhotoStore['claim']>>>;
const task = (overrides: Partial<Task> = {}): Task => ({
  cardId: idOf(0xc1),
  slug: 'SLUG',
  connectionId: idOf(0xcc),
  directoryId: idOf(1),
  etag: 'old',
  attempts: 0,
  ...overrides,
});

function aQueue(
  readPhoto: () => Promise<DirectoryPhoto>,
  {
    tasks = [task()],
    toPortrait = async () => portrait,
    take = 'always',
  }: {
    tasks?: Task[];
    toPortrait?: Parameters<typeof createPhotos>[0]['toPortrait'];
    take?: Take;
  } = {},
) {
  const calls = { putOff: vi.fn(), save: vi.fn(), remove: vi.fn() };
  const claim = vi.fn<PhotoStore['claim']>(async (_tenant, cardId) =>
    tasks.find((one) => one.cardId === cardId),
  );
  const store: PhotoStore = {
    listDue: vi.fn(async (_now: Date, limit: number) =>
      tasks.slice(0, limit).map(({ cardId }) => ({ tenantId: TENANT, cardId })),
    ),
    claim,
    putOff: async (...args) => void calls.putOff(...args),
    save: async (...args) => void calls.save(...args),
    remove: async (...args) => void calls.remove(...args),
  };
  const forgetPages = vi.fn();
  const photos = createPhotos({
    store,
    access: accessTo(
      aDirectory({ readPhoto }),
      aConnection({
        fieldMap: { ...DEFAULT_FIELD_MAP, photo: { take, employeeMayEdit: true } },
      }),
    ),
    toPortrait,
    forgetPages,
    clock: () => NOW,
    log: silentLog,
  });
  return { ...photos, ...calls, claim, store, forgetPages };
}

const next = (etag: string | null) => ({ etag, dueAt: inMs(7 * DAY_MS), attempts: 0 });

test('a new photo is made safe, kept and shown, and looked at again in a week', async () => {
  const { lookAtDue, save, forgetPages } = aQueue(async () => ({
    state: 'changed',
    etag: 'new',
    bytes,
  }));
  expect(await lookAtDue(never)).toBe(1);
  expect(save).toHaveBeenCalledExactlyOnceWith(
    TENANT,
    task(),
    { ...portrait, changedAt: NOW },
    next('new'),
  );
  expect(forgetPages).toHaveBeenCalledExactlyOnceWith(['SLUG']);
});

test('the same photo costs nothing', async () => {
  const { lookAtDue, putOff, save, forgetPages } = aQueue(async () => ({ state: 'unchanged' }));
  await lookAtDue(never);
  expect(putOff).toHaveBeenCalledExactlyOnceWith(TENANT, task(), next('old'));
  expect(save).not.toHaveBeenCalled();
  expect(forgetPages).not.toHaveBeenCalled();
});

test('a photo that was taken away in the directory goes from the card', async () => {
  const { lookAtDue, remove, forgetPages } = aQueue(async () => ({ state: 'none' }));
  await lookAtDue(never);
  expect(remove).toHaveBeenCalledExactlyOnceWith(TENANT, task(), next(null));
  expect(forgetPages).toHaveBeenCalledExactlyOnceWith(['SLUG']);
});

test('a picture that cannot be used takes nothing away, and is not fetched again', async () => {
  const { lookAtDue, putOff, remove, save } = aQueue(
    async () => ({ state: 'changed', etag: 'bad', bytes }),
    { toPortrait: () => Promise.resolve(undefined) },
  );
  await lookAtDue(never);
  expect(putOff).toHaveBeenCalledExactlyOnceWith(TENANT, task(), next('bad'));
  expect(remove).not.toHaveBeenCalled();
  expect(save).not.toHaveBeenCalled();
});

test.each([
  [0, MINUTE_MS],
  [1, 4 * MINUTE_MS],
  [2, 16 * MINUTE_MS],
  [6, DAY_MS],
  [400, DAY_MS],
])('a look that failed after %i tries is repeated after %i ms', async (attempts, waitMs) => {
  const failed = task({ attempts });
  const { lookAtDue, putOff, remove, forgetPages } = aQueue(
    () => Promise.reject(new AppError('directory_unreachable', 'away')),
    { tasks: [failed] },
  );
  await lookAtDue(never);
  expect(putOff).toHaveBeenCalledExactlyOnceWith(TENANT, failed, {
    etag: 'old',
    dueAt: inMs(waitMs),
    attempts: attempts + 1,
  });
  expect(remove).not.toHaveBeenCalled();
  expect(forgetPages).not.toHaveBeenCalled();
});

test('when Graph names a time, it is kept', async () => {
  const { lookAtDue, putOff } = aQueue(() => Promise.reject(new DirectoryBusyError(inMs(33_000))));
  await lookAtDue(never);
  expect(putOff).toHaveBeenCalledWith(
    TENANT,
    task(),
    expect.objectContaining({ dueAt: inMs(33_000) }),
  );
});

test('one photo that fails keeps no other from being looked at', async () => {
  const answers: DirectoryPhoto[] = [{ state: 'unchanged' }];
  const { lookAtDue, putOff } = aQueue(
    () => {
      const answer = answers.pop();
      return answer ? Promise.resolve(answer) : Promise.reject(new Error('broken'));
    },
    { tasks: [task({ cardId: idOf(1) }), task({ cardId: idOf(2) })] },
  );
  expect(await lookAtDue(never)).toBe(2);
  expect(putOff).toHaveBeenCalledTimes(2);
});

test('no more than four are looked at together, as Microsoft allows', async () => {
  const tasks = Array.from({ length: 9 }, (_, n) => task({ cardId: idOf(n) }));
  const { lookAtDue, store } = aQueue(async () => ({ state: 'unchanged' }), { tasks });
  expect(await lookAtDue(never)).toBe(4);
  expect(store.listDue).toHaveBeenCalledWith(NOW, 4);
});

test('a photo that another worker has is left to it', async () => {
  const readPhoto = vi.fn<() => Promise<DirectoryPhoto>>();
  const { lookAtDue, claim, putOff } = aQueue(readPhoto);
  claim.mockResolvedValueOnce(undefined);
  expect(await lookAtDue(never)).toBe(1);
  expect(readPhoto).not.toHaveBeenCalled();
  expect(putOff).not.toHaveBeenCalled();
  expect(claim).toHaveBeenCalledWith(TENANT, idOf(0xc1), { now: NOW, until: inMs(5 * MINUTE_MS) });
});

test('a stop is no failure of the photo', async () => {
  const stop = new AbortController();
  const { lookAtDue, putOff } = aQueue(() => {
    stop.abort();
    return Promise.reject(new DOMException('stopped', 'AbortError'));
  });
  await lookAtDue(stop.signal);
  expect(putOff).not.toHaveBeenCalled();
});

const unasked = async (): Promise<DirectoryPhoto> => {
  throw new Error('the directory was asked for a photo');
};

test('where the map takes no photos, none is asked for and the directory’s goes', async () => {
  const { lookAtDue, remove } = aQueue(unasked, { take: 'never' });
  await lookAtDue(never);
  expect(remove).toHaveBeenCalledExactlyOnceWith(TENANT, task(), next(null));
});

test('where the map takes a photo once, one that is held is asked about no more', async () => {
  const { lookAtDue, putOff } = aQueue(unasked, { take: 'once' });
  await lookAtDue(never);
  expect(putOff).toHaveBeenCalledExactlyOnceWith(TENANT, task(), next('old'));
  const first = aQueue(async () => ({ state: 'changed', etag: 'new', bytes }), {
    take: 'once',
    tasks: [task({ etag: null })],
  });
  await first.lookAtDue(never);
  expect(first.save).toHaveBeenCalledOnce();
});
