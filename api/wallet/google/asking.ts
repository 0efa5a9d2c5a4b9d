import type { AppError } from '../../domain/errors.ts';
import type { Clock } from '../../lib/clock.ts';
import { retryAfterMs } from '../../lib/retry-after.ts';
import type { Sleep } from '../../lib/sleep.ts';
import {
  type Send,
  TransportError,
  type WireAnswer,
  type WireRequest,
} from '../../lib/transport.ts';
import { unavailable } from './google-errors.ts';
import { createPace } from './pace.ts';

export type AskingParts = {
  send: Send;
  clock: Clock;
  sleep: Sleep;
  /** 0 ≤ x < 1, for jitter. */
  random(): number;
};

const MAX_TRIES = 3;
/** A person may be waiting; whoever is not comes back at the time that the error names. */
const MAX_WAIT_MS = 2_000;
const FIRST_BACKOFF_MS = 500;
/** `Retry-After: 0` must not become a hot loop. */
const SHORTEST_WAIT_MS = 250;
/** A broken header must not keep an organization's passes still for years. */
const LONGEST_WAIT_MS = 3_600_000;

/** No visitor waits longer for several answers that do not come. */
const LONGEST_ASKING_MS = 8_000;
/** After that nobody else is made to wait in vain for so long; Google may name a longer time. */
const QUIET_MS = 15_000;

const isPassing = ({ status }: WireAnswer): boolean =>
  status === 408 || status === 429 || status >= 500;

/**
 * Asks, and asks again what may go through later: after the time that Google names, else after an exponential
 * back-off with jitter. A longer wait than two seconds is a `WalletUnavailableError` that says when to come back;
 * until then nothing is asked.
 */
export function createAsking({ send, clock, sleep, random }: AskingParts) {
  const pace = createPace({ clock, sleep });
  let quietUntil = new Date(0);

  function giveUp(cause: Error, askedMs: number | undefined): never {
    const waitMs = Math.min(Math.max(askedMs ?? QUIET_MS, QUIET_MS), LONGEST_WAIT_MS);
    quietUntil = new Date(clock().getTime() + waitMs);
    throw unavailable(cause, quietUntil);
  }

  return async function ask(request: WireRequest): Promise<WireAnswer> {
    await pace(request.signal);
    const startedAt = clock().getTime();
    if (clock() < quietUntil) throw unavailable(new Error('still quiet'), quietUntil);
    for (let tries = 1; ; tries++) {
      const outcome = await send(request).catch(toFault);
      const isFault = outcome instanceof TransportError;
      if (!isFault && !isPassing(outcome)) return outcome;
      const askedMs = isFault ? undefined : retryAfterMs(outcome.headers, clock());
      const backoffMs = FIRST_BACKOFF_MS * 2 ** (tries - 1) * (0.5 + random());
      const waitMs = Math.max(SHORTEST_WAIT_MS, askedMs ?? backoffMs);
      const isLong = clock().getTime() + waitMs - startedAt > LONGEST_ASKING_MS;
      if (tries >= MAX_TRIES || waitMs > MAX_WAIT_MS || isLong)
        giveUp(isFault ? outcome : new Error(`HTTP ${outcome.status}`), askedMs);
      await sleep(waitMs, request.signal);
    }
  };
}

export type Ask = ReturnType<typeof createAsking>;

/** The answer, if it is a good one. */
export function requireGood(
  answer: WireAnswer,
  refuse: (answer: WireAnswer) => AppError,
): WireAnswer {
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw refuse(answer);
}

/** What is wrong with a request of ours, such as an answer that is too large, is no reason to ask again. */
function toFault(error: unknown): TransportError {
  if (error instanceof TransportError) return error;
  throw unavailable(error);
}
