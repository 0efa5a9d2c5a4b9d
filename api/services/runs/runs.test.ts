import { expect, test, vi } from 'vitest';
import { aCaller, aRun, idOf, NOW, TENANT } from '../../domain/factories.fixture.ts';
import type { Run } from '../../domain/run.ts';
import { createRuns } from './runs.ts';

const caller = aCaller();

function someRuns(...stored: Run[]) {
  const store = {
    find: vi.fn(async (_tenant: unknown, id: string) => stored.find((run) => run.id === id)),
    list: vi.fn(async (_tenant: unknown, { limit }: { limit: number }) => stored.slice(0, limit)),
    listProblems: vi.fn(async () => []),
    listItems: vi.fn(async () => []),
    listExchanges: vi.fn(async () => ({ items: [], total: 0, leftOut: 0 })),
    cancel: vi.fn(async () => true),
  };
  return { ...createRuns({ store, clock: () => NOW }), store };
}
const runs = [1, 2, 3].map((n) => aRun({ id: idOf(n) }));

test('a page says where the next one begins, and the last says nothing', async () => {
  const { list, store } = someRuns(...runs);
  expect(await list(caller, { limit: 2 })).toEqual({ runs: runs.slice(0, 2), next: idOf(2) });
  expect(await list(caller, { limit: 3 })).toEqual({ runs, next: null });
  expect(store.list).toHaveBeenCalledWith(TENANT, { limit: 3 });
});

test('a run of another organization does not exist', async () => {
  const { get, cancel, store } = someRuns();
  store.cancel.mockResolvedValue(false);
  await expect(get(caller, idOf(9))).rejects.toMatchObject({ code: 'not_found' });
  await expect(cancel(caller, idOf(9))).rejects.toMatchObject({ code: 'not_found' });
});

test('a run that is open is cancelled; one that is over cannot be', async () => {
  const { cancel, store } = someRuns(...runs);
  expect(await cancel(caller, idOf(1))).toMatchObject({ id: idOf(1), problems: [] });
  expect(store.cancel).toHaveBeenCalledWith(TENANT, idOf(1), NOW);
  store.cancel.mockResolvedValue(false);
  await expect(cancel(caller, idOf(1))).rejects.toMatchObject({ code: 'run_not_open' });
});
