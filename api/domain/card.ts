import { type CardFields, FIELD_NAMES, type FieldName } from './card-fields.ts';
import type { Handover } from './handover.ts';
import type { DirectoryPerson } from './person.ts';
import type { PhoneAnswers } from './phone.ts';
import { filledFields, namesFromTemplate, type Template } from './template.ts';
import type { TenantId } from './tenant.ts';

export type PhotoSource = 'directory' | 'employee' | 'admin';
export type FieldSource = 'directory' | 'template' | 'employee' | 'admin';

/** Who took a field over from its source, and when. The value itself is in `edits`. */
export type EditMark = { source: 'employee' | 'admin'; by: string; at: string };

/** Who keeps a card in step, when they look next, and what went wrong last. */
export type InStep = {
  connectionName: string;
  nextSyncAt: Date | null;
  /** What a run last could not do for the card's person, else what is wrong with the connection. */
  problem: { code: string; detail: string; runId: string | null; at: Date | null } | null;
};

/** When the directory last changed a field; one that it never did is as old as the card. */
export type DirectoryMarks = Partial<Record<FieldName, { at: string }>>;

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
  /** Since when the person is gone, whoever paused the card; null while they are there. */
  leftAt: Date | null;
  /** Where its address leads while it is off the web; null: where its connection says. */
  handover: Handover | null;
  connectionId: string | null;
  /** (directory tenant, object id) is the person; both null on a card made by hand. */
  directoryTenantId: string | null;
  directoryId: string | null;
  folderId: string | null;
  templateId: string | null;
  /** The template in force: its own, its folder's or the default; null while there is none yet. */
  template: Pick<Template, 'id' | 'name' | 'fields'> | null;
  /** Fields as the directory gives them, whether somebody wrote over them or not. */
  directory: CardFields;
  directoryMarks: DirectoryMarks;
  /** What was decided about doubtful numbers of the directory. */
  phoneAnswers: PhoneAnswers;
  /** The rule that the card is there by; null for one that somebody chose or made. */
  ruleId: string | null;
  /** Fields that people wrote over the directory's. */
  edits: CardFields;
  editMarks: Partial<Record<FieldName, EditMark>>;
  photo: { version: string; width: number; height: number; source: PhotoSource } | null;
  /** Whoever is on it does not want the photo shown. */
  photoHidden: boolean;
  createdById: string;
  createdByName: string;
  createdAt: Date;
  updatedAt: Date;
  syncedAt: Date | null;
  /** How the directory keeps it; null for a card that no connection stands behind. */
  inStep: InStep | null;
};

/** A card as somebody makes it; the rest begins empty. */
export type NewCard = Omit<
  Card,
  | 'tenantId'
  | 'leftAt'
  | 'handover'
  | 'template'
  | 'photo'
  | 'photoHidden'
  | 'syncedAt'
  | 'updatedAt'
  | 'directoryMarks'
  | 'phoneAnswers'
  | 'ruleId'
  | 'inStep'
>;

/** The part of a card that the engine compares a person with. */
export type StoredCard = Pick<Card, 'id' | 'status' | 'pausedBy' | 'directory'> &
  Partial<Pick<Card, 'phoneAnswers' | 'ruleId'>> & {
    directoryId: string;
    person: DirectoryPerson;
    /** The person was gone already when somebody last looked. */
    hasLeft: boolean;
  };

/** What a visitor sees: the edits over the directory. An edit to nothing blanks the field. */
export function shownFields(card: Pick<Card, 'directory' | 'edits'>): CardFields {
  const merged: CardFields = { ...card.directory, ...card.edits };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => !isBlank(value)));
}

/** What the card says under its template, hidden fields too: for those who look after it. */
export const cardFields = (card: Pick<Card, 'directory' | 'edits' | 'template'>): CardFields =>
  filledFields(shownFields(card), card.template?.fields ?? {});

export function fieldSources(
  card: Pick<Card, 'directory' | 'edits' | 'editMarks' | 'template'>,
): Partial<Record<FieldName, FieldSource>> {
  const sources: Partial<Record<FieldName, FieldSource>> = {};
  for (const name of FIELD_NAMES) {
    if (name in card.edits) sources[name] = card.editMarks[name]?.source ?? 'admin';
    else if (name in card.directory) sources[name] = 'directory';
  }
  const { fields } = card.template ?? {};
  for (const name of namesFromTemplate(shownFields(card), fields ?? {})) sources[name] = 'template';
  return sources;
}

export type FieldMark = { source: FieldSource; by: string | null; at: string };

/** Where each value of a card comes from, who wrote it and when. */
export function fieldMarks(
  card: Pick<Card, 'directory' | 'directoryMarks' | 'edits' | 'editMarks' | 'createdAt'>,
): Partial<Record<FieldName, FieldMark>> {
  const marks: Partial<Record<FieldName, FieldMark>> = {};
  for (const name of FIELD_NAMES) {
    const edit = name in card.edits ? card.editMarks[name] : undefined;
    if (edit) marks[name] = edit;
    else if (name in card.directory)
      marks[name] = { source: 'directory', by: null, at: directoryChange(card, name) };
  }
  return marks;
}

export type OverriddenField = { directoryValue: unknown; changedAt: string };

/**
 * What the directory says of the fields that somebody wrote over, null where it says nothing. It is kept
 * up to date, so that giving a field back shows what the directory says now.
 */
export function overriddenFields(
  card: Pick<Card, 'directoryId' | 'directory' | 'directoryMarks' | 'edits' | 'createdAt'>,
): Partial<Record<FieldName, OverriddenField>> {
  if (card.directoryId === null) return {};
  return Object.fromEntries(
    FIELD_NAMES.filter((name) => name in card.edits).map((name) => [
      name,
      { directoryValue: card.directory[name] ?? null, changedAt: directoryChange(card, name) },
    ]),
  );
}

const directoryChange = (
  { directoryMarks, createdAt }: Pick<Card, 'directoryMarks' | 'createdAt'>,
  name: FieldName,
): string => directoryMarks[name]?.at ?? createdAt.toISOString();

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
