import type { Caller } from '../../domain/caller.ts';
import type { Connection } from '../../domain/connection.ts';
import { AppError } from '../../domain/errors.ts';
import type { Place } from '../../domain/place.ts';
import { NO_COUNTS, type Run, type RunRequest } from '../../domain/run.ts';
import { freshDeltaLink, nextDailySync } from '../../domain/schedule.ts';
import type { Selection } from '../../domain/selection.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';
import type { DirectoryAccessService } from '../connections/directory-access.ts';
import { explainResync, type Preview, previewRun } from '../engine/preview.ts';
import type { PreviewStore } from '../engine/run-store.ts';
import type { RunDetails } from './runs.ts';

export type ImportInput = Place & {
  connectionId: string;
  selection: Selection;
  syncDaily?: boolean | undefined;
  /** The people were proposed by rules, which say where their cards lie. */
  byRule?: true;
};

/** In whose name a run is made. */
type By = Pick<Caller, 'objectId' | 'name'>;

type Parts = {
  store: PreviewStore & {
    insert(tenantId: TenantId, run: Run): Promise<void>;
    /** Refuses a folder or a template that the organization does not have. */
    requirePlace(tenantId: TenantId, place: Place): Promise<void>;
    /**
     * Inserts the run, unless one of this connection that looks at the same people is open: then returns
     * that one. A held one gives way: it is cancelled.
     */
    insertUnlessOpen(tenantId: TenantId, connectionId: string, run: Run): Promise<Run | undefined>;
    /** The same where the connection's sync is still due at that time, and moves the next; false where it is not. */
    insertDue(
      tenantId: TenantId,
      run: Run & { connectionId: string },
      due: { at: Date; next: Date | null },
    ): Promise<boolean>;
    resumeAt(tenantId: TenantId, id: string, at: Date): Promise<void>;
  };
  access: DirectoryAccessService;
  connecting: {
    update(caller: Caller, id: string, patch: { syncDaily: boolean }): Promise<unknown>;
  };
  getRun(caller: Caller, id: string): Promise<RunDetails>;
  /** Tells the workers of this process that there is something to do. */
  wake(): void;
  createId(): string;
  clock: Clock;
};

/** Starting runs. Doing the work is the engine's. */
export function createStartingRuns({
  store,
  access,
  connecting,
  getRun,
  wake,
  createId,
  clock,
}: Parts) {
  const toNewRun = (tenantId: TenantId, run: NewRun): Run =>
    toRun(run, { tenantId, id: createId(), now: clock() });

  async function start(tenantId: TenantId, run: NewRun): Promise<{ id: string }> {
    const made = toNewRun(tenantId, run);
    await store.insert(tenantId, made);
    wake();
    return { id: made.id };
  }

  return {
    ...createSyncs({ store, access, wake, clock }, toNewRun),

    async startImport(caller: Caller, input: ImportInput): Promise<{ id: string }> {
      const { connectionId, syncDaily } = input;
      await access.open(caller.tenantId, connectionId);
      await store.requirePlace(caller.tenantId, input);
      if (syncDaily !== undefined) await connecting.update(caller, connectionId, { syncDaily });
      return start(caller.tenantId, { connectionId, request: toRequest(input), by: caller });
    },

    async previewImport(caller: Caller, input: ImportInput, signal: AbortSignal): Promise<Preview> {
      const { connection, directory } = await access.open(caller.tenantId, input.connectionId);
      await store.requirePlace(caller.tenantId, input);
      const run = { tenantId: caller.tenantId, request: toRequest(input), connection, directory };
      return previewRun({ store, signal }, run).catch(explainResync);
    },

    /** Takes back what a run wrote. */
    startUndo: (caller: Caller, undone: { id: string; connectionId: string }) =>
      start(caller.tenantId, {
        connectionId: undone.connectionId,
        request: { kind: 'undo', runId: undone.id },
        by: caller,
      }),

    /** The people who failed once more, or, where the run itself failed, all of it from its start. */
    async retry(caller: Caller, id: string): Promise<{ id: string }> {
      const run = await getRun(caller, id);
      const request = retryRequest(run);
      if (run.connectionId === null || !request) {
        throw new AppError('run_not_open', 'There is nothing to try again in this run.');
      }
      return start(caller.tenantId, { connectionId: run.connectionId, request, by: caller });
    },
  };
}

