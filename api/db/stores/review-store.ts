import { type Author, describeEvent } from '../../domain/card-history.ts';
import type { Card } from '../../domain/card.ts';
import type { TenantId } from '../../domain/tenant.ts';
import { insertCardEvent } from '../card-history.ts';
import { findCard, lockCard } from '../cards.ts';
import { announceCards } from '../changes.ts';
import {
  countDoubtfulPhones,
  listDoubtfulPhones,
  type ReviewPosition,
  updatePhoneAnswers,
} from '../review.ts';
import type { Db } from '../sql.ts';

/** Doubtful numbers as services ask for them: each call one transaction. */
export function createReviewStore(db: Db) {
  return {
    list: (tenantId: TenantId, page: { after?: ReviewPosition | undefined; limit: number }) =>
      db.asTenant(tenantId, async (sql) => ({
        phones: await listDoubtfulPhones(sql, page),
        total: await countDoubtfulPhones(sql),
      })),

    change: (tenantId: TenantId, id: string, author: Author, change: (card: Card) => Card) =>
      db.asTenant(tenantId, async (sql) => {
        await lockCard(sql, id);
        const before = await findCard(sql, id);
        if (!before) return undefined;
        const after = change(before);
        await updatePhoneAnswers(sql, after);
        const event = describeEvent(before, after, author);
        if (event) await insertCardEvent(sql, id, event);
        await announceCards(sql, [after.slug]);
        return after;
      }),
  };
}
