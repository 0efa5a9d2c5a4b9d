import type { Lease, Run } from '../../domain/run.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Log } from '../../lib/log.ts';
import { executeRun } from './execute.ts';
import type { EngineParts } from './work.ts';

/** The engine as its worker sees it: find what is due, take it, do it. */
export function createEngine(parts: EngineParts & { log: Log }) {
  return {
    listDue: (now: Date, limit: number) => parts.store.listDue(now, limit),
    claim: (run: { tenantId: TenantId; id: string }, now: Date) => parts.store.claim(run, now),
    renew: (lease: Lease) => parts.store.renew(lease),
    execute: (claimed: { run: Run; lease: Lease }, signal: AbortSignal) =>
      executeRun(parts, claimed, signal),
  };
}

export type Engine = ReturnType<typeof createEngine>;
