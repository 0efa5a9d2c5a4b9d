import type { Connection, ConnectionChange } from '../../domain/connection.ts';
import type { GuardedKind } from '../../domain/guards.ts';
import type { ReadPerson } from '../../domain/person.ts';
import type { StagedItem } from '../../domain/plan.ts';
import type { ItemRange, OpenBatch } from '../../domain/run-item.ts';
import type { Checkpoint, Lease, PersonProblem, RunGain } from '../../domain/run.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';
import { announceCards, announceProgress, announceRun } from '../changes.ts';
import { findConnection, lockConnection, updateConnection } from '../connections.ts';
import { findKeptPage, keepPage } from '../kept-pages.ts';
import { keepNewcomers } from '../newcomers.ts';
import { findOpenBatch, listOpenPeople, markFailed } from '../open-items.ts';
import { isPgError, UNIQUE_VIOLATION } from '../pg-errors.ts';
import {
  countActive,
  countPlanned,
  countTouched,
  freeItems,
  holdItems,
  listHeldItems,
  storePlanHash,
} from '../held-items.ts';
import {
  countItems,
  countProblems,
  deleteItems,
  deleteUneventfulItems,
  listCardsOf,
  listStoredCards,
  listUnreadCards,
  upsertItems,
} from '../run-items.ts';
import { listDone } from '../run-log.ts';
import {
  claimRun,
  findRun,
  holdLease,
  listDueRuns,
  type Progress,
  releaseRun,
  type RunEnd,
  saveGain,
  saveProgress,
} from '../runs.ts';
import type { Presence } from '../presence.ts';
import type { Db, TenantSql } from '../sql.ts';
import { type Applied, applyItems } from './apply-batch.ts';

/**
 * A worker that is silent for longer has lost its run to whoever claims it next. One whose process was
 * killed loses it at once, because its presence ends.
 */
const LEASE_MS = 30_000;

/** What the engine asks of storage: what it reads, and what it writes with its lease in hand. */
export function createEngineStore(
  db: Db,
  { clock, presence }: { clock: Clock; presence: Pick<Presence, 'key'> },
) {
  const until = () => new Date(clock().getTime() + LEASE_MS);
  const claims = createClaims(db, { until, presence });
  return { ...claims, ...createReads(db), ...createWrites(db, { until, clock }) };
}

function createClaims(
  db: Db,
  { until, presence }: { until: () => Date; presence: Pick<Presence, 'key'> },
) {
  return {
    listDue: (now: Date, limit: number) => db.asWorker((sql) => listDueRuns(sql, now, limit)),

    /** Undefined where another worker was faster, or another run of the same connection began. */
    claim: ({ tenantId, id }: { tenantId: TenantId; id: string }, now: Date) =>
      db
        .asTenant(tenantId, (sql) =>
          claimRun(sql, id, { now, until: until(), owner: presence.key() }),
        )
        .catch((err: unknown) => {
          if (isPgError(err, UNIQUE_VIOLATION)) return undefined;
          throw err;
        }),

    renew: (lease: Lease) => db.asTenant(lease.tenantId, (sql) => holdLease(sql, lease, until())),
  };
}

function createReads(db: Db) {
  return {
    listStoredCards: (tenantId: TenantId, directoryTenantId: string, ids: readonly string[]) =>
      db.asTenant(tenantId, (sql) => listStoredCards(sql, directoryTenantId, ids)),
    listUnreadCards: (tenantId: TenantId, query: Parameters<typeof listUnreadCards>[1]) =>
      db.asTenant(tenantId, (sql) => listUnreadCards(sql, query)),
    listCardsOf: (tenantId: TenantId, query: Parameters<typeof listCardsOf>[1]) =>
      db.asTenant(tenantId, (sql) => listCardsOf(sql, query)),
    findKeptPage: (tenantId: TenantId, runId: string) =>
      db.asTenant(tenantId, (sql) => findKeptPage(sql, runId)),
    findOpenBatch: (tenantId: TenantId, runId: string, page: Parameters<typeof findOpenBatch>[2]) =>
      db.asTenant(tenantId, (sql) => findOpenBatch(sql, runId, page)),
    listOpenPeople: (tenantId: TenantId, runId: string, range: ItemRange) =>
      db.asTenant(tenantId, (sql) => listOpenPeople(sql, runId, range)),
    listDone: (tenantId: TenantId, runId: string, page: Parameters<typeof listDone>[2]) =>
      db.asTenant(tenantId, (sql) => listDone(sql, runId, page)),
    countItems: (tenantId: TenantId, runId: string) =>
      db.asTenant(tenantId, (sql) => countItems(sql, runId)),
    countProblems: (tenantId: TenantId, runId: string) =>
      db.asTenant(tenantId, (sql) => countProblems(sql, runId)),
    countForGuards: (
      tenantId: TenantId,
      { runId, connectionId, since }: { runId: string; connectionId: string; since: Date },
    ) =>
      db.asTenant(tenantId, async (sql) => ({
        active: await countActive(sql, connectionId),
        run: await countPlanned(sql, runId),
        week: await countTouched(sql, connectionId, since),
      })),
    listHeldItems: (tenantId: TenantId, runId: string, page: Parameters<typeof listHeldItems>[2]) =>
      db.asTenant(tenantId, (sql) => listHeldItems(sql, runId, page)),
  };
}

