import { expect, test, vi } from 'vitest';
import type { Connection } from '../domain/connection.ts';
import { AppError } from '../domain/errors.ts';
import { aConnection, idOf, NOW, TENANT } from '../domain/factories.fixture.ts';
import { createSchedule } from './schedule.ts';

function aSchedule(connections: Connection[]) {
  const update = vi.fn(() => Promise.resolve());
  const startSync = vi.fn<(...args: unknown[]) => Promise<{ id: string }>>(() =>
    Promise.resolve({ id: idOf(1) }),
  );
  const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const schedule = createSchedule({
    store: {
      find: (_tenant, id) => Promise.resolve(connections.find((one) => one.id === id)),
      listDue: () => Promise.resolve(connections.map(({ tenantId, id }) => ({ tenantId, id }))),
      update,
    },
    startingRuns: { startSync },
    clock: () => NOW,
    log,
  });
  return { schedule, update, startSync, log };
}
const due = (n: number, overrides: Partial<Connection> = {}) =>
  aConnection({ id: idOf(n), syncDaily: true, syncAt: '02:30', ...overrides });
const TOMORROW = new Date('2026-11-24T02:30:00Z');

test('a sync that is due starts by itself, and the next one is tomorrow', async () => {
  const { schedule, update, startSync } = aSchedule([due(1)]);
  await schedule.startDue();
  const itself = { objectId: '00000000-0000-0000-0000-000000000000', name: 'Daily sync' };
  expect(startSync).toHaveBeenCalledExactlyOnceWith(TENANT, idOf(1), itself);
  expect(update).toHaveBeenCalledExactlyOnceWith(TENANT, idOf(1), { nextSyncAt: TOMORROW });
});

test('days that were slept through are caught up with once', async () => {
  const { schedule, update, startSync } = aSchedule([
    due(1, { nextSyncAt: new Date('2026-11-19T02:30:00Z') }),
  ]);
  await schedule.startDue();
  expect(startSync).toHaveBeenCalledOnce();
  expect(update).toHaveBeenCalledWith(TENANT, idOf(1), { nextSyncAt: TOMORROW });
});

test('who turned it off has no next time', async () => {
  const { schedule, update } = aSchedule([due(1, { syncDaily: false })]);
  await schedule.startDue();
  expect(update).toHaveBeenCalledWith(TENANT, idOf(1), { nextSyncAt: null });
});

test('a connection that cannot be opened keeps no other from its sync', async () => {
  const { schedule, update, startSync, log } = aSchedule([due(1), due(2)]);
  startSync.mockRejectedValueOnce(new Error('sealed with key "k1", which is not here'));
  await schedule.startDue();
  expect(startSync).toHaveBeenCalledTimes(2);
  expect(update.mock.calls).toEqual([
    [TENANT, idOf(1), { nextSyncAt: TOMORROW }],
    [TENANT, idOf(2), { nextSyncAt: TOMORROW }],
  ]);
  expect(log.warn).toHaveBeenCalledOnce();
});

test('without a database nothing is skipped: the whole is tried again', async () => {
  const { schedule, update, startSync } = aSchedule([due(1), due(2)]);
  startSync.mockRejectedValueOnce(new AppError('database_unavailable', 'away'));
  await expect(schedule.startDue()).rejects.toMatchObject({ code: 'database_unavailable' });
  expect(update).not.toHaveBeenCalled();
});

test('a connection that went away meanwhile is passed over', async () => {
  const { schedule, startSync } = aSchedule([]);
  await schedule.startDue();
  expect(startSync).not.toHaveBeenCalled();
});
