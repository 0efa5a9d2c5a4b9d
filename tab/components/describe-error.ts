import type { TFunction } from 'i18next';
import { ApiError, UnreachableError, UnreadableAnswerError } from '../api/api-error.ts';
import { SignInError } from '../sign-in/sign-in.ts';

export type ErrorWords = { title: string; text: string };

/** What went wrong, why, and what to do, in words. Nothing of an error's inside is shown. */
export function describeError(error: unknown, t: TFunction): ErrorWords {
  if (error instanceof ApiError) return { title: error.problem.title, text: error.problem.detail };
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
