import { operations } from '../../contract/operations.ts';
import type { Administrators } from '../../services/administrators.ts';
import { FolderPosition, parseCursor, toCursor } from '../cursor.ts';
import { callerOf } from '../middleware/authenticate.ts';
import { presentAdministrator } from '../presenters/administrator.ts';
import type { Register } from '../route.ts';

/** Who administers Carte. */
export function administratorRoutes(
  on: Register,
  { administrators }: { administrators: Administrators },
): void {
  on(operations.listAdministrators, async ({ query: { cursor, limit } }, req, res) => {
    const after = parseCursor(cursor, FolderPosition);
    const found = await administrators.list(callerOf(req), { after, limit });
    res.json({
      items: found.administrators.map(presentAdministrator),
      nextCursor: toCursor(found.next),
    });
  });

  on(operations.appointAdministrator, async ({ params: { id } }, req, res) => {
    const appointed = await administrators.appoint(callerOf(req), id.toLowerCase());
    res.json(presentAdministrator(appointed));
  });

  on(operations.removeAdministrator, async ({ params: { id } }, req, res) => {
    await administrators.remove(callerOf(req), id.toLowerCase());
    res.status(204).end();
  });
}
