import { timingSafeEqual } from 'node:crypto';
import type { Connection } from '../../domain/connection.ts';
import type { Subscription } from '../../domain/subscription.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import type { StartingRuns } from '../runs/starting-runs.ts';

/** Changes come in bundles: what is told within this long is looked at together. */
const GATHER_MS = 5_000;
/** More people than this are read by a round of changes, which costs as much for all as for one. */
const MOST_BY_ONE = 20;
/** A sync that goes on already may have passed who changed: they are looked at again after this. */
const AGAIN_MS = 15_000;
const AT_ONCE = 50;

/** In whose name a run is made that the directory asked for. */
const BY_DIRECTORY = { objectId: '00000000-0000-0000-0000-000000000000', name: 'Directory change' };

/** What Graph says happened: to a person, or to the subscription itself. */
export type Notification = {
  clientState: string;
  directoryId?: string | undefined;
  lifecycleEvent?: string | undefined;
};

type Changes = { directoryIds: string[]; everybody: boolean };

type Parts = {
  store: {
    find(tenantId: TenantId, connectionId: string): Promise<Subscription | undefined>;
    noteChanges(
      tenantId: TenantId,
      connectionId: string,
      changes: Changes & { dueAt: Date },
    ): Promise<void>;
    listDueChanges(
      now: Date,
      limit: number,
    ): Promise<{ tenantId: TenantId; connectionId: string }[]>;
    takeChanges(tenantId: TenantId, connectionId: string, now: Date): Promise<Changes | undefined>;
  };
  connections: {
    update(
      tenantId: TenantId,
      id: string,
      change: Partial<Pick<Connection, 'watchAt'>>,
    ): Promise<void>;
  };
  startingRuns: Pick<StartingRuns, 'startSync' | 'startSyncOf'>;
  clock: Clock;
  log: Log;
};

/** What the directory tells of by itself: believed if it knows the secret, gathered, and then read from Graph. */
export function createChanges({ store, connections, startingRuns, clock, log }: Parts) {
  const inMs = (ms: number) => new Date(clock().getTime() + ms);

  async function lookAt(tenantId: TenantId, connectionId: string): Promise<void> {
    const changes = await store.takeChanges(tenantId, connectionId, clock());
    if (!changes) return;
    const { directoryIds, everybody } = changes;
    try {
      if (!everybody && directoryIds.length <= MOST_BY_ONE) {
        const people = { connectionId, only: directoryIds };
        if (directoryIds.length > 0) await startingRuns.startSyncOf(tenantId, people, BY_DIRECTORY);
        return;
      }
      const { isNew } = await startingRuns.startSync(tenantId, connectionId, BY_DIRECTORY);
      if (!isNew)
        await store.noteChanges(tenantId, connectionId, { ...changes, dueAt: inMs(AGAIN_MS) });
    } catch (err) {
      await store.noteChanges(tenantId, connectionId, { ...changes, dueAt: inMs(AGAIN_MS) });
      throw err;
    }
  }

  return {
    /** Whether there is, or is about to be, a subscription that Graph may shake hands about. */
    isExpected: async (tenantId: TenantId, connectionId: string): Promise<boolean> =>
      (await store.find(tenantId, connectionId)) !== undefined,

    /** Keeps what is true of it; nothing that it names is asked for here. */
    async receive(
      tenantId: TenantId,
      connectionId: string,
      told: readonly Notification[],
    ): Promise<void> {
      const known = await store.find(tenantId, connectionId);
      const genuine = told.filter(
        ({ clientState }) => known && isSame(clientState, known.clientState),
      );
      if (genuine.length < told.length)
        log.warn(
          { refused: told.length - genuine.length },
          'notifications without the secret refused',
        );
      if (genuine.length === 0) return;
      const events = new Set(genuine.map(({ lifecycleEvent }) => lifecycleEvent));
      if (events.has('reauthorizationRequired') || events.has('subscriptionRemoved'))
        await connections.update(tenantId, connectionId, { watchAt: clock() });
      const directoryIds = genuine.flatMap(({ directoryId }) => directoryId ?? []);
      const everybody = events.has('missed') || events.has('subscriptionRemoved');
      if (directoryIds.length === 0 && !everybody) return;
      const changes = { directoryIds: [...new Set(directoryIds)], everybody };
      await store.noteChanges(tenantId, connectionId, { ...changes, dueAt: inMs(GATHER_MS) });
    },

    /** Starts runs for what was told and has been gathered long enough. */
    async startDue(): Promise<void> {
      for (const { tenantId, connectionId } of await store.listDueChanges(clock(), AT_ONCE))
        await lookAt(tenantId, connectionId);
    },
  };
}

export type ChangesService = ReturnType<typeof createChanges>;

/** Without telling by its time how much of it was right. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
