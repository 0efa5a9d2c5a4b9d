import { holdReason, type HoldReason } from '../../domain/guards.ts';
import { AppError } from '../../domain/errors.ts';
import { planLeaver, type PlannedAction, planPerson } from '../../domain/plan.ts';
import type { RunRequest } from '../../domain/run.ts';
import type { EngineParts, Work } from './work.ts';

const CARDS_PER_PAGE = 200;
const WEEK_MS = 7 * 24 * 3_600_000;

/**
 * After the last page: who was not named is planned, the counts become exact and the guards look at
 * the whole plan. Returns why it must be held, if it must; only a plan that may go on reaches `apply`.
 */
export async function settle(parts: EngineParts, work: Work): Promise<HoldReason | undefined> {
  const { run, lease } = work;
  refuseEmpty(work);
  const read = await parts.store.countItems(run.tenantId, run.id);
  if (run.checkpoint.full && coversLeavers(run.request)) await planUnread(parts, work);

  const planned = await parts.store.countItems(run.tenantId, run.id);
  const failed = await parts.store.countProblems(run.tenantId, run.id);
  Object.assign(run.counts, {
    seen: sumOf(read),
    unchanged: sumOf(planned, 'unchanged', 'refresh'),
    skipped: sumOf(planned, 'skip') - failed,
    failed,
    total: sumOf(planned),
  });
  const held = await guard(parts, work, sumOf(planned, 'pause', 'delete'));
  if (!held) run.checkpoint = { ...run.checkpoint, stage: 'apply' };
  await parts.store.saveProgress(lease, { checkpoint: run.checkpoint, counts: run.counts });
  return held;
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

/** A choice by group, department or licence says nothing about the people outside it. */
function coversLeavers(request: RunRequest): boolean {
  if (request.kind === 'sync') return true;
  const { people, filter } = request.selection;
  return (
    'all' in people &&
    !filter.groupIds?.length &&
    !filter.departments?.length &&
    !filter.licensedOnly
  );
}

/** Each card whose person was not named is looked up once more before it counts as a leaver's. */
async function planUnread(
  parts: EngineParts,
  { run, lease, connection, directory, rules, signal }: Work,
): Promise<void> {
  for (let after: string | null = null; ;) {
    const cards = await parts.store.listUnreadCards(run.tenantId, {
      runId: run.id,
      connectionId: connection.id,
      after,
      limit: CARDS_PER_PAGE,
    });
    if (cards.length === 0) return;
    const items = [];
    for (const card of cards) {
      const person = await directory.findPerson(card.directoryId, signal);
      items.push(
        person ? planPerson(card, { kind: 'present', person }, rules) : planLeaver(card, rules),
      );
    }
    await parts.store.savePage(lease, items, [], {
      checkpoint: run.checkpoint,
      counts: run.counts,
    });
    after = cards.at(-1)?.directoryId ?? null;
  }
}

async function guard(
  parts: EngineParts,
  { run, connection }: Work,
  removals: number,
): Promise<HoldReason | undefined> {
  if (removals === 0) return undefined;
  const since = new Date(parts.clock().getTime() - WEEK_MS);
  const { active, removedSince } = await parts.store.countForGuards(
    run.tenantId,
    connection.id,
    since,
  );
  return holdReason({
    removals,
    removalsThisWeek: removedSince,
    active,
    limit: connection.removalLimit,
  });
}
