import {
  type FolderChoice,
  type ImportDraft,
  NEW_DRAFT,
  type PeopleFilters,
} from './import-draft.ts';
import type { Selection } from './selection.ts';

/** The draft as a text, so that signing in again does not lose it. */
export const writeDraft = (draft: ImportDraft): string =>
  JSON.stringify(draft, (_, value: unknown) => (value instanceof Set ? [...value] : value));

/** A kept draft; a new one where the text is not one, as one that an earlier Carte kept may not be. */
export function parseDraft(text: string | null): ImportDraft {
  try {
    return readDraft(JSON.parse(text ?? 'null'));
  } catch {
    return NEW_DRAFT;
  }
}

// By hand: a schema would bring a quarter of the import's script for this one text of our own.
function readDraft(kept: unknown): ImportDraft {
  const { connectionId, folder, templateId, syncDaily, filters, selection } = readRecord(kept);
  return {
    connectionId: readId(connectionId),
    folder: readFolder(readRecord(folder)),
    templateId: readId(templateId),
    syncDaily: readFlag(syncDaily),
    filters: readFilters(readRecord(filters)),
    selection: readSelection(readRecord(selection)),
  };
}

type Kept = Record<string, unknown>;

function readFolder({ kind, id, name }: Kept): FolderChoice {
  switch (readOneOf(kind, ['root', 'existing', 'new'])) {
    case 'root':
      return { kind: 'root' };
    case 'existing':
      return { kind: 'existing', id: readText(id) };
    case 'new':
      return { kind: 'new', name: readText(name) };
  }
}

function readFilters({ search, group, department, state }: Kept): PeopleFilters {
  return {
    search: readText(search),
    group: group === null ? null : readGroup(readRecord(group)),
    department: readText(department),
    state: readOneOf(state, ['all', 'new', 'imported']),
  };
}

const readGroup = ({ id, displayName }: Kept) => ({
  id: readText(id),
  displayName: readText(displayName),
});

const readSelection = ({ base, except, also }: Kept): Selection => ({
  base: readOneOf(base, ['everyone', 'nobody']),
  except: readIds(except),
  also: readIds(also),
});

function readRecord(value: unknown): Kept {
  if (typeof value !== 'object' || value === null) throw new TypeError('no record');
  return value as Kept;
}

function readText(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('no text');
  return value;
}

const readId = (value: unknown): string | null => (value === null ? null : readText(value));

function readFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new TypeError('no flag');
  return value;
}

function readIds(value: unknown): ReadonlySet<string> {
  if (!Array.isArray(value)) throw new TypeError('no list');
  return new Set(value.map(readText));
}

function readOneOf<T extends string>(value: unknown, choices: readonly T[]): T {
  const choice = choices.find((one) => one === value);
  if (choice === undefined) throw new TypeError(`none of ${choices.join(', ')}`);
  return choice;
}
