import type { GuardedKind, Trip } from '../../domain/guards.ts';
import type { Lease, RunProblem } from '../../domain/run.ts';
import type { EngineParts } from './work.ts';

/** Lets go of a run that waits for an administrator. */
export const hold = (
  { store, clock }: EngineParts,
  lease: Lease,
  problem: RunProblem,
): Promise<void> => store.release(lease, { status: 'held', problem, heldAt: clock() });

/** What is held, as an administrator reads it; the code is `removals_in_run`, `changes_in_week`, and so on. */
export function toHeldProblem(trips: readonly Trip[]): RunProblem {
  const [first] = trips;
  if (!first) throw new Error('a run is held and no guard tripped');
  return {
    code: `${CODE[first.kind]}_in_${first.within}`,
    detail: `${trips.map(describeTrip).join(' ')} These changes wait; everything else was done. Look at them, and approve them if they are right. If not, mend the directory and sync again.`,
  };
}

const CODE: Record<GuardedKind, string> = {
  remove: 'removals',
  change: 'changes',
  create: 'creations',
};

function describeTrip({ kind, within, count, allowed }: Trip): string {
  if (within === 'undo')
    return `A run was undone, so ${count} changes (${CODE[kind]}) wait until you have looked.`;
  const when = within === 'week' ? ' within seven days' : '';
  const limit = `${count}${when}; the limit is ${allowed}.`;
  switch (kind) {
    case 'remove':
      return `This run would take many cards off the web: ${limit}`;
    case 'change':
      return `This run would change the same field on many cards: ${limit}`;
    case 'create':
      return `This run would make many new cards: ${limit}`;
  }
}

export const PLAN_CHANGED: RunProblem = {
  code: 'plan_changed',
  detail:
    'Cards changed after this plan was approved, so it was not followed. Look at the plan as it is now, and approve that if it is right.',
};
