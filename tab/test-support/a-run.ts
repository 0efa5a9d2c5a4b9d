import type { RunView } from '../../api/contract/imports.ts';

/** An import that has just been asked for; a test says what is different about it. */
export const aRun = (run: Partial<RunView> = {}): RunView => ({
  id: '01990000-0000-7000-8000-00000000000a',
  kind: 'import',
  connectionId: 'c0000000-0000-4000-8000-000000000001',
  status: 'queued',
  total: 10,
  seen: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  paused: 0,
  failed: 0,
  createdByName: 'Ada Admin',
  createdAt: '2026-03-01T09:00:00.000Z',
  startedAt: null,
  finishedAt: null,
  resumeAt: null,
  planHash: null,
  held: null,
  isLogDropped: false,
  approvedByName: null,
  problem: null,
  problems: [],
  ...run,
});
