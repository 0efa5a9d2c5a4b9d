import { type Request, Router } from 'express';
import { AppError } from '../domain/errors.ts';
import type { PublicHandover } from '../domain/handover.ts';
import type { PublicCard } from '../domain/public-card.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import { createRateWindow } from '../lib/rate-window.ts';
import { type Answer, sendAnswer } from './answer.ts';
import type { ByteCache, Ticket } from './byte-cache.ts';
import type { CardAnswers } from './card-answers.ts';
import { CARD_SCRIPT, cardScriptAnswer } from './card-script.ts';
import { getLanguage } from './language.ts';
import { addressOf, createMessages } from './messages.ts';
import { parsePublicPath, type PublicPath } from './public-path.ts';
import type { VisitCounter } from './visit-counter.ts';

type Lookup =
  | { state: 'published'; card: PublicCard }
  /** `colleagues`: slugs of the cards that the hand-over depends on, whether they are on the web or not. */
  | { state: 'gone'; handover: PublicHandover | null; colleagues: readonly string[] }
  | { state: 'unknown' };

type Parts = {
  cache: ByteCache;
  answers: CardAnswers;
  findPublic(slug: string): Promise<Lookup>;
  counter: Pick<VisitCounter, 'note'>;
  clock: Clock;
  log: Log;
};

/** Per address and minute. A slug has 130 random bits, so this guards the database, not the cards. */
const COLD_READS_PER_MINUTE = 3_000;
const UNKNOWN_PER_MINUTE = 120;

/** Public addresses that the cache could not answer: looked up, made, kept and sent. */
export function pageRoutes({ cache, answers, findPublic, counter, clock, log }: Parts): Router {
  const router = Router();
  const coldReads = createRateWindow({ perMinute: COLD_READS_PER_MINUTE, clock });
  const unknown = createRateWindow({ perMinute: UNKNOWN_PER_MINUTE, clock });

  const messages = createMessages();

  async function find(path: PublicPath, req: Request): Promise<Answer> {
    const language = getLanguage(req.headers['accept-language']);
    const { found, tickets } = await lookUp(path.slug);
    if (found.state === 'unknown') {
      cache.forget([path.slug]);
      return missing(req);
    }
    const answer =
      found.state === 'gone'
        ? answers.gone(language, found.handover)
        : await answers.make(found.card, path, language);
    if (!answer) return missing(req);
    // What is to be tried again is not kept.
    if (answer.status < 500) cache.store(tickets, path, language.code, answer);
    return answer;
  }

  /**
   * What an address leads to, with the tickets of every card that the answer tells of. Only a lookup says
   * whose card a hand-over leads to, so with a ticket of that card in hand it is looked up again.
   */
  async function lookUp(slug: string): Promise<{ found: Lookup; tickets: Ticket[] }> {
    const own = cache.ticket(slug);
    const found = await findPublic(slug);
    if (found.state !== 'gone' || found.colleagues.length === 0) return { found, tickets: [own] };
    const tickets = [own, ...found.colleagues.map((colleague) => cache.ticket(colleague))];
    return { found: await findPublic(slug), tickets };
  }

  function missing(req: Request): Answer {
    return unknown.take(addressOf(req)) ? messages(404, req) : messages(429, req);
  }

  router.get(CARD_SCRIPT.path, (req, res) => sendAnswer(req, res, cardScriptAnswer));

  router.get('/c{/*path}', async (req, res) => {
    const path = parsePublicPath(req.originalUrl);
    if (!path) return sendAnswer(req, res, missing(req));
    if (!coldReads.take(addressOf(req))) {
      return sendAnswer(req, res, messages(429, req));
    }
    try {
      const answer = await find(path, req);
      sendAnswer(req, res, answer);
      counter.note(req, path, answer);
    } catch (err) {
      const isDatabase = err instanceof AppError && err.code === 'database_unavailable';
      log.error({ err }, 'card not served');
      sendAnswer(req, res, messages(isDatabase ? 503 : 500, req));
    }
  });

  router.get(
    '/robots.txt',
    (_req, res) => void res.type('text/plain').send('User-agent: *\nDisallow: /api/\n'),
  );
  return router;
}
