import type { TenantId } from '../domain/tenant.ts';
import type { Clock } from '../lib/clock.ts';

/** Something of many organizations that is kept for a time. */
type Store = {
  /** Organizations with some of it that is due. */
  listDue(now: Date): Promise<TenantId[]>;
  purge(tenantId: TenantId, now: Date): Promise<void>;
};

/** What is kept for a time, such as what visitors left, is deleted when that is over. */
export function createForgetting({ stores, clock }: { stores: readonly Store[]; clock: Clock }) {
  return {
    async forgetDue(signal: AbortSignal): Promise<void> {
      const now = clock();
      for (const store of stores) {
        for (const tenantId of await store.listDue(now)) {
          signal.throwIfAborted();
          await store.purge(tenantId, now);
        }
      }
    },
  };
}

export type Forgetting = ReturnType<typeof createForgetting>;
