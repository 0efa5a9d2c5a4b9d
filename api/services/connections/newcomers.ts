import type { Caller } from '../../domain/caller.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Newcomer } from '../../domain/newcomer.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';
import type { StartingRuns } from '../runs/starting-runs.ts';

export type NewcomerPosition = { name: string; id: string };
type Page = { after?: NewcomerPosition | undefined; limit: number };

type Parts = {
  store: {
    list(
      tenantId: TenantId,
      which: { connectionId: string; status: Newcomer['status'] },
      page: Page,
    ): Promise<Newcomer[]>;
    /** Which of these people are newcomers of the connection, proposed or ignored. */
    findIds(
      tenantId: TenantId,
      connectionId: string,
      directoryIds: readonly string[],
    ): Promise<string[]>;
    ignore(
      tenantId: TenantId,
      whom: { connectionId: string; directoryIds: readonly string[] },
      decision: { by: string; at: Date },
    ): Promise<void>;
  };
  connections: { get(caller: Caller, id: string): Promise<unknown> };
  startingRuns: Pick<StartingRuns, 'startImport'>;
  clock: Clock;
};

/** People whom the rules take and who wait for an administrator's word. */
export function createNewcomers({ store, connections, startingRuns, clock }: Parts) {
  async function requireNewcomers(caller: Caller, connectionId: string, ids: readonly string[]) {
    await connections.get(caller, connectionId);
    const found = await store.findIds(caller.tenantId, connectionId, ids);
    if (found.length === 0) throw new NotFoundError('newcomer');
    return found;
  }

  return {
    async list(
      caller: Caller,
      which: { connectionId: string; status: Newcomer['status'] },
      { after, limit }: Page,
    ): Promise<{ newcomers: Newcomer[]; next: NewcomerPosition | null }> {
      await connections.get(caller, which.connectionId);
      const found = await store.list(caller.tenantId, which, { after, limit: limit + 1 });
      const newcomers = found.slice(0, limit);
      const last = newcomers.at(-1);
      const next =
        found.length > limit && last ? { name: last.displayName, id: last.directoryId } : null;
      return { newcomers, next };
    },

    /** Makes their cards, where and as the rule that takes each of them says. */
    async accept(
      caller: Caller,
      connectionId: string,
      ids: readonly string[],
    ): Promise<{ id: string }> {
      const only = await requireNewcomers(caller, connectionId, ids);
      return startingRuns.startImport(caller, {
        connectionId,
        selection: { people: { only }, filter: {} },
        folderId: null,
        templateId: null,
        byRule: true,
      });
    },

    async ignore(caller: Caller, connectionId: string, ids: readonly string[]): Promise<void> {
      const directoryIds = await requireNewcomers(caller, connectionId, ids);
      const decision = { by: caller.name, at: clock() };
      await store.ignore(caller.tenantId, { connectionId, directoryIds }, decision);
    },
  };
}

export type Newcomers = ReturnType<typeof createNewcomers>;
