import type { Place } from '../../domain/place.ts';
import {
  type Approval,
  OPEN_STATUSES,
  type Run,
  type RunsPage,
  type RunStatus,
} from '../../domain/run.ts';
import type { RunItemsPage } from '../../domain/run-item.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { ExchangesPage } from '../../domain/graph-exchange.ts';
import { announceRun } from '../changes.ts';
import { lockConnection } from '../connections.ts';
import { moveNextSync } from '../due-connections.ts';
import { approveRun } from '../held-items.ts';
import { listExchanges } from '../run-exchanges.ts';
import { listItems } from '../run-log.ts';
import { requirePlace } from '../places.ts';
import { listProblems } from '../run-items.ts';
import { cancelRun, findOpenRun, findRun, insertRun, listRuns, resumeRun } from '../runs.ts';
import type { Db, TenantSql } from '../sql.ts';

const MAX_PROBLEMS_SHOWN = 200;

/** Runs as those ask for them who start, follow and stop them: each call one transaction. */
export function createRunStore(db: Db) {
  return {
    insert: (tenantId: TenantId, run: Run) =>
      db.asTenant(tenantId, async (sql) => {
        await insertRun(sql, run);
        await announceRun(sql, run.id);
      }),
    find: (tenantId: TenantId, id: string) => db.asTenant(tenantId, (sql) => findRun(sql, id)),
    list: (tenantId: TenantId, page: RunsPage) =>
      db.asTenant(tenantId, (sql) => listRuns(sql, page)),
    listProblems: (tenantId: TenantId, id: string) =>
      db.asTenant(tenantId, (sql) => listProblems(sql, id, MAX_PROBLEMS_SHOWN)),
    requirePlace: (tenantId: TenantId, place: Place) =>
      db.asTenant(tenantId, (sql) => requirePlace(sql, place)),

    /** One transaction, so that two who ask at the same time get the same run. */
    insertUnlessOpen: (tenantId: TenantId, connectionId: string, run: Run) =>
      db.asTenant(tenantId, async (sql) => {
        await lockConnection(sql, connectionId);
        return insertUnlessOpen(sql, connectionId, run);
      }),

    /** Moves the next sync in the same transaction, so that of several workers one starts this one. */
    insertDue: (
      tenantId: TenantId,
      run: Run & { connectionId: string },
      due: { at: Date; next: Date | null },
    ) =>
      db.asTenant(tenantId, async (sql) => {
        if (!(await moveNextSync(sql, run.connectionId, due))) return false;
        await insertUnlessOpen(sql, run.connectionId, run);
        return true;
      }),
    cancel: (tenantId: TenantId, id: string, now: Date) =>
      db.asTenant(tenantId, async (sql) => {
        const isCancelled = await cancelRun(sql, id, now);
        await announceRun(sql, id);
        return isCancelled;
      }),
    approve: (tenantId: TenantId, id: string, approval: Approval) =>
      db.asTenant(tenantId, async (sql) => {
        const isApproved = await approveRun(sql, id, approval);
        if (isApproved) await announceRun(sql, id);
        return isApproved;
      }),
    listItems: (tenantId: TenantId, id: string, page: RunItemsPage) =>
      db.asTenant(tenantId, (sql) => listItems(sql, id, page)),
    listExchanges: (tenantId: TenantId, id: string, page: ExchangesPage) =>
      db.asTenant(tenantId, (sql) => listExchanges(sql, id, page)),
    resumeAt: (tenantId: TenantId, id: string, at: Date) =>
      db.asTenant(tenantId, (sql) => resumeRun(sql, id, at)),
  };
}

/** Whoever looks at a few people wants them as they are now, not as a run that goes on already has read them. */
const statusesOf = ({ request }: Run): RunStatus[] =>
  request.kind === 'sync' && request.only
    ? ['queued', 'waiting', 'held']
    : [...OPEN_STATUSES, 'held'];

async function insertUnlessOpen(
  sql: TenantSql,
  connectionId: string,
  run: Run,
): Promise<Run | undefined> {
  const only = run.request.kind === 'sync' ? run.request.only : undefined;
  const open = await findOpenRun(sql, connectionId, { statuses: statusesOf(run), only });
  if (open && open.status !== 'held') return open;
  if (open) await cancelRun(sql, open.id, run.createdAt);
  await insertRun(sql, run);
  await announceRun(sql, run.id);
  return undefined;
}
