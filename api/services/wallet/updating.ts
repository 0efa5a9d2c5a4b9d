import { AppError, WalletUnavailableError } from '../../domain/errors.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { WalletMaker, WalletPass, WalletProblem } from '../../domain/wallet.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import { waitBeforeRetry } from './waiting.ts';

const AT_ONCE = 50;
const CLAIM_MS = 2 * 60_000;
/** Makers that keep passes themselves take a while to answer; more at a time and they ask us to wait. */
const SIDE_BY_SIDE = 4;

type Parts = {
  store: {
    listDuePasses(now: Date, limit: number): Promise<{ tenantId: TenantId; passId: string }[]>;
    claimPass(
      tenantId: TenantId,
      passId: string,
      times: { now: Date; until: Date },
    ): Promise<{ attempts: number } | undefined>;
    finishPass(tenantId: TenantId, passId: string, claimed: Date): Promise<void>;
    putOffPass(
      tenantId: TenantId,
      passId: string,
      again: { claimed: Date; dueAt: Date },
    ): Promise<void>;
    find(tenantId: TenantId, key: { id: string }): Promise<WalletPass | undefined>;
    setProblem(tenantId: TenantId, id: string, problem: WalletProblem | null): Promise<void>;
  };
  /** What brings a pass of each maker up to date. Throws where it cannot; the error says why. */
  makers: Record<WalletMaker, { refresh(tenantId: TenantId, pass: WalletPass): Promise<void> }>;
  clock: Clock;
  log: Log;
};

/** Passes whose cards changed, looked at a few at a time; what fails is tried again, later each time. */
export function createPassUpdates({ store, makers, clock, log }: Parts) {
  async function look(tenantId: TenantId, passId: string): Promise<void> {
    const now = clock();
    const claimed = new Date(now.getTime() + CLAIM_MS);
    const task = await store.claimPass(tenantId, passId, { now, until: claimed });
    if (!task) return;
    try {
      const pass = await store.find(tenantId, { id: passId });
      if (pass) await makers[pass.maker].refresh(tenantId, pass);
      await store.finishPass(tenantId, passId, claimed);
    } catch (err) {
      if (err instanceof AppError && err.code === 'database_unavailable') throw err;
      log.info({ err, pass: passId }, 'wallet pass put off');
      await store.setProblem(tenantId, passId, toProblem(err));
      await store.putOffPass(tenantId, passId, { claimed, dueAt: nextTry(err, task.attempts) });
    }
  }

  /** Later each time, and not before the time that the maker asks us to wait until. */
  function nextTry(err: unknown, attempts: number): Date {
    const ownMs = clock().getTime() + waitBeforeRetry(attempts);
    const askedMs = err instanceof WalletUnavailableError ? err.retryAt?.getTime() : undefined;
    return new Date(Math.max(ownMs, askedMs ?? 0));
  }

  return {
    /** Returns how many passes there were to look at. */
    async updateDue(signal: AbortSignal): Promise<number> {
      const due = await store.listDuePasses(clock(), AT_ONCE);
      const line = due.values();
      const workThrough = async () => {
        for (const { tenantId, passId } of line) {
          signal.throwIfAborted();
          await look(tenantId, passId);
        }
      };
      await Promise.all(Array.from({ length: SIDE_BY_SIDE }, workThrough));
      return due.length;
    },
  };
}

export type PassUpdates = ReturnType<typeof createPassUpdates>;

const toProblem = (error: unknown): WalletProblem =>
  error instanceof AppError
    ? { code: error.code, detail: error.message }
    : {
        code: 'internal',
        detail: 'Something went wrong on our side. It is tried again by itself.',
      };
