import { createRemoteJWKSet, customFetch, type FetchImplementation } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../lib/clock.ts';

/** Unknown key ids must not become requests: keys are fetched again at most this often. */
const KEY_COOLDOWN_MS = 5 * 60_000;
const KEY_MAX_AGE_MS = 24 * 3_600_000;
const MAX_TENANTS_AT_HAND = 10_000;
/** Tenants that no token has proven yet are kept apart, so that inventing them pushes out no real one. */
const MAX_STRANGERS_AT_HAND = 1_000;
/** Strangers whose keys are fetched per minute: a flood of invented ones must not leave this server. */
const MAX_NEW_TENANTS_PER_MINUTE = 600;
/** A tenant that does not exist is looked for again after this, however many tokens name it. */
const NO_KEYS_FOR_MS = 60_000;

export type Keys = ReturnType<typeof createRemoteJWKSet>;

/** The key endpoint knows no such tenant. */
export class NoSuchTenantError extends Error {
  override readonly name = 'NoSuchTenantError';
}

/** The keys that Entra signs a tenant's tokens with, fetched when needed and no oftener than is safe. */
export function createTenantKeys({
  authority,
  clock,
  fetch,
}: {
  authority: string;
  clock: Clock;
  fetch: typeof globalThis.fetch;
}) {
  const proven = new LRUCache<string, Keys>({ max: MAX_TENANTS_AT_HAND });
  const strangers = new LRUCache<string, Keys>({ max: MAX_STRANGERS_AT_HAND });
  const unknown = new LRUCache<string, true>({
    max: MAX_TENANTS_AT_HAND,
    ttl: NO_KEYS_FOR_MS,
    ttlResolution: 0,
    perf: { now: () => clock().getTime() },
  });
  const newTenants = createBudget(MAX_NEW_TENANTS_PER_MINUTE, clock);

  return {
    get(tenantId: string): Keys {
      if (unknown.has(tenantId)) throw new NoSuchTenantError();
      const known = proven.get(tenantId) ?? strangers.get(tenantId);
      if (known) return known;
      if (!newTenants.take()) throw new Error('too many unknown tenants');
      const keys = createRemoteJWKSet(new URL(`${authority}/${tenantId}/discovery/v2.0/keys`), {
        cooldownDuration: KEY_COOLDOWN_MS,
        cacheMaxAge: KEY_MAX_AGE_MS,
        [customFetch]: refusingUnknown(fetch),
      });
      strangers.set(tenantId, keys);
      return keys;
    },

    /** A token that these keys signed was seen: this tenant is real. */
    prove(tenantId: string, keys: Keys): void {
      proven.set(tenantId, keys);
      strangers.delete(tenantId);
    },

    /** There is no such tenant, for now. */
    giveUp(tenantId: string): void {
      strangers.delete(tenantId);
      if (!unknown.has(tenantId)) unknown.set(tenantId, true);
    },
  };
}

/** Entra answers 400 for a tenant that does not exist; every other failure is the service's own. */
const refusingUnknown =
  (fetch: typeof globalThis.fetch): FetchImplementation =>
  async (url, options) => {
    const answer = await fetch(url, options);
    if (answer.status === 400 || answer.status === 404) throw new NoSuchTenantError();
    return answer;
  };

/** So many a minute, and no more. */
function createBudget(perMinute: number, clock: Clock) {
  let minute = 0;
  let used = 0;
  return {
    take(): boolean {
      const now = Math.floor(clock().getTime() / 60_000);
      if (now !== minute) [minute, used] = [now, 0];
      used += 1;
      return used <= perMinute;
    },
  };
}