/**
 * A batch does not wait for the disk. What a server that loses its power forgets of the last moment
 * it forgets from the end and whole, cards and items and progress alike, so the run does it again;
 * its end waits as ever, and with it everything before.
 */
const forgoFlush = (sql: TenantSql) => sql.query('set local synchronous_commit = off');

type Advance = (
  lease: Lease,
  progress: Progress,
  work: (sql: TenantSql) => Promise<unknown>,
) => Promise<void>;

function createWrites(db: Db, { until, clock }: { until: () => Date; clock: Clock }) {
  /** The lease is proven with the progress: whoever lost it by then has written nothing at all. */
  const advance: Advance = (lease, progress, work) =>
    db.asTenant(lease.tenantId, async (sql) => {
      await work(sql);
      await saveProgress(sql, lease, { ...progress, until: until() });
      await announceProgress(sql, lease.runId);
    });

  return {
    ...createPlanWrites(db, { advance, until }),
    ...createBatchWrites(db, { until, clock }),
    keepPage: (lease: Lease, people: readonly ReadPerson[], checkpoint: Checkpoint) =>
      db.asTenant(lease.tenantId, (sql) =>
        keepPage(sql, lease, { people, checkpoint, until: until() }),
      ),

    savePage: (
      lease: Lease,
      items: readonly StagedItem[],
      problems: readonly PersonProblem[],
      progress: Progress,
    ) => advance(lease, progress, (sql) => upsertItems(sql, lease.runId, items, problems)),

    restart: (lease: Lease, progress: Progress) =>
      advance(lease, progress, (sql) => deleteItems(sql, lease.runId)),

    release: (lease: Lease, end: RunEnd, outcome?: (connection: Connection) => ConnectionChange) =>
      db.asTenant(lease.tenantId, async (sql) => {
        await holdLease(sql, lease, until());
        await releaseRun(sql, lease.runId, end);
        await announceRun(sql, lease.runId);
        if (end.status === 'done') {
          await keepNewcomers(sql, lease.runId, end.finishedAt ?? clock());
          await deleteUneventfulItems(sql, lease.runId);
        }
        const run = outcome && (await findRun(sql, lease.runId));
        if (!outcome || !run?.connectionId) return;
        await lockConnection(sql, run.connectionId);
        const connection = await findConnection(sql, run.connectionId);
        if (connection) await updateConnection(sql, connection.id, outcome(connection));
      }),
  };
}

/** A plan that is made, looked at again, and freed. */
function createPlanWrites(db: Db, { advance, until }: { advance: Advance; until: () => Date }) {
  return {
    /** The plan is made: what its guards hold waits, the rest may be done. */
    savePlan: (lease: Lease, held: readonly GuardedKind[], progress: Progress) =>
      advance(lease, progress, async (sql) => {
        if (held.length > 0) await holdItems(sql, lease.runId, held);
        await storePlanHash(sql, lease.runId);
      }),

    /** What was held was planned again: its hash as it is now. */
    saveReview: (lease: Lease) =>
      db.asTenant(lease.tenantId, async (sql) => {
        await holdLease(sql, lease, until());
        return storePlanHash(sql, lease.runId);
      }),

    /** What was approved may be done. */
    free: (lease: Lease, progress: Progress) =>
      advance(lease, progress, (sql) => freeItems(sql, lease.runId)),
  };
}

/** Batches are done side by side: the run's row, which proves the lease, is held at the end of each and briefly. */
function createBatchWrites(db: Db, { until, clock }: { until: () => Date; clock: Clock }) {
  return {
    applyBatch: (
      lease: Lease,
      batch: OpenBatch,
      ...[context, gainOf]: [
        context: Parameters<typeof applyItems>[3],
        gainOf: (applied: Applied) => RunGain,
      ]
    ) =>
      db.asTenant(lease.tenantId, async (sql) => {
        await forgoFlush(sql);
        const applied = await applyItems(sql, lease.runId, batch, context);
        await saveGain(sql, lease, { gain: gainOf(applied), until: until() });
        await announceCards(sql, applied.slugs);
        await announceProgress(sql, lease.runId);
        return applied;
      }),

    /** Leaves one person out. */
    failItem: (lease: Lease, { directoryId, code, detail }: PersonProblem) =>
      db.asTenant(lease.tenantId, async (sql) => {
        await markFailed(sql, lease.runId, {
          directoryId,
          problem: { code, detail },
          at: clock(),
        });
        await saveGain(sql, lease, { gain: { failed: 1 }, until: until() });
        await announceProgress(sql, lease.runId);
      }),
  };
}
