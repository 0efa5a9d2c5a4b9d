import type { Place } from '../../domain/place.ts';
import type { RunGain } from '../../domain/run.ts';
import type { OpenBatch } from '../../domain/run-item.ts';
import type { ApplyContext, Applied } from './run-store.ts';
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
    for (let batch = await batches.next(); batch; batch = await batches.next()) {
      work.signal.throwIfAborted();
      try {
        await applyBatch(parts, work, batch);
      } catch (err) {
        if (!isDataError(err)) throw err;
        await applyOneByOne(parts, work, batch);
      }
    }
  } finally {
    batches.end();
  }
}

type Batches = { next(): Promise<OpenBatch | undefined>; end(): void };

/** Batch after batch in the order of staging, whoever asks; none any more once a lane has ended. */
function createBatches({ store }: EngineParts, { run }: Work): Batches {
  let hasEnded = false;
  let last: Promise<OpenBatch | undefined> | undefined;

  async function follow(before: Promise<OpenBatch | undefined> | undefined) {
    const after = before ? (await before)?.last : '0';
    if (hasEnded || after === undefined) return undefined;
    return store.findOpenBatch(run.tenantId, run.id, { after, limit: ITEMS_PER_BATCH });
  }

  return {
    next: () => (last = follow(last)),
    end: () => void (hasEnded = true),
  };
}

async function applyBatch(parts: EngineParts, work: Work, batch: OpenBatch): Promise<void> {
  const { slugs } = await parts.store.applyBatch(
    work.lease,
    batch,
    contextOf(parts, work),
    (applied) => gainOf(batch, applied),
  );
  parts.forgetPages(slugs);
}

async function applyOneByOne(parts: EngineParts, work: Work, range: OpenBatch): Promise<void> {
  const { tenantId, id } = work.run;
  for (const { after, ...person } of await parts.store.listOpenPeople(tenantId, id, range)) {
    const batch = await parts.store.findOpenBatch(tenantId, id, { after, limit: 1 });
    if (batch) await applyOne(parts, work, { batch, ...person });
  }
}

async function applyOne(
  parts: EngineParts,
  work: Work,
  {
    batch,
    directoryId,
    displayName,
  }: { batch: OpenBatch; directoryId: string; displayName: string },
): Promise<void> {
  try {
    await applyBatch(parts, work, batch);
  } catch (err) {
    if (!isDataError(err)) throw err;
    const detail =
      'The directory’s entry cannot be stored. Look for unusual characters in it, mend them there and import again.';
    const problem = { directoryId, displayName, code: 'person_not_storable', detail };
    await parts.store.failItem(work.lease, problem);
  }
}

function contextOf(parts: EngineParts, { run, connection }: Work): ApplyContext {
  const { request } = run;
  const chosen: Place = request.kind === 'import' ? request : { folderId: null, templateId: null };
  const byRule = connection.rules.map(({ id, folderId, templateId }) => ({
    ruleId: id,
    folderId,
    templateId,
  }));
  return {
    connectionId: connection.id,
    directoryTenantId: connection.directoryTenantId,
    places: [{ ruleId: null, folderId: chosen.folderId, templateId: chosen.templateId }, ...byRule],
    createdById: run.createdById,
    createdByName: run.createdByName,
    pauseAs: request.kind === 'undo' ? 'admin' : 'leaver',
    now: parts.clock(),
  };
}

/** Somebody who got a card meanwhile counts as unchanged. `refresh` was counted when it was planned. */
function gainOf({ creates, items }: OpenBatch, { created }: Applied): RunGain {
  const of = (...actions: OpenBatch['items'][number]['action'][]) =>
    items.filter(({ action }) => actions.includes(action)).length;
  return {
    created,
    updated: of('update', 'resume'),
    unchanged: creates - created,
    paused: of('pause', 'delete'),
  };
}

/** Classes 22 and 23: this data cannot be stored. Everything else concerns the run, not the row. */
const isDataError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^2[23]\w{3}$/.test(String(error.code));
