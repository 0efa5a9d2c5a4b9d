import { createSlug } from '../../domain/slug.ts';
import type { RunGain } from '../../domain/run.ts';
import type { ApplyContext, Applied, OpenItem } from './run-store.ts';
import type { EngineParts, Work } from './work.ts';

const ITEMS_PER_BATCH = 500;
/** Batches under way at a time: writing cards is work for the database alone, on as many cores. */
const BATCHES_AT_ONCE = 2;

/**
 * Does what is planned, a batch and its progress in one transaction, some batches at a time; nothing
 * is added to a plan that is being done. Where the database refuses a batch, it is done person by
 * person, so that one impossible row costs one card and not five hundred.
 */
export async function applyAll(parts: EngineParts, work: Work): Promise<void> {
  const batches = createBatches(parts, work);
  const lanes = Array.from({ length: BATCHES_AT_ONCE }, () => applyLane(parts, work, batches));
  const ended = await Promise.allSettled(lanes);
  for (const lane of ended) if (lane.status === 'rejected') throw lane.reason;
}

async function applyLane(parts: EngineParts, work: Work, batches: Batches): Promise<void> {
  try {
    for (let items = await batches.next(); items.length > 0; items = await batches.next()) {
      work.signal.throwIfAborted();
      try {
        await applySome(parts, work, items);
      } catch (err) {
        if (!isDataError(err)) throw err;
        for (const item of items) await applyOne(parts, work, item);
      }
    }
  } finally {
    batches.end();
  }
}

type Batches = { next(): Promise<OpenItem[]>; end(): void };

/** Batch after batch in the order of staging, whoever asks; none any more once a lane has ended. */
function createBatches({ store }: EngineParts, { run }: Work): Batches {
  let hasEnded = false;
  let last: Promise<OpenItem[]> | undefined;

  async function follow(before: Promise<OpenItem[]> | undefined): Promise<OpenItem[]> {
    const after = (await before)?.at(-1)?.position ?? null;
    if (hasEnded || (before && after === null)) return [];
    return store.listOpenItems(run.tenantId, run.id, { after, limit: ITEMS_PER_BATCH });
  }

  return {
    next: () => (last = follow(last)),
    end: () => void (hasEnded = true),
  };
}

async function applySome(
  parts: EngineParts,
  work: Work,
  items: readonly OpenItem[],
): Promise<void> {
  const { lease } = work;
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
    (applied) => gainOf(items, applied),
  );
  parts.forgetPages(slugs);
}

async function applyOne(parts: EngineParts, work: Work, item: OpenItem): Promise<void> {
  try {
    await applySome(parts, work, [item]);
  } catch (err) {
    if (!isDataError(err)) throw err;
    const { directoryId, displayName } = item;
    const detail =
      'The directory’s entry cannot be stored. Look for unusual characters in it, mend them there and import again.';
    const problem = { directoryId, displayName, code: 'person_not_storable', detail };
    await parts.store.failItem(work.lease, problem);
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
function gainOf(items: readonly OpenItem[], { createdFor }: Applied): RunGain {
  const of = (...actions: OpenItem['action'][]) =>
    items.filter(({ action }) => actions.includes(action)).length;
  return {
    created: createdFor.length,
    updated: of('update', 'resume'),
    unchanged: of('create') - createdFor.length,
    paused: of('pause', 'delete'),
  };
}

/** Classes 22 and 23: this data cannot be stored. Everything else concerns the run, not the row. */
const isDataError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^2[23]\w{3}$/.test(String(error.code));
