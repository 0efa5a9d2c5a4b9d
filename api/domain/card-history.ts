import { isDeepStrictEqual } from 'node:util';
import type { Caller } from './caller.ts';
import { FIELD_NAMES, type FieldName } from './card-fields.ts';
import { type Card, fieldSources, type FieldSource, shownFields } from './card.ts';
import type { RunProblem, RunRequest } from './run.ts';
import type { TenantId } from './tenant.ts';

/** Whatever of a card has a history. Folders, templates and colleagues are named as they were called at the time. */
export type HistoryField =
  FieldName | 'status' | 'folder' | 'template' | 'handover' | 'photo' | 'connection';

export type HistoryChange = {
  field: HistoryField;
  from: unknown;
  to: unknown;
  /** Where the field's value comes from since; null or absent where that says nothing. */
  source?: FieldSource | null;
};

export type HistoryAction = 'create' | 'change' | 'pause' | 'resume' | 'problem';

/** Something that happened to a card. */
export type HistoryEntry = {
  id: string;
  at: Date;
  action: HistoryAction;
  source: 'directory' | 'admin' | 'employee';
  /** Who did it; of a directory its connection's name, null where that is disconnected by now. */
  by: string | null;
  run: { id: string; kind: RunRequest['kind']; startedByName: string } | null;
  changes: HistoryChange[];
  problem: RunProblem | null;
};

/** Who changes a card by hand. */
export type Author = { source: 'admin' | 'employee'; id: string; name: string };

/** Reads a card, lets `change` decide, and stores the outcome with its history, with no other change in between. */
export type ChangeCard = (
  tenantId: TenantId,
  id: string,
  author: Author,
  change: (card: Card) => Card,
) => Promise<Card | undefined>;

export const authorOf = ({ objectId, name }: Caller, source: Author['source']): Author => ({
  source,
  id: objectId,
  name,
});

/** What somebody did to a card, as its history keeps it. */
export type CardEvent = {
  at: Date;
  action: 'change' | 'pause' | 'resume';
  author: Author;
  changes: HistoryChange[];
};

/** What a change by hand did to a card, as far as somebody would want to know; undefined where it did nothing. */
export function describeEvent(before: Card, after: Card, author: Author): CardEvent | undefined {
  const changes = [...fieldChanges(before, after), ...placeChanges(before, after)];
  const action = actionOf(before, after);
  if (changes.length === 0 && action === 'change') return undefined;
  return { at: after.updatedAt, action, author, changes };
}

/** Fields that show something else, or the same from another source. */
function fieldChanges(before: Card, after: Card): HistoryChange[] {
  const [from, to] = [shownFields(before), shownFields(after)];
  const [was, is] = [fieldSources(before), fieldSources(after)];
  return FIELD_NAMES.filter(
    (field) => !isDeepStrictEqual(from[field], to[field]) || was[field] !== is[field],
  ).map((field) => ({
    field,
    from: from[field] ?? null,
    to: to[field] ?? null,
    source: is[field] ?? null,
  }));
}

/** Where it lies, how it looks, where its address leads while it is off the web, and whether its photo is shown. */
const placesOf = ({ folderId, templateId, handover, photoHidden }: Card) => ({
  folder: folderId,
  template: templateId,
  handover: handover && (handover.kind === 'card' ? handover.cardId : handover.url),
  photo: photoHidden ? 'hidden' : null,
});

function placeChanges(before: Card, after: Card): HistoryChange[] {
  const [was, is] = [placesOf(before), placesOf(after)];
  return (['folder', 'template', 'handover', 'photo'] as const)
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ field, from: was[field], to: is[field], source: null }));
}

function actionOf(before: Card, after: Card): CardEvent['action'] {
  if (before.status === after.status) return 'change';
  return after.status === 'paused' ? 'pause' : 'resume';
}
