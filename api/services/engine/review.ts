import { kindOf } from '../../domain/plan-hash.ts';
import { planLeaver, type PlannedItem, planPerson } from '../../domain/plan.ts';
import { withAddresses } from './plan-page.ts';
import type { HeldItem } from './run-store.ts';
import type { EngineParts, Work } from './work.ts';

const ITEMS_PER_PAGE = 200;

/**
 * Between a plan and its approval cards may have changed. So what is held is planned again from what
 * was read, against the cards as they are now; only where that is exactly what was approved may it
 * be done. Returns false where it is another plan, which then is held in its turn.
 */
export async function review(parts: EngineParts, work: Work): Promise<boolean> {
  const { run, lease } = work;
  let remaining = 0;
  for (let after: string | null = null; ;) {
    work.signal.throwIfAborted();
    const page: HeldItem[] = await parts.store.listHeldItems(run.tenantId, run.id, {
      after,
      limit: ITEMS_PER_PAGE,
    });
    if (page.length === 0) break;
    const items = await planAgain(parts, work, page);
    remaining += items.filter(({ action }) => kindOf(action)).length;
    const progress = { checkpoint: run.checkpoint, counts: run.counts };
    await parts.store.savePage(lease, withAddresses(parts, items), [], progress);
    after = page.at(-1)?.directoryId ?? null;
  }
  const planHash = await parts.store.saveReview(lease);
  if (remaining > 0 && planHash !== run.approval?.planHash) return false;
  const { trips: _, ...checkpoint } = run.checkpoint;
  run.checkpoint = { ...checkpoint, stage: 'apply' };
  await parts.store.free(lease, { checkpoint: run.checkpoint, counts: run.counts });
  return true;
}

async function planAgain(
  { store }: EngineParts,
  { run, connection, rules }: Work,
  items: readonly HeldItem[],
): Promise<PlannedItem[]> {
  const ids = items.map(({ directoryId }) => directoryId);
  const stored = await store.listStoredCards(run.tenantId, connection.directoryTenantId, ids);
  const cards = new Map(stored.map((card) => [card.directoryId, card]));
  return items.map(({ directoryId, displayName, person }) => {
    const card = cards.get(directoryId);
    if (person) return planPerson(card, { kind: 'present', person }, rules);
    if (card) return planLeaver(card, rules);
    return { action: 'skip', directoryId, displayName, cardId: null, changes: [] };
  });
}
