import { isDeepStrictEqual } from 'node:util';
import type { CardFields } from './card-fields.ts';
import type { StoredCard } from './card.ts';
import type { FieldChange, PlannedAction, PlannedItem } from './plan.ts';
import type { PersonProblem } from './run.ts';

/** What a run did about one person, from its log. */
export type DoneItem = {
  directoryId: string;
  displayName: string;
  action: PlannedAction;
  changes: FieldChange[];
};

/** How one person's part of a run is put back, and why not where it cannot be. */
export type UndoneItem = { item: PlannedItem; problem?: PersonProblem };

const TO_PAUSED: FieldChange = { field: 'status', from: 'active', to: 'paused' };
const TO_ACTIVE: FieldChange = { field: 'status', from: 'paused', to: 'active' };

/**
 * Puts back what a run wrote about one person: a card that it made is withdrawn, one that it paused
 * comes back, and each field that still says what the run wrote says again what it said before. A
 * field that changed since is left; what people wrote over the directory's side is never touched.
 */
export function planUndo(done: DoneItem, card: StoredCard | undefined): UndoneItem {
  if (!card) return notUndoable(done);
  const { directory, changes } = restore(card.directory, done.changes);
  const item = {
    directoryId: done.directoryId,
    displayName: done.displayName,
    cardId: card.id,
    person: card.person,
    directory,
    ruleId: card.ruleId ?? null,
  };
  const isUp = card.status === 'active';
  switch (done.action) {
    case 'create':
    case 'resume':
      if (!isUp) return { item: { ...item, action: 'unchanged', changes: [] } };
      return { item: { ...item, action: 'pause', changes: [...changes, TO_PAUSED] } };
    case 'pause':
      // Somebody had paused the card before the run, and it stays theirs to resume.
      if (!isUp && !done.changes.some(({ field }) => field === 'status'))
        return { item: { ...item, action: 'resume', changes } };
      if (!isUp) return { item: { ...item, action: 'resume', changes: [...changes, TO_ACTIVE] } };
      return changes.length > 0
        ? { item: { ...item, action: 'update', changes } }
        : { item: { ...item, action: 'unchanged', changes } };
    case 'update':
      return changes.length > 0
        ? { item: { ...item, action: 'update', changes } }
        : changed(done, card);
    case 'delete':
    case 'refresh':
    case 'unchanged':
    case 'skip':
      return notUndoable(done);
  }
}

/** The fields as they were, as far as they still are as the run left them. */
function restore(
  now: CardFields,
  changes: readonly FieldChange[],
): { directory: CardFields; changes: FieldChange[] } {
  const back = changes.filter(
    ({ field, to }) => field !== 'status' && isDeepStrictEqual(now[field] ?? null, to ?? null),
  );
  const entries = new Map<string, unknown>(Object.entries(now));
  for (const { field, from } of back) {
    if (from === null || from === undefined) entries.delete(field);
    else entries.set(field, from);
  }
  return {
    directory: Object.fromEntries(entries),
    changes: back.map(({ field, from, to }) => ({ field, from: to, to: from })),
  };
}

const skip = ({ directoryId, displayName }: DoneItem, cardId: string | null): PlannedItem => ({
  action: 'skip',
  directoryId,
  displayName,
  cardId,
  changes: [],
});

const notUndoable = (done: DoneItem): UndoneItem => ({
  item: skip(done, null),
  problem: {
    directoryId: done.directoryId,
    displayName: done.displayName,
    code: 'card_gone',
    detail:
      'This card was deleted, and cannot come back. Import the person again to make a new one.',
  },
});

const changed = (done: DoneItem, card: StoredCard): UndoneItem => ({
  item: skip(done, card.id),
  problem: {
    directoryId: done.directoryId,
    displayName: done.displayName,
    code: 'changed_since',
    detail: 'This card changed again after the run, so it was left as it is. Look at it by hand.',
  },
});
