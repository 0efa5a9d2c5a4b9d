import type { CardFields } from '../../domain/card-fields.ts';
import type { DirectoryPerson } from '../../domain/person.ts';
import {
  createCards,
  type CreateContext,
  deleteCards,
  pauseCards,
  updateCards,
} from '../apply-items.ts';
import { markApplied, type OpenItem } from '../run-items.ts';
import type { TenantSql } from '../sql.ts';

export type ApplyBatch = {
  items: readonly OpenItem[];
  /** Which card somebody without one gets. */
  addresses: readonly { directoryId: string; cardId: string; slug: string }[];
};

export type Applied = { createdFor: string[]; slugs: string[] };

/** Does what a batch of items says, whatever mix of actions it holds, and marks them done. */
export async function applyItems(
  sql: TenantSql,
  runId: string,
  { items, addresses }: ApplyBatch,
  context: CreateContext,
): Promise<Applied> {
  const slugs: string[] = [];
  const rows = toCreate(items, addresses);
  const createdFor = rows.length > 0 ? await createCards(sql, { runId, rows }, context) : [];

  const updated = items.flatMap(toUpdate);
  if (updated.length > 0) slugs.push(...(await updateCards(sql, updated, context)));

  const paused = ofAction(items, 'pause').map(({ cardId, person }) => ({ cardId, person }));
  if (paused.length > 0) slugs.push(...(await pauseCards(sql, paused, context)));

  const deleted = ofAction(items, 'delete').map(({ cardId }) => cardId);
  if (deleted.length > 0) slugs.push(...(await deleteCards(sql, deleted)));

  const doneFor = items.map(({ directoryId }) => directoryId);
  await markApplied(sql, runId, { directoryIds: doneFor, at: context.now });
  return { createdFor, slugs };
}

function toCreate(items: ApplyBatch['items'], addresses: ApplyBatch['addresses']) {
  const byPerson = new Map(addresses.map((address) => [address.directoryId, address]));
  return items.flatMap((item) => {
    const address = item.action === 'create' ? byPerson.get(item.directoryId) : undefined;
    if (!address) return [];
    const { directoryId, ruleId } = item;
    return [{ id: address.cardId, slug: address.slug, directoryId, ruleId }];
  });
}

/** A disabled account's entry is stored as well, so that reading it again is nothing to do. */
function toUpdate(item: OpenItem) {
  const { cardId, action, directory, isStatusChanged } = item;
  if (cardId === null || action === 'create' || action === 'delete') return [];
  if (action !== 'pause') return [{ cardId, action, isStatusChanged, ...contentOf(item) }];
  const refresh = { cardId, action: 'refresh' as const, isStatusChanged: false };
  return directory ? [{ ...refresh, ...contentOf(item) }] : [];
}

function ofAction(items: ApplyBatch['items'], action: OpenItem['action']) {
  return items.flatMap(({ cardId, person, action: own }) =>
    own === action && cardId !== null ? [{ cardId, person }] : [],
  );
}

/** What was staged with an item that writes over a person's fields. */
function contentOf({ person, directory, ruleId }: OpenItem): {
  person: DirectoryPerson;
  directory: CardFields;
  ruleId: string | null;
} {
  if (!person || !directory) throw new Error('an item of the plan lost what it was to store');
  return { person, directory, ruleId };
}
