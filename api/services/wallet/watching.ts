import { dueNotice, WATCH_EVERY_MS } from '../../domain/credential-watch.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { WalletAccount, WalletMaker, WalletProblem } from '../../domain/wallet.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';

const AT_ONCE = 50;

type Parts = {
  store: {
    listWatched(now: Date, limit: number): Promise<{ tenantId: TenantId; maker: WalletMaker }[]>;
    /** False where another worker has it. */
    claimWatch(
      tenantId: TenantId,
      maker: WalletMaker,
      at: { now: Date; until: Date },
    ): Promise<boolean>;
    find(tenantId: TenantId, maker: WalletMaker): Promise<WalletAccount | undefined>;
    update(
      tenantId: TenantId,
      maker: WalletMaker,
      found: { problem: WalletProblem | null; noticeDays?: number | null },
    ): Promise<void>;
  };
  clock: Clock;
  log: Log;
};

/** Once a day each account: when does what it signs with end, and was that said. */
export function createAccountWatch({ store, clock, log }: Parts) {
  async function lookAfter(tenantId: TenantId, maker: WalletMaker): Promise<void> {
    const account = await store.find(tenantId, maker);
    const due = account && dueNotice(account.expiresAt, clock());
    if (!account || due === undefined || due === account.noticeDays) return;
    await store.update(tenantId, maker, { problem: account.problem, noticeDays: due });
    log.info({ tenant: tenantId, maker, daysBefore: due }, 'notice given that a credential ends');
  }

  return {
    async lookAfterDue(): Promise<void> {
      const now = clock();
      const until = new Date(now.getTime() + WATCH_EVERY_MS);
      for (const { tenantId, maker } of await store.listWatched(now, AT_ONCE))
        if (await store.claimWatch(tenantId, maker, { now, until }))
          await lookAfter(tenantId, maker);
    },
  };
}

export type AccountWatch = ReturnType<typeof createAccountWatch>;
