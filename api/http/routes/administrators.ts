import type { AdministratorView } from '../../contract/administrators.ts';
import { operations } from '../../contract/operations.ts';
import { type Administrator, hasLeft } from '../../domain/administrator.ts';
import type { Administrators } from '../../services/administrators.ts';
import { FolderPosition, parseCursor, toCursor } from '../cursor.ts';
import { callerOf } from '../middleware/authenticate.ts';
import { toIso } from '../presenters/time.ts';
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

const presentAdministrator = (one: Administrator): AdministratorView => ({
  id: one.id,
  name: one.name,
  byRole: one.byRole,
  appointed: one.appointed && { by: one.appointed.byName, at: one.appointed.at.toISOString() },
  seenAt: toIso(one.seenAt),
  hasLeft: hasLeft(one),
});
