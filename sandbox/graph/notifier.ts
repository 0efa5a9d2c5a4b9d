import type { Change } from '../directory/journal.ts';
import type { Tenant } from '../tenant.ts';
import type { Subscription } from './subscriptions.ts';

type Ports = {
  subscriptions: () => readonly Subscription[];
  fetch: typeof globalThis.fetch;
  now: () => Date;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
};

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
    for (const subscription of subscriptions()) {
      if (subscription.tenant !== tenant || subscription.expiresAt <= now()) continue;
      const value = changes.flatMap((change) => notificationOf(subscription, change) ?? []);
      if (value.length === 0 || stop.signal.aborted) continue;
      const sending = send(subscription, { value }).finally(() => underWay.delete(sending));
      underWay.add(sending);
    }
  }

  async function send({ notificationUrl }: Subscription, body: unknown): Promise<void> {
    for (const waitMs of RETRY_AFTER_MS) {
      try {
        if (waitMs > 0) await sleep(waitMs, stop.signal);
        const response = await fetch(notificationUrl, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
          signal: stop.signal,
        });
        if (response.ok) return;
      } catch {
        // The subscriber is away: the next try may find it.
        if (stop.signal.aborted) return;
      }
    }
  }

  return {
    watch,
    async close(): Promise<void> {
      stop.abort();
      await Promise.allSettled(underWay);
    },
  };
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
