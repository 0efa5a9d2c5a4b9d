import { expect, test, vi } from 'vitest';
import type { Connection } from '../../domain/connection.ts';
import { AppError } from '../../domain/errors.ts';
import { aConnection, idOf, NOW, TENANT } from '../../domain/factories.fixture.ts';
import { createSchedule } from './schedule.ts';

function aSchedule(connections: Connection[]) {
  const startDueSync = vi.fn<(...args: unknown[]) => Promise<boolean>>(() => Promise.resolve(true));
  const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const schedule = createSchedule({
    store: {
      find: (_tenant, id) => Promise.resolve(connections.find((one) => one.id === id)),
      listDue: () => Promise.resolve([1, 2].map((n) => ({ tenantId: TENANT, id: idOf(n) }))),
    },
    startingRuns: { startDueSync },
    clock: () => NOW,
    log,
  });
  return { schedule, startDueSync, log };
}
const due = (n: number) => aConnection({ id: idOf(n), syncDaily: true, nextSyncAt: NOW });

test('a sync that is due starts by itself', async () => {
  const { schedule, startDueSync, log } = aSchedule([due(1)]);
  await schedule.startDue();
  const itself = { objectId: '00000000-0000-0000-0000-000000000000', name: 'Daily sync' };
  expect(startDueSync).toHaveBeenCalledExactlyOnceWith(due(1), itself);
  expect(log.info).toHaveBeenCalledOnce();
});

test('a sync that another worker started is none of ours', async () => {
  const { schedule, startDueSync, log } = aSchedule([due(1)]);
  startDueSync.mockResolvedValueOnce(false);
  await schedule.startDue();
  expect(log.info).not.toHaveBeenCalled();
});

test('a connection that cannot be served keeps no other from its sync', async () => {
  const { schedule, startDueSync, log } = aSchedule([due(1), due(2)]);
  startDueSync.mockRejectedValueOnce(new Error('broken'));
  await schedule.startDue();
  expect(startDueSync).toHaveBeenCalledTimes(2);
  expect(log.warn).toHaveBeenCalledOnce();
});

test('without a database nothing is skipped: the whole is tried again', async () => {
  const { schedule, startDueSync } = aSchedule([due(1), due(2)]);
  startDueSync.mockRejectedValueOnce(new AppError('database_unavailable', 'away'));
  await expect(schedule.startDue()).rejects.toMatchObject({ code: 'database_unavailable' });
  expect(startDueSync).toHaveBeenCalledOnce();
});

test('a connection that went away meanwhile is passed over', async () => {
  const { schedule, startDueSync } = aSchedule([]);
  await schedule.startDue();
  expect(startDueSync).not.toHaveBeenCalled();
});
