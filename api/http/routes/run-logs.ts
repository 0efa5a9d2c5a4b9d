import { operations } from '../../contract/operations.ts';
import type { Runs } from '../../services/runs/runs.ts';
import { ExchangePosition, parseCursor, RunPosition, toCursor } from '../cursor.ts';
import { callerOf } from '../middleware/authenticate.ts';
import { presentExchange } from '../presenters/run.ts';
import type { Register } from '../route.ts';

/** What a run did about each person, and what it asked of Microsoft Graph. */
export function runLogRoutes(on: Register, { runs }: { runs: Runs }): void {
  on(operations.listImportItems, async ({ params, query }, req, res) => {
    const { cursor, limit, held, action } = query;
    const after = parseCursor(cursor, RunPosition)?.id;
    const isHeld = held === undefined ? undefined : held === 'true';
    const page = { after, limit, held: isHeld, action };
    const { items, next } = await runs.listItems(callerOf(req), params.id, page);
    res.json({ items, nextCursor: toCursor(next === null ? null : { id: next }) });
  });

  on(operations.listImportExchanges, async ({ params, query }, req, res) => {
    const before = parseCursor(query.cursor, ExchangePosition)?.number;
    const page = { before, limit: query.limit };
    const found = await runs.listExchanges(callerOf(req), params.id, page);
    res.json({
      items: found.items.map(presentExchange),
      nextCursor: toCursor(found.next === null ? null : { number: found.next }),
      total: found.total,
      leftOut: found.leftOut,
    });
  });
}
