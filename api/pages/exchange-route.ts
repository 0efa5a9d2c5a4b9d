import {
  json,
  type Request,
  type RequestHandler,
  type Response,
  Router,
  urlencoded,
} from 'express';
import type { Problem } from '../contract/problem.ts';
import { AppError } from '../domain/errors.ts';
import type { PublicHandover } from '../domain/handover.ts';
import type { LeadDetails } from '../domain/lead.ts';
import type { PublicCard } from '../domain/public-card.ts';
import { parseSlug } from '../domain/slug.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import { createRateWindow } from '../lib/rate-window.ts';
import { type Answer, createAnswer, publicHeaders, sendAnswer } from './answer.ts';
import type { Page } from './document.ts';
import { type ExchangeInput, parseExchange } from './exchange-input.ts';
import { consentText, exchangePage, problemText } from './exchange-page.ts';
import { getLanguage } from './language.ts';
import { addressOf, createMessages, type Messages } from './messages.ts';
import { gonePage } from './message-page.ts';
import { pageAnswer } from './page-answer.ts';
import type { VisitCounter } from './visit-counter.ts';

type Lookup =
  | { state: 'published'; card: PublicCard }
  | { state: 'gone'; handover: PublicHandover | null }
  | { state: 'unknown' };

type Parts = {
  publicUrl: string;
  findPublic(slug: string): Promise<Lookup>;
  receiveLead(slug: string, details: LeadDetails): Promise<'received' | 'gone' | 'unknown'>;
  counter: Pick<VisitCounter, 'add'>;
  clock: Clock;
  log: Log;
};

/** More than a queue of people at a fair sends from behind one address; less than a script does. */
const PER_ADDRESS_AND_MINUTE = 20;
/** Whatever addresses they come from: nobody is met by more people in a minute. */
const PER_CARD_AND_MINUTE = 60;
/** The longest form there can be, every character of it written as three bytes in percents. */
const MAX_BODY = '32kb';

/**
 * `POST /c/{slug}/exchange`: a visitor leaves their details, by a form that needs no script or as JSON. A form
 * is answered with pages and leads to the thanks; JSON with 201, or with a problem.
 */
export function exchangeRoute(parts: Parts): Router {
  const router = Router();
  const perAddress = createRateWindow({ perMinute: PER_ADDRESS_AND_MINUTE, clock: parts.clock });
  const perCard = createRateWindow({ perMinute: PER_CARD_AND_MINUTE, clock: parts.clock });
  const readers = [
    urlencoded({ limit: MAX_BODY, extended: false, parameterLimit: 50 }),
    json({ limit: MAX_BODY }),
  ];
  const messages = createMessages();
  const limit: RequestHandler = (req, res, next) => {
    if (perAddress.take(addressOf(req))) next();
    else replies(req, res, messages).refuse(429);
  };

  router.post('/c/:slug/exchange', limit, ...readers, async (req, res) => {
    const answer = replies(req, res, messages);
    const slug = parseSlug(String(req.params.slug));
    try {
      const found = slug ? await parts.findPublic(slug) : undefined;
      if (!slug || !found || found.state === 'unknown') return answer.refuse(404);
      if (found.state === 'gone') return answer.gone(found.handover);
      const input = parseExchange(req.body);
      if (isForged(req, parts.publicUrl)) return answer.elsewhere(found.card, input);
      if (!input.details) return answer.wrong(found.card, input);
      if (input.isRobot) return answer.thanks(slug);
      if (!perCard.take(slug)) return answer.refuse(429);
      const consent = consentText(found.card, getLanguage(req.headers['accept-language']));
      const state = await parts.receiveLead(slug, { ...input.details, consent });
      if (state !== 'received') return answer.gone(null);
      parts.counter.add(slug, 'leads');
      return answer.thanks(slug);
    } catch (err) {
      parts.log.error({ err }, 'details not kept');
      const isDatabase = err instanceof AppError && err.code === 'database_unavailable';
      return answer.refuse(isDatabase ? 503 : 500);
    }
  });
  return router;
}

/**
 * A form on another site. There is no session that could be misused, but nobody shall send details of a
 * visitor who has not seen what they agree to. Old browsers and programs say neither where they come from.
 */
function isForged(req: Request, publicUrl: string): boolean {
  const site = req.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = req.headers;
  if (origin === undefined) return false;
  const host = URL.parse(origin)?.host;
  return host !== req.host && host !== new URL(publicUrl).host;
}

/** What goes back, as a page or as JSON, as the visitor has sent. Nothing of it is kept by anybody. */
function replies(req: Request, res: Response, messages: Messages) {
  const language = getLanguage(req.headers['accept-language']);
  const isJson = Boolean(req.is('application/json'));
  const send = (answer: Answer): void => sendAnswer(req, res, answer);
  const sendPage = (status: number, page: Page): void => send(pageAnswer(status, page, NO_STORE));
  const sendJson = (status: number, body: object, type = 'application/json'): void => {
    const headers = { ...publicHeaders(type), ...NO_STORE };
    send(createAnswer(status, headers, Buffer.from(JSON.stringify(body)), { compress: false }));
  };
  const sendProblem = (problem: Omit<Problem, 'type'>): void => {
    const body = { type: `urn:carte:problem:${problem.code}`, ...problem };
    sendJson(problem.status, body satisfies Problem, 'application/problem+json');
  };

  return {
    refuse(status: 404 | 429 | 500 | 503): void {
      if (!isJson) return send(messages(status, req));
      sendProblem({ status, ...REFUSALS[status] });
    },
    gone(handover: PublicHandover | null): void {
      if (!isJson) return sendPage(410, gonePage(language, handover));
      const { title, text } = language.words.gone;
      sendProblem({ status: 410, code: 'card_gone', title, detail: text });
    },
    elsewhere(card: PublicCard, { values }: ExchangeInput): void {
      const content = { card, language, values, alert: 'elsewhere' } as const;
      if (!isJson) return sendPage(403, exchangePage(content));
      const detail = language.words.exchange.elsewhere;
      sendProblem({ status: 403, code: 'wrong_origin', title: 'Not from this page', detail });
    },
    wrong(card: PublicCard, { values, problems }: ExchangeInput): void {
      const content = { card, language, values, problems, alert: 'check' } as const;
      if (!isJson) return sendPage(400, exchangePage(content));
      const errors = Object.entries(problems).map(([path, problem]) => ({
        path,
        message: problemText(problem, path as keyof typeof problems, language),
      }));
      const detail = language.words.exchange.check;
      sendProblem({ status: 400, code: 'invalid_request', title: 'Not complete', detail, errors });
    },
    thanks(slug: string): void {
      if (isJson) return sendJson(201, { received: true });
      res.set({ ...publicHeaders('text/plain; charset=utf-8'), ...NO_STORE });
      res.redirect(303, `/c/${slug}/thanks`);
    },
  };
}

const NO_STORE = { 'cache-control': 'no-store' };

const REFUSALS = {
  404: { code: 'not_found', title: 'Not found', detail: 'There is no card at this address.' },
  429: {
    code: 'too_many_requests',
    title: 'Too many requests',
    detail: 'Wait a minute and send it again.',
  },
  500: { code: 'internal', title: 'Not kept', detail: 'Nothing was kept. Try again in a moment.' },
  503: {
    code: 'database_unavailable',
    title: 'Not kept',
    detail: 'Nothing was kept. Try again in a moment.',
  },
};
