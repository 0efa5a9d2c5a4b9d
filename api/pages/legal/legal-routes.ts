import { type RequestHandler, Router } from 'express';
import { type Answer, sendAnswer } from '../answer.ts';
import { pageAnswer } from '../page-answer.ts';
import { legalPage } from './legal-page.ts';
import type { LegalText, Operator } from './legal-text.ts';
import { privacyText } from './privacy.ts';
import { termsText } from './terms.ts';

export type LegalParts = {
  operator: Operator;
  /** Pages of the operator's own, in the place of ours. */
  privacyUrl: string | undefined;
  termsUrl: string | undefined;
};

/** `/privacy` and `/terms`, which the Teams package names; open to all, and at these addresses for good. */
export function legalRoutes({ operator, privacyUrl, termsUrl }: LegalParts): Router {
  const router = Router();
  router.get('/privacy', privacyUrl ? lead(privacyUrl) : show(privacyText(operator)));
  router.get('/terms', termsUrl ? lead(termsUrl) : show(termsText(operator)));
  return router;
}

const lead =
  (address: string): RequestHandler =>
  (_req, res) =>
    res.redirect(302, address);

function show(text: LegalText): RequestHandler {
  const answer: Answer = pageAnswer(200, legalPage(text));
  return (req, res) => sendAnswer(req, res, answer);
}
