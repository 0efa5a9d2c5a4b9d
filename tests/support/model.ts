import type pg from 'pg';
import type { Crashes } from './crashes.ts';
import type { Done, ExpectedItem, KnownCard } from './expected-plans.ts';
import type { Enterprise, World } from './world.ts';

/** What must be true of a company, whatever has happened to it. */
export type Model = {
  cards: Map<string, KnownCard>;
  /** What runs did by themselves. */
  done: Done[];
  /** A run that waits for an administrator, and what it is to do. */
  held: { runId: string; items: ExpectedItem[]; isExpired: boolean } | null;
  organizationName: string;
};

/** The company itself, and how to look into its rows and let its workers die. */
export type LivingCompany = Enterprise & { world: World; db: pg.Client; crashes: Crashes };

/** What befalls a run while it is worked on. */
export type Fate =
  | { kind: 'undisturbed' }
  /** Its worker dies after so many writes of runs; another takes over when the lease is over. */
  | { kind: 'crash'; after: number }
  /** Graph forgets the place in the directory (410). */
  | { kind: 'gone' };
