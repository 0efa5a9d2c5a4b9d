import { AppError, DirectoryBusyError } from '../../domain/errors.ts';
import type { Lease, Run, RunProblem } from '../../domain/run.ts';
import { LeaseLostError, ResyncRequiredError } from '../../domain/run-errors.ts';
import type { Log } from '../../lib/log.ts';
import { applyAll } from './apply.ts';
import { createExchangeBuffer, type ExchangeBuffer, withExchanges } from './exchange-buffer.ts';
import { outcomeOf, outcomeOfFailure } from './outcome.ts';
import { readAll } from './read.ts';
import { loadRules, namedIds } from './rules.ts';
import { hold, PLAN_CHANGED, toHeldProblem } from './holding.ts';
import { review } from './review.ts';
import { settle } from './settle.ts';
import { executeUndo } from './undo.ts';
import type { EngineParts, Work } from './work.ts';

/** How long after an unreachable directory a run tries again: by the number of tries. */
const UNREACHABLE_WAITS_MS = [60_000, 5 * 60_000, 30 * 60_000];

/** A run that was taken up this often without a page or a batch going through will not come to an end. */
const MAX_ATTEMPTS = 10;

/**
 * Works on a claimed run until it is over, held, parked or taken away, and stores which. Every way
 * out but a lost lease and a lost database ends in a stored status, so that nobody waits for nothing.
 */
export async function executeRun(
  engine: EngineParts & { log: Log },
  { run, lease }: { run: Run; lease: Lease },
  signal: AbortSignal,
): Promise<void> {
  const exchanges = createExchangeBuffer();
  const parts = { ...engine, store: withExchanges(engine.store, exchanges) };
  try {
    if (run.request.kind === 'undo')
      return await executeUndo(parts, { run, lease, signal }, run.request.runId);
    const work = await prepare(parts, { run, lease, signal, exchanges });
    if (run.checkpoint.stage === 'read') await readAll(parts, work);
    if (run.checkpoint.stage === 'settle') await settle(parts, work);
    if (run.checkpoint.stage === 'review' && !(await review(parts, work)))
      return await hold(parts, lease, PLAN_CHANGED);
    await applyAll(parts, work);
    const { trips } = run.checkpoint;
    if (trips) return await hold(parts, lease, toHeldProblem(trips));
    const problem = run.checkpoint.reduced ? REDUCED : null;
    const end = { status: 'done' as const, problem, finishedAt: parts.clock() };
    await parts.store.release(lease, end, (connection) =>
      outcomeOf(connection, run, parts.clock()),
    );
  } catch (err) {
    if (err instanceof LeaseLostError) return;
    if (signal.aborted)
      return await parts.store.release(lease, { status: 'queued' }).catch(ignoreLostLease);
    await giveWay(parts, { run, lease }, err);
  }
}

const REDUCED: RunProblem = {
  code: 'properties_unsupported',
  detail:
    'Microsoft Graph refused some of the properties that your field map or rules name, so only the usual ones were read. What cards say of the others stays as it was. Look for a property in the field map that your directory does not have.',
};

async function prepare(
  parts: EngineParts,
  {
    exchanges,
    run,
    lease,
    signal,
  }: Pick<Work, 'run' | 'lease' | 'signal'> & { exchanges: ExchangeBuffer },
): Promise<Work> {
  if (run.connectionId === null) {
    throw new AppError('not_found', 'The connection of this run was deleted.');
  }
  if (run.attempts > MAX_ATTEMPTS)
    throw new Error('the run was taken up too often without progress');
  const { connection, directory } = await parts.access.open(
    run.tenantId,
    run.connectionId,
    {},
    exchanges.note,
  );
  if (run.counts.total === 0) {
    const known = namedIds(run.request)?.length ?? connection.userCount;
    run.counts.total = known ?? (await directory.countPeople()) ?? 0;
  }
  const rules = await loadRules(run.request, { connection, directory, signal });
  return { run, lease, connection, directory, rules, signal };
}

/** Parks what may go through later, fails what cannot. */
async function giveWay(
  parts: EngineParts & { log: Log },
  { run, lease }: { run: Run; lease: Lease },
  error: unknown,
): Promise<void> {
  const { store, clock, log } = parts;
  const end = (...args: Parameters<typeof store.release>) =>
    store.release(...args).catch(ignoreLostLease);
  const known = toKnown(error);
  if (known?.code === 'database_unavailable') throw known;
  log.warn({ err: error, run: run.id, stage: run.checkpoint.stage }, 'run interrupted');

  const problem: RunProblem = known
    ? { code: known.code, detail: known.message }
    : {
        code: 'internal',
        detail:
          'Something went wrong on our side. Nothing was lost; start the run again, and tell us if it happens twice.',
      };

  if (error instanceof DirectoryBusyError) {
    return end(lease, { status: 'waiting', problem, resumeAt: error.retryAt });
  }
  const waitMs =
    known?.code === 'directory_unreachable' ? UNREACHABLE_WAITS_MS[run.attempts - 1] : undefined;
  if (waitMs !== undefined) {
    return end(lease, {
      status: 'waiting',
      problem,
      resumeAt: new Date(clock().getTime() + waitMs),
    });
  }
  await end(lease, { status: 'failed', problem, finishedAt: clock() }, (connection) =>
    outcomeOfFailure(connection, run, { problem, now: clock() }),
  );
}

/** A directory that loses our place in anything but a round is for the next run to read again. */
function toKnown(error: unknown): AppError | undefined {
  if (!(error instanceof ResyncRequiredError)) return error instanceof AppError ? error : undefined;
  return new AppError(
    'directory_changed',
    'The directory changed while it was read. Nothing was changed; the next run tries again.',
    { cause: error },
  );
}

function ignoreLostLease(error: unknown): void {
  if (!(error instanceof LeaseLostError)) throw error;
}
