import { AppError, DirectoryBusyError } from '../domain/errors.ts';
import type { Clock } from '../lib/clock.ts';
import { retryAfterMs } from '../lib/retry-after.ts';
import type { Sleep } from '../lib/sleep.ts';
import type { Gate } from './gate.ts';
import { objectOf } from './json-body.ts';
import { unreachable } from './sign-in-errors.ts';
import {
  type WireAnswer,
  type WireRequest,
  OversizeError,
  type Send,
  TransportError,
} from '../lib/transport.ts';

/** How long somebody is ready to wait: a run has time, a person at a screen has not. */
export type Patience = { maxTries: number; maxWaitMs: number };

export const PATIENT: Patience = { maxTries: 8, maxWaitMs: 60_000 };
export const HASTY: Patience = { maxTries: 3, maxWaitMs: 2_000 };

const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 60_000;
/** Never try again sooner, whatever the server says: `Retry-After: 0` must not become a hot loop. */
const SHORTEST_WAIT_MS = 500;
/** Graph's limits are of seconds and minutes. A broken header must not lock a directory out for years. */
const LONGEST_WAIT_MS = 24 * 3_600_000;

/** What the Graph client asks for where the body is to be JSON. */
const JSON_ASKED = 'application/json';
/** How long the next request waits at exactly the limit, and how far beyond it that grows. */
const EASED_MS = 1_000;
const MOST_EASED = 2;

/** Answers that a later try may turn into good ones (concepts/errors, concepts/throttling). */
const RETRIED: ReadonlySet<number> = new Set([408, 409, 423, 429, 500, 502, 503, 504, 507, 509]);

export type PatienceParts = {
  gate: Gate;
  clock: Clock;
  sleep: Sleep;
  /** 0 ≤ x < 1, for jitter. */
  random(): number;
};

/**
 * Tries again what may go through later: after the time the server names, else after an exponential
 * back-off with full jitter. A longer wait than the caller has patience for is a DirectoryBusyError
 * with the time at which to come back.
 */
export function withPatience(
  send: Send,
  { gate, clock, sleep, random }: PatienceParts,
  patience: Patience,
): Send {
  const serverWaitMs = (outcome: WireAnswer | Fault) =>
    isFault(outcome) ? undefined : retryAfterMs(outcome.headers, clock());

  const backoffMs = (tries: number) =>
    random() * Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** tries);

  return async function patiently(request) {
    let isNeverGraph = true;
    for (let tries = 1; ; tries++) {
      await pass(request.signal);
      const outcome = await send(request).catch(toFault);
      isNeverGraph &&= isForeign(outcome);
      if (!isFault(outcome) && !isWorthTrying(request, outcome)) {
        ease(gate, outcome, clock());
        return outcome;
      }
      request.signal?.throwIfAborted();

      const asked = serverWaitMs(outcome);
      const wishMs = Math.min(LONGEST_WAIT_MS, asked ?? backoffMs(tries));
      const waitMs = Math.max(SHORTEST_WAIT_MS, wishMs);
      const retryAt = new Date(clock().getTime() + waitMs);
      const isThrottled = asked !== undefined || (!isFault(outcome) && outcome.status === 429);
      if (isThrottled) await gate.close(retryAt);
      if (tries >= patience.maxTries || waitMs > patience.maxWaitMs) {
        // Among worse weather one foreign page says nothing; where nothing else ever came, it is the proxy.
        if (isNeverGraph && !isFault(outcome)) return outcome;
        throw giveUp(outcome, retryAt);
      }
      if (!isThrottled) await sleep(waitMs, request.signal);
    }
  };

  async function pass(signal: AbortSignal | undefined): Promise<void> {
    while (gate.waitMs() > 0) {
      if (gate.waitMs() > patience.maxWaitMs) throw new DirectoryBusyError(gate.opensAt());
      await sleep(gate.waitMs(), signal);
      signal?.throwIfAborted();
    }
  }
}

/** A later try may bring a better answer: a busy service, or a web page where JSON was asked for. */
const isWorthTrying = ({ headers }: WireRequest, answer: WireAnswer): boolean =>
  RETRIED.has(answer.status) ||
  (answer.status < 300 && headers.accept === JSON_ASKED && objectOf(answer) === undefined);

/** Said to be good, and yet nothing of Graph's: as a proxy's or a captive portal's page. */
const isForeign = (outcome: WireAnswer | Fault): boolean =>
  !isFault(outcome) && outcome.status < 300;

/**
 * Graph says how near its limit we are (0.8 and more of it) before it refuses: then the next request
 * takes its time. learn.microsoft.com/graph/throttling-limits
 */
function ease(gate: Gate, { headers }: WireAnswer, now: Date): void {
  const share = Number(headers.get('x-ms-throttle-limit-percentage'));
  if (!(share >= 0.8)) return;
  const waitMs = Math.min(share, MOST_EASED) * EASED_MS;
  gate.ease(new Date(now.getTime() + waitMs));
}

type Fault = { fault: TransportError };

const isFault = (outcome: WireAnswer | Fault): outcome is Fault => 'fault' in outcome;

function toFault(error: unknown): Fault {
  if (error instanceof OversizeError) {
    throw new AppError(
      'directory_refused',
      'Graph sent an answer too large to be right. Nothing was changed.',
      {
        cause: error,
      },
    );
  }
  if (!(error instanceof TransportError)) throw error;
  if (isCertificateFault(error))
    throw unreachable('Microsoft Graph: its certificate cannot be trusted', error);
  return { fault: error };
}

/** A wrong certificate does not get better by asking again, and is never overlooked. */
function isCertificateFault(error: TransportError): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? String(cause.code) : '';
    if (/^(CERT_|ERR_TLS_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(VERIFY|GET_ISSUER))/.test(code))
      return true;
  }
  return false;
}

/** Who does not answer at all is not busy but away. */
function giveUp(outcome: WireAnswer | Fault, retryAt: Date): AppError {
  if (isFault(outcome)) return unreachable('Microsoft Graph', outcome.fault);
  const { status } = outcome;
  const cause = new Error(`HTTP ${status}`);
  return new DirectoryBusyError(
    retryAt,
    status === 429 || status < 300 ? { cause } : { cause, failedWith: status },
  );
}
