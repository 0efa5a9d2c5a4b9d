import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';

type Parts = {
  store: {
    listDue(leftBefore: Date, limit: number): Promise<{ tenantId: TenantId; cardId: string }[]>;
    /** False where the person has come back meanwhile. */
    purge(tenantId: TenantId, cardId: string, leftBefore: Date): Promise<boolean>;
  };
  clock: Clock;
};

/** Entra keeps a deleted account this long; whoever is restored there finds the card as it was. */
const KEPT_MS = 30 * 24 * 3_600_000;
const AT_ONCE = 100;

/** Leavers' cards are kept whole for 30 days and then gone for good, all but their addresses. */
export function createLeavers({ store, clock }: Parts) {
  return {
    /** Purges the cards whose time is over, some at a time. Returns how many there were. */
    async purgeDue(signal: AbortSignal): Promise<number> {
      const leftBefore = new Date(clock().getTime() - KEPT_MS);
      const due = await store.listDue(leftBefore, AT_ONCE);
      let purged = 0;
      for (const { tenantId, cardId } of due) {
        signal.throwIfAborted();
        if (await store.purge(tenantId, cardId, leftBefore)) purged += 1;
      }
      return purged;
    },
  };
}

export type Leavers = ReturnType<typeof createLeavers>;
