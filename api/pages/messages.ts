import type { Request } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import type { Answer } from './answer.ts';
import { getLanguage } from './language.ts';
import { errorPage, notFoundPage, tooManyPage } from './message-page.ts';
import { pageAnswer } from './page-answer.ts';

const MESSAGES = {
  404: { page: notFoundPage, headers: {} },
  429: { page: tooManyPage, headers: { 'retry-after': '60' } },
  500: { page: errorPage, headers: {} },
  503: { page: errorPage, headers: { 'retry-after': '10' } },
};

export type Messages = (status: keyof typeof MESSAGES, req: Request) => Answer;

/** The few pages that name no card, each made once per language and kept by nobody. */
export function createMessages(): Messages {
  const made = new Map<string, Answer>();
  return (status, req) => {
    const language = getLanguage(req.headers['accept-language']);
    const key = `${status}/${language.code}`;
    const { page, headers } = MESSAGES[status];
    const answer =
      made.get(key) ??
      pageAnswer(status, page(language), { ...headers, 'cache-control': 'no-store' });
    made.set(key, answer);
    return answer;
  };
}

/** IPv6 visitors have a whole /64 to themselves, so that is what counts as one address. */
export const addressOf = (req: Request): string => ipKeyGenerator(req.ip ?? '', 64);
