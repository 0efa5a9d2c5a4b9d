import type { FieldChange, PlannedAction } from './plan.ts';
import type { RunProblem } from './run.ts';

/** What a run did, or would do, about one person. */
export type RunItem = {
  directoryId: string;
  displayName: string;
  cardId: string | null;
  action: PlannedAction;
  held: boolean;
  applied: boolean;
  changes: FieldChange[];
  problem: RunProblem | null;
};

/** Which of a run's people, by object id from behind `after`. */
export type RunItemsPage = {
  after?: string | undefined;
  limit: number;
  held?: boolean | undefined;
  action?: PlannedAction | undefined;
};
