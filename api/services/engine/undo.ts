import { planUndo, type UndoneItem } from '../../domain/undo.ts';
import type { Lease, Run } from '../../domain/run.ts';
import { applyAll } from './apply.ts';
import type { EngineParts, Work } from './work.ts';

const ITEMS_PER_PAGE = 500;

/**
 * Puts back what another run wrote, from that run's log and through the same batches, lease and
 * checkpoints. The directory is not asked: what it says now would do it all again, so the next sync
 * reads everybody and its plan waits for an administrator.
 */
export async function executeUndo(
  parts: EngineParts,
  { run, lease, signal }: { run: Run; lease: Lease; signal: AbortSignal },
  undoneId: string,
): Promise<void> {
  if (run.connectionId === null) throw new Error('an undo without its connection');
  const { connection, directory } = await parts.access.open(run.tenantId, run.connectionId);
  const rules = { choose: () => 'not_chosen' as const, ...NO_RULES, ...connection, basis: '' };
  const work: Work = { run, lease, connection, directory, rules, signal };
  if (run.checkpoint.stage !== 'apply') await plan(parts, work, undoneId);
  await applyAll(parts, work);
  const finishedAt = parts.clock();
  await parts.store.release(lease, { status: 'done', finishedAt }, () => ({
    deltaLink: null,
    needsReview: true,
  }));
}

/** Whom an undo concerns stands in its log; nobody is chosen and nobody leaves. */
const NO_RULES = { leavers: 'keep' as const, organizationName: null };

async function plan(parts: EngineParts, work: Work, undoneId: string): Promise<void> {
  const { run, lease, connection } = work;
  for (let after: string | undefined; ;) {
    work.signal.throwIfAborted();
    const done = await parts.store.listDone(run.tenantId, undoneId, {
      after,
      limit: ITEMS_PER_PAGE,
    });
    const stored = await parts.store.listStoredCards(
      run.tenantId,
      connection.directoryTenantId,
      done.map(({ directoryId }) => directoryId),
    );
    const cards = new Map(stored.map((card) => [card.directoryId, card]));
    const undone = done.map((item) => planUndo(item, cards.get(item.directoryId)));
    await savePlanned(parts, work, undone);
    after = done.at(-1)?.directoryId;
    if (done.length < ITEMS_PER_PAGE) break;
  }
  const failed = await parts.store.countProblems(run.tenantId, run.id);
  run.counts = { ...run.counts, failed };
  run.checkpoint = { ...run.checkpoint, stage: 'apply' };
  await parts.store.savePlan(lease, [], { checkpoint: run.checkpoint, counts: run.counts });
}

async function savePlanned(
  { store }: EngineParts,
  { run, lease }: Work,
  undone: readonly UndoneItem[],
): Promise<void> {
  const items = undone.map(({ item }) => item);
  const problems = undone.flatMap(({ problem }) => problem ?? []);
  const progress = { checkpoint: run.checkpoint, counts: run.counts };
  await store.savePage(lease, items, problems, progress);
}
