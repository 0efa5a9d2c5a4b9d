import type { Connection } from '../../domain/connection.ts';
import { AppError } from '../../domain/errors.ts';
import {
  isReachable,
  NOT_REACHABLE,
  notSubscribed,
  SUBSCRIBED_FOR_MS,
  type Subscription,
} from '../../domain/subscription.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import type { DirectoryAccessService } from './directory-access.ts';

type SubscriptionStore = {
  find(tenantId: TenantId, connectionId: string): Promise<Subscription | undefined>;
  save(tenantId: TenantId, subscription: Subscription & { connectionId: string }): Promise<void>;
  delete(tenantId: TenantId, connectionId: string): Promise<void>;
  noteChanges(
    tenantId: TenantId,
    connectionId: string,
    changes: { directoryIds: readonly string[]; everybody: boolean; dueAt: Date },
  ): Promise<void>;
};

type Parts = {
  store: SubscriptionStore;
  access: DirectoryAccessService;
  publicUrl: string;
  randomBytes(size: number): Uint8Array;
  clock: Clock;
  log: Log;
};

/** Who is kept in step is told of changes by Graph itself, where Graph can reach this server. */
export function createSubscriptions(parts: Parts) {
  const { store, publicUrl, clock, log } = parts;
  const isPossible = isReachable(publicUrl);

  return {
    /** Begins, renews or ends a connection's subscription, as it now should be; a refusal is kept in words. */
    async keep(connection: Connection): Promise<void> {
      const { tenantId, id, syncDaily } = connection;
      if (!syncDaily) return this.end(connection);
      if (!isPossible) return;
      try {
        await refresh(parts, connection);
      } catch (err) {
        if (!(err instanceof AppError) || err.code === 'database_unavailable') throw err;
        log.info({ err, connection: id }, 'directory does not tell of changes');
        const known = await store.find(tenantId, id);
        const problem = notSubscribed({ code: err.code, detail: err.message });
        if (known) await store.save(tenantId, { ...known, connectionId: id, problem });
      }
    },

    /** Ends it here in any case, and in Graph where that goes. */
    async end(connection: Connection): Promise<void> {
      await end(parts, connection).catch((err: unknown) => {
        if (err instanceof AppError && err.code === 'database_unavailable') throw err;
        log.info({ err, connection: connection.id }, 'subscription left to end by itself');
      });
    },

    /** How changes arrive between the daily syncs; null where nothing is kept in step. */
    async describe({ tenantId, id, syncDaily }: Connection) {
      if (!syncDaily) return null;
      const known = await store.find(tenantId, id);
      const now = clock();
      const isOn = known?.graphId != null && known.expiresAt !== null && known.expiresAt > now;
      const problem = isPossible ? (known?.problem ?? null) : NOT_REACHABLE;
      return { arrive: isOn ? ('at_once' as const) : ('daily' as const), problem };
    },
  };
}

export type Subscriptions = ReturnType<typeof createSubscriptions>;

const untilOf = ({ clock }: Parts): Date => new Date(clock().getTime() + SUBSCRIBED_FOR_MS);

/** Graph calls back before it answers, so what it is to meet is stored before it is asked. */
async function begin(parts: Parts, { tenantId, id }: Connection): Promise<void> {
  const { store, access, publicUrl, randomBytes } = parts;
  const clientState = Buffer.from(randomBytes(32)).toString('base64url');
  const none = { connectionId: id, clientState, graphId: null, expiresAt: null, problem: null };
  await store.save(tenantId, none);
  const { directory } = await access.open(tenantId, id);
  const url = `${publicUrl}/api/notifications/${tenantId}/${id}`;
  const made = await directory.subscribe({ url, clientState, until: untilOf(parts) });
  await store.save(tenantId, { ...none, graphId: made.id, expiresAt: made.expiresAt });
}

/** False where Graph has it no more: what happened meanwhile was told to nobody. */
async function renew(
  parts: Parts,
  { tenantId, id }: Connection,
  known: Subscription,
): Promise<boolean> {
  const { store, access } = parts;
  if (known.graphId === null) return false;
  const { directory } = await access.open(tenantId, id);
  const renewed = await directory.renewSubscription({ id: known.graphId, until: untilOf(parts) });
  if (!renewed) return false;
  const { expiresAt } = renewed;
  await store.save(tenantId, { ...known, connectionId: id, expiresAt, problem: null });
  return true;
}

async function refresh(parts: Parts, connection: Connection): Promise<void> {
  const { store, clock } = parts;
  const { tenantId, id } = connection;
  const known = await store.find(tenantId, id);
  if (known && (await renew(parts, connection, known))) return;
  await begin(parts, connection);
  const nothingKnown = { directoryIds: [], everybody: true, dueAt: clock() };
  if (known?.graphId) await store.noteChanges(tenantId, id, nothingKnown);
}

async function end({ store, access }: Parts, connection: Connection): Promise<void> {
  const { tenantId, id } = connection;
  const known = await store.find(tenantId, id);
  if (!known) return;
  await store.delete(tenantId, id);
  if (known.graphId === null) return;
  const { directory } = await access.open(tenantId, id);
  await directory.unsubscribe(known.graphId);
}
