import '../../api/zod-without-eval.ts';
import type { TFunction } from 'i18next';
import type { z } from 'zod';
import { CardFieldsPatch } from '../../../api/contract/cards.ts';
import { describeFieldErrors } from '../states/describe-error.ts';

/** What is wrong with a form, by the place in it: `website`, `emails.0.value`. */
export type FormProblems = ReadonlyMap<string, string>;

export const NO_PROBLEMS: FormProblems = new Map();

/** What the contract refuses, found before it is sent and said in the reader's language. */
export function findProblems(fields: z.input<typeof CardFieldsPatch>, t: TFunction): FormProblems {
  const parsed = CardFieldsPatch.safeParse(fields);
  const issues = parsed.success ? [] : parsed.error.issues;
  return new Map(
    issues.map(({ path, code }) => [
      path.join('.'),
      code === 'too_big' ? t('cards.form.problem_length') : toMessage(String(path[0]), t),
    ]),
  );
}

/** What the API refused, by the place in the form. */
export function refusedFields(error: Error, t: TFunction): FormProblems {
  return new Map(
    [...describeFieldErrors(error, t)].map(([path, message]) => [
      path.replace(/^fields\./, ''),
      message,
    ]),
  );
}

/** What was wrong with a field no longer holds once the field has changed. */
export const withoutField = (problems: FormProblems, field: string): FormProblems =>
  new Map([...problems].filter(([path]) => path.split('.')[0] !== field));

function toMessage(field: string, t: TFunction): string {
  switch (field) {
    case 'displayName':
      return t('cards.form.nameNeeded');
    case 'emails':
      return t('cards.form.problem_email');
    case 'video':
      return t('cards.form.problem_video');
    case 'website':
    case 'links':
      return t('cards.form.problem_address');
    default:
      return t('cards.form.problem_other');
  }
}
