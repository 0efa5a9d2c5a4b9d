import type { CreateImport } from '../../../api/contract/imports.ts';
import { EVERYONE, type Selection, toWirePeople } from './selection.ts';

/** Where new cards are to lie. */
export type FolderChoice =
  { kind: 'root' } | { kind: 'existing'; id: string } | { kind: 'new'; name: string };

/** Which people of the directory are shown to choose from. It narrows the list, never the selection. */
export type PeopleFilters = {
  search: string;
  group: { id: string; displayName: string } | null;
  department: string;
  state: 'all' | 'new' | 'imported';
};

/** An import as it is being put together, through all steps of the wizard. */
export type ImportDraft = {
  connectionId: string | null;
  folder: FolderChoice;
  templateId: string | null;
  syncDaily: boolean;
  filters: PeopleFilters;
  selection: Selection;
};

export const NO_FILTERS: PeopleFilters = { search: '', group: null, department: '', state: 'all' };

export const NEW_DRAFT: ImportDraft = {
  connectionId: null,
  folder: { kind: 'root' },
  templateId: null,
  syncDaily: true,
  filters: NO_FILTERS,
  selection: EVERYONE,
};

export type DraftAction =
  | { type: 'choose_connection'; connectionId: string }
  | {
      type: 'set_options';
      options: Partial<Pick<ImportDraft, 'folder' | 'templateId' | 'syncDaily'>>;
    }
  | { type: 'set_filters'; filters: Partial<PeopleFilters> }
  | { type: 'set_selection'; selection: Selection }
  | { type: 'start_over' };

/** Another directory has other people: what was chosen in the last one means nothing in it. */
export function reduceDraft(draft: ImportDraft, action: DraftAction): ImportDraft {
  switch (action.type) {
    case 'choose_connection':
      return action.connectionId === draft.connectionId
        ? draft
        : {
            ...draft,
            connectionId: action.connectionId,
            filters: NO_FILTERS,
            selection: EVERYONE,
          };
    case 'set_options':
      return { ...draft, ...action.options };
    case 'set_filters':
      return { ...draft, filters: { ...draft.filters, ...action.filters } };
    case 'set_selection':
      return { ...draft, selection: action.selection };
    case 'start_over':
      return NEW_DRAFT;
  }
}

/** What the API is asked for; undefined while no directory is chosen or the folder is not made yet. */
export function toCreateImport(draft: ImportDraft): CreateImport | undefined {
  const { connectionId, folder, templateId, syncDaily, selection } = draft;
  if (connectionId === null || folder.kind === 'new') return undefined;
  return {
    connectionId,
    people: toWirePeople(selection),
    folderId: folder.kind === 'existing' ? folder.id : null,
    templateId,
    syncDaily,
  };
}
