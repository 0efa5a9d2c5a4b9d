import type { TFunction } from 'i18next';
import {
  ApiError,
  fieldErrorsOf,
  UnreachableError,
  UnreadableAnswerError,
} from '../../api/api-error.ts';
import { SignInError } from '../../sign-in/sign-in.ts';

export type ErrorWords = { title: string; text: string };

/** What went wrong, why, and what to do, in words. Nothing of an error's inside is shown. */
export function describeError(error: unknown, t: TFunction): ErrorWords {
  if (error instanceof ApiError) {
    const { code, title } = error.problem;
    return {
      title: t(`problems.title.${code}`, { defaultValue: '' }) || title,
      text: describeProblem(error.problem, t),
    };
  }
  if (error instanceof SignInError) {
    return {
      title: t(`start.failure.${error.failure}.title`),
      text: t(`start.failure.${error.failure}.text`),
    };
  }
  if (error instanceof UnreachableError) {
    return { title: t('common.error.unreachableTitle'), text: t('common.error.unreachable') };
  }
  if (error instanceof UnreadableAnswerError) {
    return { title: t('common.error.unreadableTitle'), text: t('common.error.unreadable') };
  }
  return { title: t('common.error.title'), text: t('common.error.unexpected') };
}

/**
 * What a run or a directory suffers from, or why a request was refused: by its code in the reader's language
 * where that has words for it, else as the API says it, which is in English.
 */
export const describeProblem = (
  { code, detail }: { code: string; detail: string },
  t: TFunction,
): string => t(`problems.text.${code}`, { defaultValue: '', detail }) || detail;

/** What was refused, by the field's path, in words that go beside the field. */
export const describeFieldErrors = (error: unknown, t: TFunction): ReadonlyMap<string, string> =>
  new Map(
    [...fieldErrorsOf(error)].map(([path, message]) => [
      path,
      t('problems.field', { defaultValue: '' }) || message,
    ]),
  );
