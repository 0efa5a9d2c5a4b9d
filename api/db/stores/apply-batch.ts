import type { CardFields } from '../../domain/card-fields.ts';
import type { DirectoryPerson } from '../../domain/person.ts';
import {
  type ApplyContext,
  createCards,
  deleteCards,
  pauseCards,
  updateCards,
} from '../apply-items.ts';
import type { OpenBatch, OpenItem } from '../../domain/run-item.ts';
import { markApplied } from '../open-items.ts';
import type { TenantSql } from '../sql.ts';

/** What a batch did: how many cards it made, and the addresses whose pages changed. */
export type Applied = { created: number; slugs: string[] };

/** Does what a batch of items says, whatever mix of actions it holds, and marks them done. */
export async function applyItems(
  sql: TenantSql,
  runId: string,
  { after, last, creates, items }: OpenBatch,
  context: ApplyContext,
): Promise<Applied> {
  const slugs: string[] = [];
  const created = creates > 0 ? await createCards(sql, { runId, after, last }, context) : 0;

  const updated = items.flatMap(toUpdate);
  if (updated.length > 0) slugs.push(...(await updateCards(sql, updated, context)));

  const paused = ofAction(items, 'pause').map(({ cardId, person }) => ({ cardId, person }));
  if (paused.length > 0) slugs.push(...(await pauseCards(sql, paused, context)));

  const deleted = ofAction(items, 'delete').map(({ cardId }) => cardId);
  if (deleted.length > 0) slugs.push(...(await deleteCards(sql, deleted, context.now)));

  await markApplied(sql, runId, { after, last, at: context.now });
  return { created, slugs };
}

/** A disabled account's entry is stored as well, so that reading it again is nothing to do. */
function toUpdate(item: OpenItem) {
  const { cardId, action, directory, isStatusChanged } = item;
  if (cardId === null || action === 'delete') return [];
  if (action !== 'pause') return [{ cardId, action, isStatusChanged, ...contentOf(item) }];
  const refresh = { cardId, action: 'refresh' as const, isStatusChanged: false };
  return directory ? [{ ...refresh, ...contentOf(item) }] : [];
}

function ofAction(items: OpenBatch['items'], action: OpenItem['action']) {
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
