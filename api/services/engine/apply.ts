import { createSlug } from '../../domain/slug.ts';
import type { Run, RunCounts } from '../../domain/run.ts';
import type { ApplyContext, Applied, OpenItem } from './run-store.ts';
import type { EngineParts, Work } from './work.ts';

const ITEMS_PER_BATCH = 500;

/**
 * Does what is planned, a batch and its progress in one transaction, while the next one is on its
 * way; nothing is added to a plan that is being done. Where the database refuses a
 * batch, it is done person by person, so that one impossible row costs one card and not five hundred.
 */
export async function applyAll(parts: EngineParts, work: Work): Promise<void> {
  const { run } = work;
  const list = (after: string | null) =>
    parts.store.listOpenItems(run.tenantId, run.id, { after, limit: ITEMS_PER_BATCH });
  let pending = list(null);
  for (;;) {
    const items = await pending;
    work.signal.throwIfAborted();
    const last = items.at(-1);
    if (!last) return;
    pending = list(last.directoryId);
    pending.catch(() => {});
    try {
      await applySome(parts, work, items);
    } catch (err) {
      if (!isDataError(err)) throw err;
      for (const item of items) await applyOne(parts, work, item);
    }
  }
}

async function applySome(
  parts: EngineParts,
  work: Work,
  items: readonly OpenItem[],
): Promise<void> {
  const { run, lease } = work;
  const addresses = items
    .filter(({ action }) => action === 'create')
    .map(({ directoryId }) => ({
      directoryId,
      cardId: parts.createId(),
      slug: createSlug(parts.randomBytes),
    }));
  const { slugs } = await parts.store.applyBatch(
    lease,
    { items, addresses },
    contextOf(parts, work),
    (applied) => {
      run.counts = countApplied(run.counts, items, applied);
      return { checkpoint: run.checkpoint, counts: run.counts };
    },
  );
  parts.forgetPages(slugs);
}

async function applyOne(parts: EngineParts, work: Work, item: OpenItem): Promise<void> {
  const before: RunCounts = work.run.counts;
  try {
    await applySome(parts, work, [item]);
  } catch (err) {
    if (!isDataError(err)) throw err;
    work.run.counts = { ...before, failed: before.failed + 1 };
    const { directoryId, displayName } = item;
    const detail =
      'The directory’s entry cannot be stored. Look for unusual characters in it, mend them there and import again.';
    await parts.store.failItem(
      work.lease,
      { directoryId, displayName, code: 'person_not_storable', detail },
      { checkpoint: work.run.checkpoint, counts: work.run.counts },
    );
  }
}

function contextOf(parts: EngineParts, { run, connection }: Work): ApplyContext {
  const { request } = run;
  const chosen = request.kind === 'import' ? request : { folderId: null, templateId: null };
  return {
    connectionId: connection.id,
    directoryTenantId: connection.directoryTenantId,
    placeOf: (ruleId) => connection.rules.find(({ id }) => id === ruleId) ?? chosen,
    createdById: run.createdById,
    createdByName: run.createdByName,
    pauseAs: request.kind === 'undo' ? 'admin' : 'leaver',
    now: parts.clock(),
  };
}

/** Somebody who got a card meanwhile counts as unchanged. `refresh` was counted when it was planned. */
function countApplied(
  counts: Run['counts'],
  items: readonly OpenItem[],
  { createdFor }: Applied,
): RunCounts {
  const of = (...actions: OpenItem['action'][]) =>
    items.filter(({ action }) => actions.includes(action)).length;
  return {
    ...counts,
    created: counts.created + createdFor.length,
    updated: counts.updated + of('update', 'resume'),
    unchanged: counts.unchanged + of('create') - createdFor.length,
    paused: counts.paused + of('pause', 'delete'),
  };
}

/** Classes 22 and 23: this data cannot be stored. Everything else concerns the run, not the row. */
const isDataError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^2[23]\w{3}$/.test(String(error.code));
