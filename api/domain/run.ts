import type { Trip } from './guards.ts';
import type { Place } from './place.ts';
import type { Selection } from './selection.ts';
import type { TenantId } from './tenant.ts';

export type RunStatus = 'queued' | 'running' | 'waiting' | 'held' | 'done' | 'failed' | 'cancelled';

/** A run in one of these is over, or waits for a person. */
export const OPEN_STATUSES: readonly RunStatus[] = ['queued', 'running', 'waiting'];

export const isOver = (status: RunStatus): boolean =>
  status === 'done' || status === 'failed' || status === 'cancelled';

/**
 * Where a run is. `read`: pages from the directory, each planned and stored as it comes. `settle`:
 * who was not named, and the guards. `review`: whether an approved plan is still the one that was
 * approved. `apply`: the plan's items, a batch and its checkpoint at a time.
 */
export type RunStage = 'read' | 'settle' | 'review' | 'apply';

/** Each person of a run ends in exactly one of the six counts after `seen`. */
export type RunCounts = {
  /** People to go through; an estimate until everybody has been read. */
  total: number;
  seen: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  paused: number;
  failed: number;
};

/** By how much a batch moves the counts. */
export type RunGain = Partial<Omit<RunCounts, 'total' | 'seen' | 'skipped'>>;

export const NO_COUNTS: RunCounts = {
  total: 0,
  seen: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  paused: 0,
  failed: 0,
};

/** What an administrator asked for. A sync asks for nothing: it follows the cards that exist. */
export type RunRequest =
  | (Place & {
      kind: 'import';
      selection: Selection;
      /** The people were proposed by a rule, which says where their cards lie. */
      byRule?: true;
    })
  | {
      kind: 'sync';
      /** Object ids of the people who alone are looked at; absent for everybody. */
      only?: string[];
    }
  /** Takes back what another run wrote. */
  | { kind: 'undo'; runId: string };

/** How far a run has come; saved with each page and each batch, so that a crash repeats one at most. */
export type Checkpoint = {
  stage: RunStage;
  /** Link of the next page to read; absent at the start of a round. */
  nextLink?: string;
  /** Whether the round began without a token, so that a person not named is a person gone. */
  full: boolean;
  /** Link that the finished round gave, saved on the connection with the last batch. */
  deltaLink?: string;
  /** What the pages read so far were planned by; where it changes, the round begins anew. */
  basis?: string;
  /** Graph refused some of what was asked for, and the round goes on without it. */
  reduced?: true;
  /** Rounds begun anew because the directory forgot our place. */
  restarts: number;
  /** Guards that the plan trips; what they guard is held. */
  trips?: Trip[];
};

/** An administrator's yes to exactly one plan. */
export type Approval = { byId: string; byName: string; at: string; planHash: string };

export type RunProblem = { code: string; detail: string };

export type Run = {
  tenantId: TenantId;
  id: string;
  connectionId: string | null;
  status: RunStatus;
  request: RunRequest;
  checkpoint: Checkpoint;
  counts: RunCounts;
  problem: RunProblem | null;
  /** Of what a visitor would see change; of a held run: of what is held. Null until it is planned. */
  planHash: string | null;
  heldAt: Date | null;
  approval: Approval | null;
  /** Tries since the last page or batch that went through. */
  attempts: number;
  createdById: string;
  createdByName: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  resumeAt: Date | null;
  /** Since when nobody remembers whom it went through. */
  logDroppedAt: Date | null;
};

/** A page of runs, newest first, from behind `after`. */
export type RunsPage = {
  after?: string | undefined;
  limit: number;
  /** Of this connection alone. */
  connectionId?: string | undefined;
};

/** The right to work on a run: whoever lost it cannot write. */
export type Lease = { tenantId: TenantId; runId: string; token: number };

/** Somebody a run could not serve, and why. */
export type PersonProblem = {
  directoryId: string;
  displayName: string;
  code: string;
  detail: string;
};
