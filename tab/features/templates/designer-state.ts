import type { TemplateDraft } from './template-draft.ts';

/** What a part of the designer gets: the draft, what is wrong with it by its path, and how to change it. */
export type DesignerState = {
  draft: TemplateDraft;
  problems: ReadonlyMap<string, string>;
  onChange: (draft: TemplateDraft) => void;
};

/** What a `Field` says of the first problem at some paths, if there is one. */
export function problemAt(problems: DesignerState['problems'], ...paths: string[]) {
  const message = paths.map((path) => problems.get(path)).find((found) => found !== undefined);
  return message === undefined ? {} : { validationMessage: message };
}

/** What is wrong with the value of a field, by its place on a card: `emails.0.value`. */
export function problemsOfValue(problems: DesignerState['problems'], field: string) {
  const prefix = `fields.${field}.value`;
  return new Map(
    [...problems]
      .filter(([path]) => path === prefix || path.startsWith(`${prefix}.`))
      .map(([path, message]) => [field + path.slice(prefix.length), message]),
  );
}
