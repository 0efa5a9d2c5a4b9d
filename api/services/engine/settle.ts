import { findTrips, type Trip, tripsAfterUndo } from '../../domain/guards.ts';
import { AppError } from '../../domain/errors.ts';
import type { PlannedAction } from '../../domain/plan.ts';
import { coversLeavers, planMissing } from './missing.ts';
import type { EngineParts, Work } from './work.ts';

const CARDS_PER_PAGE = 200;
const WEEK_MS = 7 * 24 * 3_600_000;

/**
 * After the last page: who was not named is planned, the counts become exact and the guards look at
 * the whole plan. What trips one is held and waits; the rest goes on to `apply`.
 */
export async function settle(parts: EngineParts, work: Work): Promise<void> {
  const { run, lease } = work;
  refuseEmpty(work);
  const read = await parts.store.countItems(run.tenantId, run.id);
  const isAddedTo =
    run.checkpoint.full && coversLeavers(run.request) && (await planUnread(parts, work));

  const planned = isAddedTo ? await parts.store.countItems(run.tenantId, run.id) : read;
  const [failed, trips] = await Promise.all([
    parts.store.countProblems(run.tenantId, run.id),
    guard(parts, work),
  ]);
  Object.assign(run.counts, {
    seen: sumOf(read),
    unchanged: sumOf(planned, 'unchanged', 'refresh'),
    skipped: sumOf(planned, 'skip') - failed,
    failed,
    total: sumOf(planned),
  });
  run.checkpoint = { ...run.checkpoint, stage: 'apply', ...(trips.length > 0 && { trips }) };
  await parts.store.savePlan(
    lease,
    trips.map(({ kind }) => kind),
    { checkpoint: run.checkpoint, counts: run.counts },
  );
}

function sumOf(
  counts: Partial<Record<PlannedAction, number>>,
  ...actions: PlannedAction[]
): number {
  const wanted = Object.entries(counts).filter(
    ([action]) => actions.length === 0 || actions.some((name) => name === action),
  );
  return wanted.reduce((sum, [, count]) => sum + count, 0);
}

/** Nobody at all in a complete read is a fault somewhere, never a company without people. */
function refuseEmpty({ run }: Work): void {
  if (!run.checkpoint.full || run.counts.seen > 0) return;
  throw new AppError(
    'directory_refused',
    'The directory answered that it has no people at all. That looks like a lost permission, so nothing was changed. Test the connection.',
  );
}

/** Returns whether there was anybody. */
async function planUnread(parts: EngineParts, work: Work): Promise<boolean> {
  const { run, lease, connection } = work;
  for (let after: string | null = null; ;) {
    const cards = await parts.store.listUnreadCards(run.tenantId, {
      runId: run.id,
      connectionId: connection.id,
      after,
      limit: CARDS_PER_PAGE,
    });
    if (cards.length === 0) return after !== null;
    await parts.store.savePage(lease, await planMissing(cards, work), [], {
      checkpoint: run.checkpoint,
      counts: run.counts,
    });
    after = cards.at(-1)?.directoryId ?? null;
  }
}

async function guard(parts: EngineParts, { run, connection }: Work): Promise<Trip[]> {
  const since = new Date(parts.clock().getTime() - WEEK_MS);
  const counts = await parts.store.countForGuards(run.tenantId, {
    runId: run.id,
    connectionId: connection.id,
    since,
  });
  const { kind } = run.request;
  if (kind === 'sync' && connection.needsReview) return tripsAfterUndo(counts.run);
  return findTrips({
    ...counts,
    removalLimit: connection.removalLimit,
    isChosen: kind === 'import',
  });
}
