import { type CardFields, FIELD_NAMES, type FieldName } from './card-fields.ts';
import type { DirectoryPerson } from './person.ts';
import type { TenantId } from './tenant.ts';

export type FieldSource = 'directory' | 'template' | 'employee' | 'admin';

/** Who took a field over from its source, and when. The value itself is in `edits`. */
export type EditMark = { source: 'employee' | 'admin'; by: string; at: string };

/**
 * A card: what visitors see of one person. What the directory says and what people wrote over it are
 * kept apart, so that neither is ever lost to the other.
 */
export type Card = {
  tenantId: TenantId;
  id: string;
  slug: string;
  status: 'active' | 'paused';
  /** Who paused it; a leaver's card comes back by itself, the others by whoever paused them. */
  pausedBy: 'admin' | 'employee' | 'leaver' | null;
  connectionId: string | null;
  /** (directory tenant, object id) is the person; both null on a card made by hand. */
  directoryTenantId: string | null;
  directoryId: string | null;
  folderId: string | null;
  templateId: string | null;
  /** Fields as the directory gives them. */
  directory: CardFields;
  /** Fields that people wrote over the directory's. */
  edits: CardFields;
  editMarks: Partial<Record<FieldName, EditMark>>;
  photo: { version: string; width: number; height: number } | null;
  createdById: string;
  createdByName: string;
  createdAt: Date;
  updatedAt: Date;
  syncedAt: Date | null;
};

/** The part of a card that the engine compares a person with. */
export type StoredCard = Pick<Card, 'id' | 'status' | 'pausedBy' | 'directory'> & {
  directoryId: string;
  person: DirectoryPerson;
};

/** What a visitor sees: the edits over the directory. An edit to nothing blanks the field. */
export function shownFields(card: Pick<Card, 'directory' | 'edits'>): CardFields {
  const merged: CardFields = { ...card.directory, ...card.edits };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => !isBlank(value)));
}

export function fieldSources(
  card: Pick<Card, 'directory' | 'edits' | 'editMarks'>,
): Partial<Record<FieldName, FieldSource>> {
  const sources: Partial<Record<FieldName, FieldSource>> = {};
  for (const name of FIELD_NAMES) {
    if (name in card.edits) sources[name] = card.editMarks[name]?.source ?? 'admin';
    else if (name in card.directory) sources[name] = 'directory';
  }
  return sources;
}

/** A change of fields by a person: a value takes the field over, null gives it back to its source. */
export type FieldsPatch = { [name in FieldName]?: CardFields[name] | null };

export function editFields(
  card: Pick<Card, 'edits' | 'editMarks'>,
  patch: FieldsPatch,
  mark: EditMark,
): Pick<Card, 'edits' | 'editMarks'> {
  const edits: FieldsPatch = { ...card.edits };
  const editMarks = { ...card.editMarks };
  for (const name of FIELD_NAMES) {
    if (!(name in patch)) continue;
    if (patch[name] === null) {
      delete edits[name];
      delete editMarks[name];
    } else {
      Object.assign(edits, { [name]: patch[name] });
      editMarks[name] = mark;
    }
  }
  return { edits: edits as CardFields, editMarks };
}

function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
