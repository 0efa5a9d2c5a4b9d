import {
  createContext,
  type Dispatch,
  type ReactNode,
  useContext,
  useEffect,
  useReducer,
} from 'react';
import { createSafeStorage } from '../../sign-in/safe-storage.ts';
import { type DraftAction, type ImportDraft, NEW_DRAFT, reduceDraft } from './import-draft.ts';
import { parseDraft, writeDraft } from './kept-draft.ts';

const KEY = 'carte.import';
const storage = createSafeStorage(() => sessionStorage);

type Draft = {
  draft: ImportDraft;
  dispatch: Dispatch<DraftAction>;
  /** The next import begins anew. This page, which is being left, keeps showing what it shows. */
  forget(): void;
};

const DraftContext = createContext<Draft>({
  draft: NEW_DRAFT,
  dispatch: () => undefined,
  forget: () => undefined,
});

const forget = () => storage.set(KEY, '');

/** Keeps the import that is being put together, through its steps, a reload and another sign-in. */
export function DraftProvider({ children }: { children: ReactNode }) {
  const [draft, dispatch] = useReducer(reduceDraft, null, () => parseDraft(storage.get(KEY)));
  useEffect(() => storage.set(KEY, writeDraft(draft)), [draft]);
  return <DraftContext value={{ draft, dispatch, forget }}>{children}</DraftContext>;
}

/** The import that is being put together. */
export const useDraft = () => useContext(DraftContext);
