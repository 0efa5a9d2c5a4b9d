import type { TemplateDraft } from './template-draft.ts';

/** What a part of the designer gets: the draft, what is wrong with it by its path, and how to change it. */
export type DesignerState = {
  draft: TemplateDraft;
  problems: ReadonlyMap<string, string>;
  onChange: (draft: TemplateDraft) => void;
};

/** What a `Field` says of the problem at a path, if there is one. */
export function problemAt(problems: DesignerState['problems'], path: string) {
  const message = problems.get(path);
  return message === undefined ? {} : { validationMessage: message };
}
