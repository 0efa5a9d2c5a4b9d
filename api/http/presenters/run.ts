import type { RunExchangeView, RunView } from '../../contract/imports.ts';
import type { KeptExchanges } from '../../domain/graph-exchange.ts';
import type { PersonProblem, Run } from '../../domain/run.ts';
import { approveUntil } from '../../services/runs/approving.ts';
import { toIso } from './time.ts';

export function presentRun(run: Run, problems: PersonProblem[]): RunView {
  const { total, seen, created, updated, unchanged, skipped, paused, failed } = run.counts;
  return {
    id: run.id,
    kind: run.request.kind,
    connectionId: run.connectionId,
    status: run.status,
    total,
    seen,
    created,
    updated,
    unchanged,
    skipped,
    paused,
    failed,
    createdByName: run.createdByName,
    createdAt: run.createdAt.toISOString(),
    startedAt: toIso(run.startedAt),
    finishedAt: toIso(run.finishedAt),
    resumeAt: toIso(run.resumeAt),
    planHash: run.planHash,
    held:
      run.status === 'held' && run.heldAt
        ? {
            at: run.heldAt.toISOString(),
            approveUntil: approveUntil(run.heldAt).toISOString(),
            guards: run.checkpoint.trips ?? [],
          }
        : null,
    isLogDropped: run.logDroppedAt !== null,
    approvedByName: run.approval?.byName ?? null,
    problem: run.problem,
    problems,
  };
}

export const presentExchange = ({
  isThrottled,
  ...exchange
}: KeptExchanges['items'][number]): RunExchangeView => ({
  ...exchange,
  at: exchange.at.toISOString(),
  throttled: isThrottled,
});
