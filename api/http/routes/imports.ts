import type { CreateImport } from '../../contract/imports.ts';
import { operations } from '../../contract/operations.ts';
import type { Selection } from '../../domain/selection.ts';
import type { Approving } from '../../services/runs/approving.ts';
import type { RunEvents } from '../../services/runs/run-events.ts';
import type { Runs } from '../../services/runs/runs.ts';
import type { ImportInput, StartingRuns } from '../../services/runs/starting-runs.ts';
import type { Undoing } from '../../services/runs/undoing.ts';
import { parseCursor, RunPosition, toCursor } from '../cursor.ts';
import { abortWhenClosed, streamEvents } from '../event-stream.ts';
import { callerOf } from '../middleware/authenticate.ts';
import { presentRun } from '../presenters/run.ts';
import type { Register } from '../route.ts';

type Parts = {
  runs: Runs;
  startingRuns: StartingRuns;
  approving: Approving;
  undoing: Undoing;
  runEvents: RunEvents;
};

export function importRoutes(
  on: Register,
  { runs, startingRuns, approving, undoing, runEvents }: Parts,
): void {
  on(operations.createImport, async ({ body, query }, req, res) => {
    const caller = callerOf(req);
    const input = toInput(body);
    if (query.preview === 'true') {
      res.json(await startingRuns.previewImport(caller, input, abortWhenClosed(res)));
      return;
    }
    const run = await startingRuns.startImport(caller, input);
    res.status(202).location(`/api/imports/${run.id}`).json(run);
  });

  on(operations.listImports, async ({ query: { cursor, limit, connectionId } }, req, res) => {
    const after = parseCursor(cursor, RunPosition)?.id;
    const found = await runs.list(callerOf(req), { after, limit, connectionId });
    res.json({
      items: found.runs.map((run) => presentRun(run, [])),
      nextCursor: toCursor(found.next === null ? null : { id: found.next }),
    });
  });

  on(operations.getImport, async ({ params }, req, res) => {
    const { problems, ...run } = await runs.get(callerOf(req), params.id);
    res.json(presentRun(run, problems));
  });

  on(operations.watchImport, async ({ params }, req, res) => {
    const caller = callerOf(req);
    await runs.get(caller, params.id);
    await streamEvents(res, async function* (signal) {
      for await (const { problems, ...run } of runEvents.watch(caller, params.id, signal)) {
        yield presentRun(run, problems);
      }
    });
  });

  on(operations.cancelImport, async ({ params }, req, res) => {
    const { problems, ...run } = await runs.cancel(callerOf(req), params.id);
    res.json(presentRun(run, problems));
  });

  on(operations.approveImport, async ({ params, body }, req, res) => {
    const { problems, ...run } = await approving.approve(callerOf(req), params.id, body?.planHash);
    res.json(presentRun(run, problems));
  });

  on(operations.undoImport, async ({ params }, req, res) => {
    const run = await undoing.undo(callerOf(req), params.id);
    res.status(202).location(`/api/imports/${run.id}`).json(run);
  });

  on(operations.retryImport, async ({ params }, req, res) => {
    const run = await startingRuns.retry(callerOf(req), params.id);
    res.status(202).location(`/api/imports/${run.id}`).json(run);
  });
}

function toInput({
  connectionId,
  people,
  filter,
  folderId,
  templateId,
  syncDaily,
}: CreateImport): ImportInput {
  return {
    connectionId,
    selection: { people, filter: withoutUndefined(filter ?? {}) },
    folderId,
    templateId,
    syncDaily,
  };
}

const withoutUndefined = (filter: NonNullable<CreateImport['filter']>): Selection['filter'] =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
