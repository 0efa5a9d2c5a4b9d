import type { Caller } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import type { Approval } from '../../domain/run.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';
import type { RunDetails } from './runs.ts';

type Parts = {
  getRun(caller: Caller, id: string): Promise<RunDetails>;
  store: {
    /** False where the run is not held, or not with this plan, any more. */
    approve(tenantId: TenantId, id: string, approval: Approval): Promise<boolean>;
  };
  /** Tells the workers of this process that there is something to do. */
  wake(): void;
  clock: Clock;
};

/** A plan is looked at against the directory of its day. */
const APPROVE_WITHIN_MS = 24 * 3_600_000;

/** Until when a plan that was held then can be approved. */
export const approveUntil = (heldAt: Date): Date => new Date(heldAt.getTime() + APPROVE_WITHIN_MS);

/** An administrator's yes to what a run holds: bound to exactly that plan, and good for a day. */
export function createApproving({ getRun, store, wake, clock }: Parts) {
  return {
    async approve(caller: Caller, id: string, planHash?: string): Promise<RunDetails> {
      const run = await getRun(caller, id);
      if (run.status !== 'held' || run.planHash === null || run.heldAt === null) throw notHeld();
      if (planHash !== undefined && planHash !== run.planHash) throw planChanged();
      if (clock() > approveUntil(run.heldAt)) {
        throw new AppError(
          'approval_expired',
          'This plan was made more than a day ago. Sync again and look at the new plan.',
        );
      }
      const approval: Approval = {
        byId: caller.objectId,
        byName: caller.name,
        at: clock().toISOString(),
        planHash: run.planHash,
      };
      if (!(await store.approve(caller.tenantId, id, approval))) throw planChanged();
      wake();
      return getRun(caller, id);
    },
  };
}

export type Approving = ReturnType<typeof createApproving>;

const notHeld = (): AppError =>
  new AppError('run_not_held', 'This run does not wait for an approval.');

const planChanged = (): AppError =>
  new AppError(
    'plan_changed',
    'The plan is not the one you looked at any more. Look at it again, and approve it if it is right.',
  );
