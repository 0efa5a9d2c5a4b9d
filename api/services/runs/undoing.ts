import type { Caller } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import { isOver, type Run } from '../../domain/run.ts';
import type { RunDetails } from './runs.ts';

type Parts = {
  getRun(caller: Caller, id: string): Promise<RunDetails>;
  startUndo(caller: Caller, run: Run & { connectionId: string }): Promise<{ id: string }>;
};

/** Taking a run back is a run of its own, with a log of its own; so it can be taken back as well. */
export function createUndoing({ getRun, startUndo }: Parts) {
  return {
    async undo(caller: Caller, id: string): Promise<{ id: string }> {
      const run = await getRun(caller, id);
      if (!isOver(run.status)) {
        throw new AppError(
          'not_undoable',
          'This run is not over. Wait for it or stop it first, then undo what it did.',
        );
      }
      if (run.logDroppedAt !== null) {
        throw new AppError(
          'not_undoable',
          'This run ended more than 30 days ago, and what it changed is not kept longer. Change the cards one by one.',
        );
      }
      if (run.connectionId === null) {
        throw new AppError(
          'not_undoable',
          'The directory of this run was disconnected, so its cards stand on their own now. Change them one by one.',
        );
      }
      return startUndo(caller, { ...run, connectionId: run.connectionId });
    },
  };
}

export type Undoing = ReturnType<typeof createUndoing>;