/** Syncs: of everybody now, of everybody when they are due, and of a few people. */
function createSyncs(
  { store, access, wake, clock }: Pick<Parts, 'store' | 'access' | 'wake' | 'clock'>,
  toNewRun: (tenantId: TenantId, run: NewRun) => Run,
) {
  return {
    /**
     * Brings a directory's cards in step now. A run that is under way is the answer; a parked one goes
     * on as soon as Graph allows; a held one gives way to a new plan.
     */
    async startSync(
      tenantId: TenantId,
      connectionId: string,
      by: By,
    ): Promise<{ id: string; isNew: boolean }> {
      const { connection } = await access.open(tenantId, connectionId);
      const startLink = freshDeltaLink(connection, clock());
      const run = toNewRun(tenantId, { connectionId, request: { kind: 'sync' }, startLink, by });
      const open = await store.insertUnlessOpen(tenantId, connectionId, run);
      if (open?.status === 'waiting')
        await store.resumeAt(tenantId, open.id, laterOf(clock(), connection.notBefore));
      wake();
      return { id: open?.id ?? run.id, isNew: open === undefined };
    },

    /** The sync of a day, or one that failed and is tried again; of several workers one starts it. */
    async startDueSync({ tenantId, id, ...connection }: Connection, by: By): Promise<boolean> {
      const at = connection.nextSyncAt;
      if (at === null) return false;
      const now = clock();
      const startLink = freshDeltaLink(connection, now);
      const run = toNewRun(tenantId, {
        connectionId: id,
        request: { kind: 'sync' },
        startLink,
        by,
      });
      const next = nextDailySync(connection, now);
      const isStarted = await store.insertDue(tenantId, { ...run, connectionId: id }, { at, next });
      if (isStarted) wake();
      return isStarted;
    },

    /** Looks at a few people alone, such as the one of a card. */
    async startSyncOf(
      tenantId: TenantId,
      { connectionId, only }: { connectionId: string; only: string[] },
      by: By,
    ): Promise<{ id: string }> {
      await access.open(tenantId, connectionId);
      const run = toNewRun(tenantId, { connectionId, request: { kind: 'sync', only }, by });
      const open = await store.insertUnlessOpen(tenantId, connectionId, run);
      wake();
      return { id: open?.id ?? run.id };
    },
  };
}

export type StartingRuns = ReturnType<typeof createStartingRuns>;

type NewRun = {
  connectionId: string;
  request: RunRequest;
  /** Where a delta round goes on; without it everybody is read. */
  startLink?: string | undefined;
  by: By;
};

function toRun(
  { connectionId, request, startLink, by }: NewRun,
  { tenantId, id, now }: { tenantId: TenantId; id: string; now: Date },
): Run {
  return {
    tenantId,
    id,
    connectionId,
    status: 'queued',
    request,
    checkpoint: {
      stage: 'read',
      full: startLink === undefined,
      restarts: 0,
      ...(startLink !== undefined && { nextLink: startLink }),
    },
    counts: NO_COUNTS,
    problem: null,
    planHash: null,
    heldAt: null,
    approval: null,
    attempts: 0,
    createdById: by.objectId,
    createdByName: by.name,
    createdAt: now,
    startedAt: null,
    finishedAt: null,
    resumeAt: null,
    logDroppedAt: null,
  };
}

const toRequest = ({ selection, folderId, templateId, byRule }: ImportInput): RunRequest => ({
  kind: 'import',
  selection,
  folderId,
  templateId,
  ...(byRule && { byRule }),
});

function retryRequest({ status, request, problems }: RunDetails): RunRequest | undefined {
  if (status === 'failed' || status === 'cancelled') return request;
  if (status !== 'done' || problems.length === 0 || request.kind !== 'import') return undefined;
  const only = problems.map(({ directoryId }) => directoryId);
  return { ...request, selection: { people: { only }, filter: {} } };
}

const laterOf = (a: Date, b: Date | null): Date => (b && b > a ? b : a);
