import type { Connection } from '../../domain/connection.ts';
import type { Directory } from '../../domain/directory.ts';
import type { Lease, Run } from '../../domain/run.ts';
import type { Slots } from '../../lib/slots.ts';
import type { Clock } from '../../lib/clock.ts';
import type { DirectoryAccessService } from '../connections/directory-access.ts';
import type { LoadedRules } from './rules.ts';
import type { EngineStore } from './run-store.ts';

/** What the engine is made of. */
export type EngineParts = {
  store: EngineStore;
  access: DirectoryAccessService;
  /** Drops what this process keeps of these pages, before a run says that it is done. */
  forgetPages(slugs: readonly string[]): void;
  /** Places for rounds that are begun anew: Graph may forget the places of many at once. */
  resyncs: Slots;
  createId(): string;
  randomBytes(size: number): Uint8Array;
  clock: Clock;
};

/** A run in hand: everything its stages need. */
export type Work = {
  run: Run;
  lease: Lease;
  connection: Connection;
  directory: Directory;
  rules: LoadedRules;
  /** Aborts when the process stops or the lease is lost. */
  signal: AbortSignal;
};
