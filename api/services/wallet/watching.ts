import { dueNotice, WATCH_EVERY_MS } from '../../domain/credential-watch.ts';
import { AppError } from '../../domain/errors.ts';
import type { TenantId } from '../../domain/tenant.ts';
import {
  CERTIFICATE_ENDED,
  type WalletAccount,
  type WalletMaker,
  type WalletProblem,
} from '../../domain/wallet.ts';
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
    /** Every page may look different now. Returns their slugs. */
    announcePages(tenantId: TenantId): Promise<string[]>;
    update(
      tenantId: TenantId,
      maker: WalletMaker,
      found: { problem: WalletProblem | null; noticeDays?: number | null },
    ): Promise<void>;
  };
  /** Drops what this process keeps of these pages. */
  forgetPages(slugs: readonly string[]): void;
  /** What is wrong with an account today, where only its maker can say; null while it works. */
  checks: Partial<Record<WalletMaker, (tenantId: TenantId) => Promise<WalletProblem | null>>>;
  clock: Clock;
  log: Log;
};

/** Once a day each account: does it work, when does what it signs with end, and was that said. */
export function createAccountWatch({ store, checks, forgetPages, clock, log }: Parts) {
  async function lookAfter(tenantId: TenantId, maker: WalletMaker): Promise<void> {
    const account = await store.find(tenantId, maker);
    if (!account) return;
    const problem = await findProblem(tenantId, account);
    const due = dueNotice(account.expiresAt, clock()) ?? account.noticeDays;
    if (problem?.code === account.problem?.code && due === account.noticeDays) return;
    await store.update(tenantId, maker, { problem, noticeDays: due });
    if (problem?.code === CERTIFICATE_ENDED.code) forgetPages(await store.announcePages(tenantId));
    if (problem) log.warn({ tenant: tenantId, maker, code: problem.code }, 'wallet does not work');
    if (due !== account.noticeDays)
      log.info({ tenant: tenantId, maker, daysBefore: due }, 'notice given that a credential ends');
  }

  /** A maker that does not answer today says nothing of the account. */
  async function findProblem(
    tenantId: TenantId,
    { maker, problem, expiresAt }: WalletAccount,
  ): Promise<WalletProblem | null> {
    if (expiresAt && expiresAt <= clock()) return CERTIFICATE_ENDED;
    const check = checks[maker];
    if (!check) return null;
    return check(tenantId).catch((err: unknown) => {
      if (err instanceof AppError && err.code === 'database_unavailable') throw err;
      log.info({ err, tenant: tenantId, maker }, 'wallet not checked');
      return problem;
    });
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
