import { isDeepStrictEqual } from 'node:util';
import { type Author, describeEvent } from '../../domain/card-history.ts';
import type { Card, NewCard } from '../../domain/card.ts';
import type { CardFilter } from '../../domain/many-cards.ts';
import type { ColleagueFilter } from '../../domain/colleague.ts';
import type { WalletMaker } from '../../domain/wallet.ts';
import type { TenantId } from '../../domain/tenant.ts';
import {
  type CardPosition,
  countCards,
  deleteCard,
  findCard,
  findCardOfPerson,
  insertCard,
  listCards,
  listImported,
  lockCard,
  updateCard,
  updateCardStatus,
} from '../cards.ts';
import { type HistoryPosition, insertCardEvent, listHistory } from '../card-history.ts';
import { announceCards } from '../changes.ts';
import { listColleagues } from '../colleagues.ts';
import { nameMissingColleague, updateHandover } from '../handovers.ts';
import { FOREIGN_KEY_VIOLATION, isPgError } from '../pg-errors.ts';
import { noSuchPlace } from '../places.ts';
import type { PictureKind } from '../../domain/template.ts';
import {
  findPublicBrand,
  findPublicCard,
  findPublicPhoto,
  listPublicCards,
} from '../public-cards.ts';
import type { Db } from '../sql.ts';

/** Cards as services ask for them: each call one transaction. */
export function createCardStore(db: Db, walletsOfAll: () => readonly WalletMaker[] = () => []) {
  return {
    find: (tenantId: TenantId, id: string) => db.asTenant(tenantId, (sql) => findCard(sql, id)),

    findOfPerson: (
      tenantId: TenantId,
      person: { directoryTenantId: string; directoryId: string },
    ) => db.asTenant(tenantId, (sql) => findCardOfPerson(sql, person)),

    list: (
      tenantId: TenantId,
      filter: CardFilter,
      page: { after?: CardPosition | undefined; limit: number },
    ) => db.asTenant(tenantId, (sql) => listCards(sql, filter, page)),

    listHistory: (
      tenantId: TenantId,
      id: string,
      page: { after?: HistoryPosition | undefined; limit: number },
    ) => db.asTenant(tenantId, (sql) => listHistory(sql, id, page)),

    count: (tenantId: TenantId, filter: CardFilter) =>
      db.asTenant(tenantId, (sql) => countCards(sql, filter)),

    listColleagues: (
      tenantId: TenantId,
      filter: ColleagueFilter,
      page: { after?: CardPosition | undefined; limit: number },
    ) => db.asTenant(tenantId, (sql) => listColleagues(sql, filter, page)),

    listImported: (
      tenantId: TenantId,
      directoryTenantId: string,
      directoryIds: readonly string[],
    ) => db.asTenant(tenantId, (sql) => listImported(sql, directoryTenantId, directoryIds)),

    insert: (tenantId: TenantId, card: NewCard) =>
      db.asTenant(tenantId, (sql) => insertCard(sql, card)).catch(nameMissing),

    change: (tenantId: TenantId, id: string, author: Author, change: (card: Card) => Card) =>
      db
        .asTenant(tenantId, async (sql) => {
          await lockCard(sql, id);
          const before = await findCard(sql, id);
          if (!before) return undefined;
          const after = change(before);
          await updateCard(sql, after);
          await updateCardStatus(sql, after);
          if (!isDeepStrictEqual(before.handover, after.handover))
            await updateHandover(sql, after.slug, after.handover);
          const event = describeEvent(before, after, author);
          if (event) await insertCardEvent(sql, id, event);
          await announceCards(sql, [after.slug]);
          // Another place may mean another template.
          return findCard(sql, id);
        })
        .catch(nameMissing),

    delete: (tenantId: TenantId, id: string) =>
      db.asTenant(tenantId, async (sql) => {
        const card = await findCard(sql, id);
        if (!card) return undefined;
        await deleteCard(sql, id);
        await announceCards(sql, [card.slug]);
        return card.slug;
      }),

    ...createPublicReads(db, walletsOfAll),
  };
}
/** Cards as visitors see them. */
const createPublicReads = (db: Db, walletsOfAll: () => readonly WalletMaker[]) => ({
  findPublic: (slug: string) => db.asVisitor((sql) => findPublicCard(sql, slug, walletsOfAll())),
  listPublic: (slugs: readonly string[]) =>
    db.asVisitor((sql) => listPublicCards(sql, slugs, walletsOfAll())),
  findPublicPhoto: (slug: string) => db.asVisitor((sql) => findPublicPhoto(sql, slug)),
  findPublicBrand: (slug: string, kind: PictureKind) =>
    db.asVisitor((sql) => findPublicBrand(sql, slug, kind)),
});

/** A colleague, folder or template that is not there, or not this organization's. */
export function nameMissing(error: unknown): never {
  if (!isPgError(error, FOREIGN_KEY_VIOLATION)) throw error;
  const constraint = String((error as { constraint?: unknown }).constraint);
  if (constraint.includes('handover')) nameMissingColleague(error);
  throw noSuchPlace(constraint.includes('template') ? 'templateId' : 'folderId');
}
