import { AppError, WalletUnavailableError } from '../../domain/errors.ts';
import type { WireAnswer } from '../../lib/transport.ts';

/**
 * What Google's refusals mean for the administrator who reads them. Of Google's own words nothing is passed on: they
 * may repeat what was sent. developers.google.com/wallet/generic/resources/error-codes
 */
export function toRefusal(answer: WireAnswer): AppError {
  const { status } = answer;
  const { reasons } = readError(answer);
  const cause = new Error(`HTTP ${status} ${reasons.join(' ')}`.trim());
  if (status === 401)
    return new AppError(
      'google_key_refused',
      'Google does not accept the key of the service account. Create a new JSON key for it in Google Cloud and give it here.',
      { cause },
    );
  if (reasons.some((reason) => API_OFF.test(reason)))
    return new AppError(
      'google_api_disabled',
      'The Google Wallet API is off in the service account’s project. In Google Cloud, open APIs & Services, search for “Google Wallet API” and turn it on; it may take a few minutes.',
      { cause },
    );
  if (status === 403 || status === 404)
    return new AppError(
      'google_issuer_denied',
      'The service account may not act for this issuer. Check the issuer ID, and that the key file is of the service account that was invited and not of another project’s; then, in the Google Pay & Wallet Console, open Users and invite the service account’s email address with access level Developer.',
      { cause },
    );
  return new AppError(
    'google_pass_refused',
    'Google refused the pass as it was sent. Nothing on the card needs to change; tell whoever runs this server the time it happened.',
    { cause },
  );
}

/** Of the token endpoint: RFC 6749, 5.2. */
export function toTokenRefusal(answer: WireAnswer, now: Date): AppError {
  const { reasons } = readError(answer);
  const cause = new Error(`HTTP ${answer.status} ${reasons.join(' ')}`.trim());
  if (reasons.includes('invalid_grant') && isAboutTime(answer, now))
    return new AppError(
      'google_clock_wrong',
      'The clock of this server is wrong, so Google takes nothing that is signed here. Set it by a time server; passes then go on by themselves.',
      { cause },
    );
  return new AppError(
    'google_key_refused',
    'Google does not accept the key of the service account: it was deleted or turned off. Create a new JSON key in Google Cloud and give it here.',
    { cause },
  );
}

/** Whoever cannot be reached now may be later. */
export const unavailable = (cause: unknown, retryAt?: Date): WalletUnavailableError =>
  new WalletUnavailableError('Google', { cause, ...(retryAt && { retryAt }) });

/** Google says so in a sentence, and the time of its answer shows it. */
function isAboutTime({ body, headers }: WireAnswer, now: Date): boolean {
  const offMs = Math.abs(Date.parse(headers.get('date') ?? '') - now.getTime());
  return offMs > MOST_OFF_MS || TIME.test(body.toString('utf8'));
}

/** An hour is what Google allows a token; answers from in between are no older than this. */
const MOST_OFF_MS = 5 * 60_000;
const TIME = /reasonable timeframe|\biat\b|used too early|used too late/i;

const API_OFF = /^(accessNotConfigured|SERVICE_DISABLED)$/;
/** A word of a program's; a sentence could say something of a person. */
const REASON = /^\w{1,60}$/;

/** The reasons that an answer names, such as `permissionDenied`; none where it is no error of Google's. */
function readError({ body }: WireAnswer): { reasons: string[] } {
  const found: unknown[] = [];
  try {
    const { error } = JSON.parse(body.toString('utf8')) as { error?: unknown };
    const { status, errors, details } = Object(error) as Record<string, unknown>;
    found.push(error, status, ...[errors, details].flat().map(reasonOf));
  } catch {
    // A proxy's page names no reason.
  }
  const reasons = found.filter((reason): reason is string => typeof reason === 'string');
  return { reasons: [...new Set(reasons)].filter((reason) => REASON.test(reason)) };
}

const reasonOf = (entry: unknown): unknown => (Object(entry) as { reason?: unknown }).reason;
