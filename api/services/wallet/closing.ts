import { AppError } from '../../domain/errors.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { WalletMaker } from '../../domain/wallet.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';

/** Longer than a visitor waits who asked for a pass just before: theirs is ended as well. */
const AT_LEAST_MS = 90_000;

type Parts = {
  store: {
    listClosing(): Promise<{ tenantId: TenantId; maker: WalletMaker }[]>;
    /** Deletes it if all of its passes are ended; undefined while some are not. */
    finishClosing(
      tenantId: TenantId,
      maker: WalletMaker,
      since: Date,
    ): Promise<string[] | undefined>;
  };
  /** Drops what this process keeps of these pages. */
  forgetPages(slugs: readonly string[]): void;
  clock: Clock;
  log: Log;
};

/** Accounts that are given up: their credential is deleted once every pass is ended, which takes it. */
export function createClosing({ store, forgetPages, clock, log }: Parts) {
  async function finish(tenantId: TenantId, maker: WalletMaker, since: Date): Promise<void> {
    const slugs = await store.finishClosing(tenantId, maker, since);
    if (!slugs) return;
    forgetPages(slugs);
    log.info({ tenant: tenantId, maker }, 'passes ended, wallet removed');
  }

  return {
    async finishDue(): Promise<void> {
      const since = new Date(clock().getTime() - AT_LEAST_MS);
      for (const { tenantId, maker } of await store.listClosing()) {
        await finish(tenantId, maker, since).catch((err: unknown) => {
          if (err instanceof AppError && err.code === 'database_unavailable') throw err;
          log.warn({ err, tenant: tenantId, maker }, 'wallet not removed yet; will try again');
        });
      }
    },
  };
}

export type Closing = ReturnType<typeof createClosing>;
