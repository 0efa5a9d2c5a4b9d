import type { Connection } from '../../domain/connection.ts';
import { isConnectionFault, standingAfter } from '../../domain/credential-watch.ts';
import type { Run, RunProblem } from '../../domain/run.ts';
import { afterFailedSync, afterGoodSync } from '../../domain/schedule.ts';
import { namedIds } from './rules.ts';
import type { ConnectionOutcome } from './run-store.ts';

type RunFacts = Pick<Run, 'request' | 'checkpoint'>;

/** What a run that went through leaves on its connection. */
export function outcomeOf(
  connection: Connection,
  { request, checkpoint }: RunFacts,
  now: Date,
): ConnectionOutcome {
  if (namedIds(request)) return outcomeOfFew(connection, now);
  const { deltaLink, basis = null, full } = checkpoint;
  const isAll = request.kind === 'import' && 'all' in request.selection.people;
  return {
    status: 'connected',
    problem: null,
    ...(request.kind === 'sync' && { needsReview: false }),
    ...(deltaLink !== undefined && {
      deltaLink,
      deltaLinkAt: now,
      deltaBasis: basis,
      syncedAt: now,
      ...(full && { fullReadAt: now }),
    }),
    ...(isAll && { rule: request.selection }),
    ...afterGoodSync(connection, now),
  };
}

/** That a few people could be read proves the credential, and nothing about the last sync of everybody. */
function outcomeOfFew(connection: Connection, now: Date): ConnectionOutcome {
  const { problem } = connection;
  if (problem && !isConnectionFault(problem.code)) return {};
  const isBack = problem !== null;
  return { status: 'connected', problem: null, ...(isBack && afterGoodSync(connection, now)) };
}

/** What a run that failed leaves on its connection: how it stands, and when a sync is tried again. */
export function outcomeOfFailure(
  connection: Connection,
  { request }: RunFacts,
  { problem, now }: { problem: RunProblem; now: Date },
): ConnectionOutcome {
  const standing = isConnectionFault(problem.code)
    ? standingAfter(problem, connection, now)
    : undefined;
  // A place that the directory does not know any more is not worth keeping: the next run reads everybody.
  const place = problem.code === 'directory_refused' ? { deltaLink: null } : {};
  if (request.kind !== 'sync' || namedIds(request)) return { ...place, ...standing };
  const { change, isOver } = afterFailedSync(connection, now);
  if (standing?.status === 'paused') return { ...place, ...change, ...standing, nextSyncAt: null };
  if (isOver) return { ...place, ...change, status: 'failing', problem: givenUp(problem) };
  return { ...place, ...change, problem, ...standing };
}

const givenUp = ({ detail }: RunProblem): RunProblem => ({
  code: 'sync_given_up',
  detail: `No sync has gone through for 28 days, so Carte has stopped trying. Every card stays up as it is. Mend this, then choose Sync now: ${detail}`,
});
