import { vi } from 'vitest';
import type { Connection } from '../../domain/connection.ts';
import type { DirectoryPhoto } from '../../domain/directory.ts';
import { aConnection, idOf, NOW, TENANT } from '../../domain/factories.fixture.ts';
import { DEFAULT_FIELD_MAP, type Take } from '../../domain/field-map.ts';
import type { PhotoLooks } from '../../domain/guards.ts';
import { silentLog } from '../../lib/log.ts';
import { accessTo, aDirectory } from '../connections/directory.fixture.ts';
import type { PhotoStore, PhotoTask as Task } from './photo-tasks.ts';
import { createPhotos } from './photos.ts';

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;
export const inMs = (ms: number) => new Date(NOW.getTime() + ms);
export const never = new AbortController().signal;
export const bytes = Buffer.from('bytes of the directory');
export const portrait = { jpeg: Buffer.from('ours'), width: 512, height: 512, version: 'v1' };

export const task = (overrides: Partial<Task> = {}): Task => ({
  cardId: idOf(0xc1),
  slug: 'SLUG',
  connectionId: idOf(0xcc),
  directoryId: idOf(1),
  etag: 'old',
  attempts: 0,
  missingAt: null,
  seenAt: null,
  refusedAt: null,
  hasLeft: false,
  isHidden: false,
  isKept: true,
  ...overrides,
});

export function aQueue(
  readPhoto: () => Promise<DirectoryPhoto>,
  {
    tasks = [task()],
    toPortrait = () => Promise.resolve(portrait),
    take = 'always',
    looks = { missing: 1, shown: 20, refused: 0 },
    photoProblem = null,
  }: {
    tasks?: Task[];
    looks?: PhotoLooks;
    photoProblem?: Connection['photoProblem'];
    toPortrait?: Parameters<typeof createPhotos>[0]['toPortrait'];
    take?: Take;
  } = {},
) {
  const calls = { putOff: vi.fn(), save: vi.fn(), remove: vi.fn(), setProblem: vi.fn() };
  const claim = vi.fn<PhotoStore['claim']>((_tenant, cardId) =>
    Promise.resolve(tasks.find((one) => one.cardId === cardId)),
  );
  const store: PhotoStore = {
    listDue: vi.fn((_now: Date, limit: number) =>
      Promise.resolve(tasks.slice(0, limit).map(({ cardId }) => ({ tenantId: TENANT, cardId }))),
    ),
    claim,
    countLooks: () => Promise.resolve(looks),
    setProblem: (...args) => {
      calls.setProblem(...args);
      return Promise.resolve(true);
    },
    putOff: (...args) => Promise.resolve(void calls.putOff(...args)),
    save: (...args) => Promise.resolve(void calls.save(...args)),
    remove: (...args) => Promise.resolve(void calls.remove(...args)),
  };
  const forgetPages = vi.fn();
  const photos = createPhotos({
    store,
    access: accessTo(
      aDirectory({ readPhoto }),
      aConnection({
        photoProblem,
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

export const next = (etag: string | null, found: Partial<Task> = {}) => ({
  etag,
  dueAt: inMs(7 * DAY_MS),
  attempts: 0,
  missingAt: null,
  seenAt: null,
  refusedAt: null,
  ...found,
});
export const SEEN = { seenAt: NOW };
