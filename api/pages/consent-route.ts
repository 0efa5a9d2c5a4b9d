import { Router } from 'express';
import { type ConsentAnswer, consentErrorNumber, type ConsentOutcome } from '../domain/consent.ts';
import { sendAnswer } from './answer.ts';
import { consentPage } from './consent-page.ts';
import { getLanguage } from './language.ts';
import { pageAnswer } from './page-answer.ts';
import type { ConsentWords } from './words.ts';

type Parts = {
  receive(
    state: string | undefined,
    answer: ConsentAnswer,
  ): Promise<ConsentOutcome | { state: 'over' }>;
};

const PAGES: Readonly<Record<string, keyof ConsentWords>> = {
  consent_declined: 'declined',
  consent_needs_admin: 'needsAdmin',
  consent_elsewhere: 'elsewhere',
};

/** `GET /consent`: where Microsoft leads back to. Nobody is signed in here, so the page tells what happened and nothing else. */
export function consentRoute({ receive }: Parts): Router {
  const router = Router();
  router.get('/consent', async (req, res) => {
    const answer = readAnswer(req.query);
    // Whoever only looks whether the page is there uses nothing up.
    const outcome = isOfSignIn(req.query)
      ? ({ state: 'granted' } as const)
      : req.method === 'GET'
        ? await receive(textOf(req.query.state), answer)
        : ({ state: 'over' } as const);
    const shown = {
      outcome: outcome.state === 'refused' ? pageOf(outcome.problem.code) : outcome.state,
      errorNumber: consentErrorNumber(answer),
    };
    const page = consentPage(getLanguage(req.headers['accept-language']), shown);
    const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };
    sendAnswer(req, res, pageAnswer(outcome.state === 'over' ? 410 : 200, page, headers));
  });
  return router;
}

/** Consent that was asked for so that people can sign in begins nowhere here; it only comes back here. */
const isOfSignIn = ({ state, admin_consent: given, error }: Record<string, unknown>): boolean =>
  state === undefined && error === undefined && given === 'True';

const pageOf = (code: string): keyof ConsentWords => PAGES[code] ?? 'refused';

const readAnswer = (query: Record<string, unknown>): ConsentAnswer => ({
  tenant: textOf(query.tenant),
  admin_consent: textOf(query.admin_consent),
  error: textOf(query.error),
  error_description: textOf(query.error_description),
});

/** Of a name that comes twice nothing is believed. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
