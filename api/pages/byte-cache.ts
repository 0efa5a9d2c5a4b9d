import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { type Answer, sendAnswer } from './answer.ts';
import { getLanguage } from './language.ts';
import { parsePublicPath, type PublicPath } from './public-path.ts';

const MAX_CARDS = 20_000;
const MAX_BYTES = 192 * 1024 * 1024;
const MAX_LANGUAGE_HEADERS = 2_000;

/** A place in the cache that is good until the card changes: what was loaded before cannot be stored after. */
export type Ticket = { slug: string; keys: Set<string> };

type Options = {
  maxBytes?: number;
  /** Hears of every answer from memory; it is on the way of each. */
  onServed?(req: IncomingMessage, path: PublicPath, answer: Answer): void;
};

/**
 * Whole answers by card, part and language, asked before anything else sees the request. The only
 * state of public pages that a process keeps; `forget` is called before a change is reported as done.
 */
export function createByteCache({ maxBytes = MAX_BYTES, onServed }: Options = {}) {
  const answers = new LRUCache<string, Answer>({
    maxSize: maxBytes,
    sizeCalculation: ({ size }) => size,
  });
  const tickets = new LRUCache<string, Ticket>({ max: MAX_CARDS, dispose: drop });
  const languages = new LRUCache<string, string>({ max: MAX_LANGUAGE_HEADERS });

  function drop({ keys }: Ticket): void {
    for (const key of keys) answers.delete(key);
  }

  /** The header is different for nearly every browser, and nearly always the same. */
  function languageOf(header: string | undefined): string {
    const known = languages.get(header ?? '');
    if (known) return known;
    const { code } = getLanguage(header);
    languages.set(header ?? '', code);
    return code;
  }

  const keyOf = ({ slug, part, sizePx }: PublicPath, language: string): string =>
    `${slug}/${part}/${sizePx}/${language}`;

  return {
    /** Answers from memory, if it can. */
    serve(req: IncomingMessage, res: ServerResponse): boolean {
      if ((req.method !== 'GET' && req.method !== 'HEAD') || !req.url) return false;
      const path = parsePublicPath(req.url);
      if (!path) return false;
      const answer = answers.get(keyOf(path, languageOf(req.headers['accept-language'])));
      if (!answer) return false;
      sendAnswer(req, res, answer);
      onServed?.(req, path, answer);
      return true;
    },

    /** Take one before loading a card, and give it back with what was made of it. */
    ticket(slug: string): Ticket {
      const known = tickets.get(slug);
      if (known) return known;
      const ticket: Ticket = { slug, keys: new Set() };
      tickets.set(slug, ticket);
      return ticket;
    },

    /**
     * Keeps an answer until any of the cards that it tells of is forgotten, unless one was since its ticket
     * was taken.
     */
    store(told: readonly Ticket[], path: PublicPath, language: string, answer: Answer): void {
      if (told.some((ticket) => tickets.peek(ticket.slug) !== ticket)) return;
      const key = keyOf(path, language);
      for (const { keys } of told) keys.add(key);
      answers.set(key, answer);
    },

    forget(slugs: readonly string[]): void {
      for (const slug of slugs) tickets.delete(slug);
    },

    forgetAll(): void {
      tickets.clear();
      answers.clear();
    },
  };
}

export type ByteCache = ReturnType<typeof createByteCache>;
