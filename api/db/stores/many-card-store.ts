import type { CardChoice, ManyChange } from '../../domain/many-cards.ts';
import type { TenantId } from '../../domain/tenant.ts';
import { announceCards } from '../changes.ts';
import { changeMany, insertManyEvents, lockChosen } from '../many-cards.ts';
import type { Db } from '../sql.ts';
import { nameMissing } from './card-store.ts';

/** Many cards in one transaction, each with its history. */
export function createManyCardStore(db: Db) {
  return {
    changeMany: (tenantId: TenantId, choice: CardChoice, change: ManyChange) =>
      db
        .asTenant(tenantId, async (sql) => {
          const ids = await lockChosen(sql, choice);
          if (!ids) return undefined;
          await insertManyEvents(sql, ids, change);
          const slugs = await changeMany(sql, ids, change);
          await announceCards(sql, slugs);
          return slugs;
        })
        .catch(nameMissing),
  };
}
