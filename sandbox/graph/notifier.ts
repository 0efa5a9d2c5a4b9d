import type { Change } from '../directory/journal.ts';
import type { Tenant } from '../tenant.ts';
import type { Subscription } from './subscriptions.ts';

type Ports = {
  subscriptions: { list(): readonly Subscription[]; drop(id: string): void };
  fetch: typeof globalThis.fetch;
  now: () => Date;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
};

/** What befalls subscriptions. learn.microsoft.com/graph/change-notifications-lifecycle-events */
export type LifecycleEvent = 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed';

/** Waits between tries; Graph goes on for up to four hours, the double gives up sooner. */
const RETRY_AFTER_MS = [0, 1_000, 10_000];

/** Tells subscribers that people changed, soon after and in bundles, as Graph does. */
export function createNotifier({ subscriptions, fetch, now, sleep }: Ports) {
  const stop = new AbortController();
  const waiting = new Map<Tenant, Map<number, Change>>();
  const underWay = new Set<Promise<void>>();

  function watch(tenant: Tenant): void {
    tenant.directory.journal.subscribe((change) => {
      const changes = waiting.get(tenant) ?? new Map<number, Change>();
      if (!waiting.has(tenant)) setImmediate(() => flush(tenant));
      waiting.set(tenant, changes.set(change.position, change));
    });
  }

  function flush(tenant: Tenant): void {
    const changes = [...(waiting.get(tenant)?.values() ?? [])];
    waiting.delete(tenant);
    for (const subscription of subscriptions.list()) {
      if (subscription.tenant !== tenant || subscription.expiresAt <= now()) continue;
      const value = changes.flatMap((change) => notificationOf(subscription, change) ?? []);
      if (value.length === 0 || stop.signal.aborted) continue;
      deliver(subscription.notificationUrl, { value });
    }
  }

  /** Something befalls every subscription of a tenant, and those who asked for it are told. */
  function befall(tenantId: string, lifecycleEvent: LifecycleEvent): void {
    const own = subscriptions.list().filter(({ tenant }) => tenant.tenantId === tenantId);
    for (const { id, clientState, lifecycleNotificationUrl, expiresAt } of own) {
      if (lifecycleEvent === 'subscriptionRemoved') subscriptions.drop(id);
      if (lifecycleNotificationUrl === null) continue;
      const subscriptionExpirationDateTime = expiresAt.toISOString();
      const told = { subscriptionId: id, clientState, lifecycleEvent, tenantId };
      deliver(lifecycleNotificationUrl, { value: [{ ...told, subscriptionExpirationDateTime }] });
    }
  }

  function deliver(address: string, body: unknown): void {
    const sending = send({ fetch, sleep, signal: stop.signal }, address, body).finally(() =>
      underWay.delete(sending),
    );
    underWay.add(sending);
  }

  return {
    watch,
    befall,
    /** Resolves when everything that was to be told so far was told, or given up. */
    async settled(): Promise<void> {
      await new Promise((resolve) => setImmediate(resolve));
      await Promise.allSettled(underWay);
    },
    async close(): Promise<void> {
      stop.abort();
      await Promise.allSettled(underWay);
    },
  };
}

/** Tries more than once, as Graph does, and then gives up. */
async function send(
  { fetch, sleep, signal }: Pick<Ports, 'fetch' | 'sleep'> & { signal: AbortSignal },
  address: string,
  body: unknown,
): Promise<void> {
  for (const waitMs of RETRY_AFTER_MS) {
    try {
      if (waitMs > 0) await sleep(waitMs, signal);
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal,
      });
      if (response.ok) return;
    } catch {
      // The subscriber is away: the next try may find it.
      if (signal.aborted) return;
    }
  }
}

function notificationOf(subscription: Subscription, { position, properties }: Change) {
  const { tenant, changeTypes, personId, id, clientState, expiresAt } = subscription;
  const { store } = tenant.directory;
  const person = store.personAt(position);
  const here = store.stateAt(position) === 'present';
  // Users have no "created": somebody new or restored arrives as updated.
  const changeType = here ? 'updated' : 'deleted';
  if (!changeTypes.includes(changeType)) return undefined;
  if (personId !== undefined && personId !== person.id) return undefined;
  if (Array.isArray(properties) && properties.length === 0) return undefined;
  return {
    subscriptionId: id,
    clientState,
    changeType,
    resource: `Users/${person.id}`,
    resourceData: {
      '@odata.type': '#Microsoft.Graph.User',
      '@odata.id': `Users/${person.id}`,
      id: person.id,
      organizationId: tenant.tenantId,
    },
    subscriptionExpirationDateTime: expiresAt.toISOString(),
    tenantId: tenant.tenantId,
  };
}
