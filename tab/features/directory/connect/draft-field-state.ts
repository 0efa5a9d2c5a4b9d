import type { ConnectDraft, ConnectField } from './connect-draft.ts';

/** What each field of the connect form needs to know and to tell. */
export type DraftFieldState = {
  draft: ConnectDraft;
  missing: readonly ConnectField[];
  /** What the test said about a field. */
  refused: ReadonlyMap<string, string>;
  onChange(field: ConnectField, value: string): void;
  onBlur(field: ConnectField): void;
};
