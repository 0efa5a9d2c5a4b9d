import type { StoredCard } from '../../domain/card.ts';
import type { Connection, ConnectionChange } from '../../domain/connection.ts';
import type { DirectoryPerson, ReadPerson } from '../../domain/person.ts';
import type { GuardedKind, KindCounts } from '../../domain/guards.ts';
import type { Place } from '../../domain/place.ts';
import type { NotedExchanges } from '../../domain/graph-exchange.ts';
import type { PlannedAction, StagedItem } from '../../domain/plan.ts';
import type {
  Checkpoint,
  Lease,
  PersonProblem,
  Run,
  RunCounts,
  RunGain,
  RunProblem,
  RunStatus,
} from '../../domain/run.ts';
import type { ItemRange, OpenBatch } from '../../domain/run-item.ts';
import type { DoneItem } from '../../domain/undo.ts';
import type { TenantId } from '../../domain/tenant.ts';

/** What a plan is made of that is not applied. */
export type PreviewStore = Pick<EngineStore, 'listStoredCards' | 'listCardsOf'>;

/** Where a run stands, saved with what was done to get there. */
export type Progress = {
  checkpoint: Checkpoint;
  counts: RunCounts;
  /** What was asked of Graph since the last time. */
  exchanges?: NotedExchanges;
};

/** An item that waits for an approval; `person` is null where nobody was read. */
export type HeldItem = {
  directoryId: string;
  displayName: string;
  cardId: string | null;
  action: PlannedAction;
  person: DirectoryPerson | null;
};

export type ApplyContext = {
  connectionId: string;
  directoryTenantId: string;
  /** Where a new card lies and how it looks: by the rule that made it, and where no such rule is named. */
  places: readonly (Place & { ruleId: string | null })[];
  createdById: string;
  createdByName: string;
  /** In whose name cards are paused: who left, or the administrator who took a run back. */
  pauseAs: 'leaver' | 'admin';
  now: Date;
};

/** What a batch did: how many cards it made, and the addresses whose pages changed. */
export type Applied = { created: number; slugs: string[] };

export type RunEnd = {
  status: Exclude<RunStatus, 'running'>;
  problem?: RunProblem | null;
  resumeAt?: Date | null;
  finishedAt?: Date | null;
  heldAt?: Date | null;
  exchanges?: NotedExchanges;
};

/** What a run that went through leaves on its connection. */
export type ConnectionOutcome = Pick<
  ConnectionChange,
  | 'deltaLink'
  | 'needsReview'
  | 'deltaLinkAt'
  | 'deltaBasis'
  | 'syncedAt'
  | 'rule'
  | 'fullReadAt'
  | 'syncFailures'
  | 'failingSince'
  | 'nextSyncAt'
  | 'status'
  | 'problem'
>;

/**
 * What the engine asks of storage. Whatever takes a lease is one transaction that proves the lease and
 * keeps it, and throws LeaseLostError, with nothing written, where somebody else has the run now.
 */
export type EngineStore = {
  listDue(now: Date, limit: number): Promise<{ tenantId: TenantId; id: string }[]>;
  claim(
    run: { tenantId: TenantId; id: string },
    now: Date,
  ): Promise<{ run: Run; lease: Lease } | undefined>;
  renew(lease: Lease): Promise<void>;

  listStoredCards(
    tenantId: TenantId,
    directoryTenantId: string,
    directoryIds: readonly string[],
  ): Promise<StoredCard[]>;
  listUnreadCards(
    tenantId: TenantId,
    query: { runId: string; connectionId: string; after: string | null; limit: number },
  ): Promise<StoredCard[]>;
  /** A connection's cards of people, by object id from behind `after`. */
  listCardsOf(
    tenantId: TenantId,
    query: { connectionId: string; after: string | null; limit: number },
  ): Promise<StoredCard[]>;
  /** What a run did that a visitor saw, by object id from behind `after`. */
  listDone(
    tenantId: TenantId,
    runId: string,
    page: { after?: string | undefined; limit: number },
  ): Promise<DoneItem[]>;
  countItems(tenantId: TenantId, runId: string): Promise<Partial<Record<PlannedAction, number>>>;
  countProblems(tenantId: TenantId, runId: string): Promise<number>;
  countForGuards(
    tenantId: TenantId,
    query: { runId: string; connectionId: string; since: Date },
  ): Promise<{ active: number; run: KindCounts; week: KindCounts }>;
  /** What is held, with the person as read, in the order of object ids from behind `after`. */
  listHeldItems(
    tenantId: TenantId,
    runId: string,
    page: { after: string | null; limit: number },
  ): Promise<HeldItem[]>;

  /** A page as read, with the place behind it: never asked for again, and to be planned. */
  keepPage(lease: Lease, people: readonly ReadPerson[], checkpoint: Checkpoint): Promise<void>;
  /** The page that was kept and is not planned yet. */
  findKeptPage(tenantId: TenantId, runId: string): Promise<ReadPerson[] | undefined>;
  /** Stages what a page said; nothing is kept then. */
  savePage(
    lease: Lease,
    items: readonly StagedItem[],
    problems: readonly PersonProblem[],
    progress: Progress,
  ): Promise<void>;
  /** The plan is made: what belongs to these kinds is held, and the plan's hash is stored. */
  savePlan(lease: Lease, held: readonly GuardedKind[], progress: Progress): Promise<void>;
  /** Stores the hash of what is held as it is now, and returns it. */
  saveReview(lease: Lease): Promise<string>;
  /** What was held may be done. */
  free(lease: Lease, progress: Progress): Promise<void>;
  /** The round begins anew: what was staged is forgotten. */
  restart(lease: Lease, progress: Progress): Promise<void>;
  /** The next of what is planned, free and not done, in the order of staging; undefined behind the last. */
  findOpenBatch(
    tenantId: TenantId,
    runId: string,
    page: { after: string; limit: number },
  ): Promise<OpenBatch | undefined>;
  /** Whom a batch is about, each with a range of its own. */
  listOpenPeople(
    tenantId: TenantId,
    runId: string,
    range: ItemRange,
  ): Promise<(ItemRange & { directoryId: string; displayName: string })[]>;
  /** Does a batch of the plan and saves what it adds to the counts. Several may be under way. */
  applyBatch(
    lease: Lease,
    batch: OpenBatch,
    context: ApplyContext,
    gainOf: (applied: Applied) => RunGain,
  ): Promise<Applied>;
  /** Leaves one person out, with the reason. */
  failItem(lease: Lease, problem: PersonProblem): Promise<void>;
  /** Lets go of the run, and leaves on its connection, as it is by then, what came of it. */
  release(
    lease: Lease,
    end: RunEnd,
    outcome?: (connection: Connection) => ConnectionOutcome,
  ): Promise<void>;
};
