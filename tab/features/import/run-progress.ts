import type { RunStatus, RunView } from '../../../api/contract/imports.ts';

type Counts = Pick<
  RunView,
  'total' | 'seen' | 'created' | 'updated' | 'unchanged' | 'skipped' | 'paused' | 'failed'
>;

/** How far a run has come. `fraction` is undefined where nobody knows how much there is to do. */
export type RunProgress =
  | { phase: 'reading'; seen: number; total: number; fraction: number | undefined }
  | { phase: 'applying'; applied: number; total: number; fraction: number };

/** Nothing moves any more without a person. */
export const isSettled = (status: RunStatus): boolean =>
  status === 'done' || status === 'failed' || status === 'cancelled' || status === 'held';

/** A run that can be stopped. */
export const isOpen = (status: RunStatus): boolean =>
  status === 'queued' || status === 'running' || status === 'waiting';

const appliedOf = (run: Counts): number =>
  run.created + run.updated + run.unchanged + run.skipped + run.paused + run.failed;

/** Of a held run: the cards that wait for an approval. Everybody else is in one of the six counts. */
export const heldCardsOf = (run: Counts): number => Math.max(0, run.total - appliedOf(run));

/**
 * A run first reads everybody, then does what is to be done; each is half of the way. As long as nobody
 * ends in one of the six counts, it still reads.
 */
export function progressOf(run: Counts): RunProgress {
  const { total, seen } = run;
  const applied = appliedOf(run);
  if (applied === 0) {
    const fraction = total === 0 ? undefined : Math.min(1, seen / total) / 2;
    return { phase: 'reading', seen, total, fraction };
  }
  const all = Math.max(total, applied);
  return { phase: 'applying', applied, total: all, fraction: 0.5 + applied / all / 2 };
}
