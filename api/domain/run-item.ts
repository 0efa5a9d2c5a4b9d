import type { CardFields } from './card-fields.ts';
import type { DirectoryPerson } from './person.ts';
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

/** Items by their place in the order of staging: behind `after`, up to and with `last`. */
export type ItemRange = { after: string; last: string };

/** An item of the plan that writes on a card which is there. */
export type OpenItem = {
  cardId: string | null;
  action: Exclude<PlannedAction, 'create' | 'unchanged' | 'skip'>;
  /** What is to be stored; null where nothing is. */
  person: DirectoryPerson | null;
  directory: CardFields | null;
  /** The rule that takes the person. */
  ruleId: string | null;
  /** Whether the card goes off the web or comes back; a leaver's may have been off it before. */
  isStatusChanged: boolean;
};

/** What is done in one transaction: so many cards to make of what is staged, and what else there is to do. */
export type OpenBatch = ItemRange & { creates: number; items: OpenItem[] };
