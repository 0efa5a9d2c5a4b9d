import type { Caller } from '../../domain/caller.ts';
import { AppError, NotFoundError } from '../../domain/errors.ts';
import type { ExchangesPage, KeptExchanges } from '../../domain/graph-exchange.ts';
import type { PersonProblem, Run, RunsPage } from '../../domain/run.ts';
import type { RunItem, RunItemsPage } from '../../domain/run-item.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';

export type RunDetails = Run & { problems: PersonProblem[] };

type Parts = {
  store: {
    find(tenantId: TenantId, id: string): Promise<Run | undefined>;
    list(tenantId: TenantId, page: RunsPage): Promise<Run[]>;
    listProblems(tenantId: TenantId, id: string): Promise<PersonProblem[]>;
    listItems(tenantId: TenantId, id: string, page: RunItemsPage): Promise<RunItem[]>;
    listExchanges(tenantId: TenantId, id: string, page: ExchangesPage): Promise<KeptExchanges>;
    cancel(tenantId: TenantId, id: string, now: Date): Promise<boolean>;
  };
  clock: Clock;
};

/** Runs as administrators look them up and stop them. */
export function createRuns({ store, clock }: Parts) {
  async function get(caller: Caller, id: string): Promise<RunDetails> {
    const run = await store.find(caller.tenantId, id);
    if (!run) throw new NotFoundError('run');
    return { ...run, problems: await store.listProblems(caller.tenantId, id) };
  }

  return {
    get,

    /** Newest first. */
    async list(caller: Caller, page: RunsPage): Promise<{ runs: Run[]; next: string | null }> {
      const found = await store.list(caller.tenantId, { ...page, limit: page.limit + 1 });
      const runs = found.slice(0, page.limit);
      return { runs, next: found.length > page.limit ? (runs.at(-1)?.id ?? null) : null };
    },

    /** What a run does about whom, by object id. */
    async listItems(
      caller: Caller,
      id: string,
      page: RunItemsPage,
    ): Promise<{ items: RunItem[]; next: string | null }> {
      await get(caller, id);
      const found = await store.listItems(caller.tenantId, id, { ...page, limit: page.limit + 1 });
      const items = found.slice(0, page.limit);
      return {
        items,
        next: found.length > page.limit ? (items.at(-1)?.directoryId ?? null) : null,
      };
    },

    /** What a run asked of Microsoft Graph, latest first. */
    async listExchanges(
      caller: Caller,
      id: string,
      page: ExchangesPage,
    ): Promise<KeptExchanges & { next: number | null }> {
      await get(caller, id);
      const kept = await store.listExchanges(caller.tenantId, id, {
        ...page,
        limit: page.limit + 1,
      });
      const items = kept.items.slice(0, page.limit);
      return {
        ...kept,
        items,
        next: kept.items.length > page.limit ? (items.at(-1)?.number ?? null) : null,
      };
    },

    async cancel(caller: Caller, id: string): Promise<RunDetails> {
      const isCancelled = await store.cancel(caller.tenantId, id, clock());
      const run = await get(caller, id);
      if (isCancelled) return run;
      throw new AppError('run_not_open', 'This run is over already; there is nothing to stop.');
    },
  };
}

export type Runs = ReturnType<typeof createRuns>;
