import { expect, test, vi } from 'vitest';
import type { DirectoryPhoto } from '../../domain/directory.ts';
import { AppError, DirectoryBusyError } from '../../domain/errors.ts';
import { idOf, NOW, TENANT } from '../../domain/factories.fixture.ts';
import {
  MINUTE_MS,
  DAY_MS,
  inMs,
  never,
  bytes,
  portrait,
  task,
  aQueue,
  next,
  SEEN,
} from './photos.fixture.ts';

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
    next('new', SEEN),
  );
  expect(forgetPages).toHaveBeenCalledExactlyOnceWith(['SLUG']);
});

test('the same photo costs nothing', async () => {
  const { lookAtDue, putOff, save, forgetPages } = aQueue(async () => ({ state: 'unchanged' }));
  await lookAtDue(never);
  expect(putOff).toHaveBeenCalledExactlyOnceWith(TENANT, task(), next('old', SEEN));
  expect(save).not.toHaveBeenCalled();
  expect(forgetPages).not.toHaveBeenCalled();
});

const none = async (): Promise<DirectoryPhoto> => ({ state: 'none' });
const MISSING = { missingAt: inMs(-MINUTE_MS) };

test('a photo that the directory does not show is looked at once more when the others have been', async () => {
  const { lookAtDue, putOff, remove } = aQueue(none);
  await lookAtDue(never);
  const again = { missingAt: NOW, dueAt: inMs(MINUTE_MS) };
  expect(putOff).toHaveBeenCalledExactlyOnceWith(TENANT, task(), { ...next('old'), ...again });
  expect(remove).not.toHaveBeenCalled();
});

test('a photo that is still missing then goes from the card', async () => {
  const missing = task(MISSING);
  const { lookAtDue, remove, forgetPages, setProblem } = aQueue(none, { tasks: [missing] });
  await lookAtDue(never);
  expect(remove).toHaveBeenCalledExactlyOnceWith(TENANT, missing, next(null, MISSING));
  expect(forgetPages).toHaveBeenCalledExactlyOnceWith(['SLUG']);
  expect(setProblem).not.toHaveBeenCalled();
});

test('one that is missing as most others are stays, and that is said', async () => {
  const missing = task(MISSING);
  const { lookAtDue, putOff, remove, setProblem } = aQueue(none, {
    tasks: [missing],
    looks: { missing: 11, shown: 10, refused: 0 },
  });
  await lookAtDue(never);
  const kept = { ...next('old', MISSING), dueAt: inMs(DAY_MS) };
  expect(putOff).toHaveBeenCalledExactlyOnceWith(TENANT, missing, kept);
  expect(remove).not.toHaveBeenCalled();
  expect(setProblem).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ tenantId: TENANT }),
    expect.objectContaining({ code: 'photos_missing' }),
  );
});

test('a photo that is there again is missed no more, and where all is well that is said', async () => {
  const missing = task(MISSING);
  const { lookAtDue, putOff, setProblem } = aQueue(async () => ({ state: 'unchanged' }), {
    tasks: [missing],
    photoProblem: { code: 'photos_missing', detail: '' },
  });
  await lookAtDue(never);
  expect(putOff).toHaveBeenCalledExactlyOnceWith(TENANT, missing, next('old', SEEN));
  expect(setProblem).toHaveBeenCalledExactlyOnceWith(expect.anything(), null);
});

test('a card without a photo of the directory has none to lose', async () => {
  const { lookAtDue, putOff } = aQueue(none, { tasks: [task({ isKept: false })] });
  await lookAtDue(never);
  expect(putOff).toHaveBeenCalledExactlyOnceWith(TENANT, expect.anything(), next(null));
});

test('of somebody who left no photo is asked for, so that their card stays whole', async () => {
  const { lookAtDue, putOff } = aQueue(unasked, { tasks: [task({ hasLeft: true })] });
  await lookAtDue(never);
  expect(putOff).toHaveBeenCalledExactlyOnceWith(TENANT, expect.anything(), next('old'));
});

test('a photo that its person hides is not asked for', async () => {
  const { lookAtDue, putOff } = aQueue(unasked, { tasks: [task({ isHidden: true })] });
  await lookAtDue(never);
  expect(putOff).toHaveBeenCalledExactlyOnceWith(TENANT, expect.anything(), next('old'));
});

test('a refusal is put off for a day, and said where it is no single one', async () => {
  const refuse = () => Promise.reject(new AppError('permission_missing', 'no'));
  const single = aQueue(refuse, { looks: { missing: 0, shown: 20, refused: 1 } });
  await single.lookAtDue(never);
  expect(single.putOff).toHaveBeenCalledExactlyOnceWith(TENANT, task(), {
    ...next('old'),
    attempts: 1,
    refusedAt: NOW,
    dueAt: inMs(DAY_MS),
  });
  expect(single.setProblem).not.toHaveBeenCalled();
  const all = aQueue(refuse, { looks: { missing: 0, shown: 0, refused: 3 } });
  await all.lookAtDue(never);
  expect(all.setProblem).toHaveBeenCalledExactlyOnceWith(
    expect.anything(),
    expect.objectContaining({ code: 'photos_refused' }),
  );
});

test('a picture that cannot be used takes nothing away, and is not fetched again', async () => {
  const { lookAtDue, putOff, remove, save } = aQueue(
    async () => ({ state: 'changed', etag: 'bad', bytes }),
    { toPortrait: () => Promise.resolve(undefined) },
  );
  await lookAtDue(never);
  expect(putOff).toHaveBeenCalledExactlyOnceWith(TENANT, task(), next('bad', SEEN));
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
    ...next('old'),
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
