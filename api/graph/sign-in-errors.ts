import type { Credential } from '../domain/connection.ts';
import { AppError, type ErrorCode } from '../domain/errors.ts';
import { CONSENT_MEANINGS } from './consent-errors.ts';

/**
 * What Entra's numbers mean for the administrator who reads them.
 * learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const MEANINGS: Record<number, { code: ErrorCode; detail: string }> = {
  90002: unknownTenant(),
  900023: unknownTenant(),
  700016: {
    code: 'unknown_client',
    detail:
      'This directory has no application with that client ID. Copy the Application (client) ID from the app registration’s Overview page, and check that the registration is in this directory.',
  },
  7000215: {
    code: 'wrong_secret',
    detail:
      'The client secret is wrong. Copy the Value of the secret, not its Secret ID; the value is shown once, right after the secret is made. If it is gone, make a new one.',
  },
  7000222: {
    code: 'expired_secret',
    detail:
      'The client secret has expired. Make a new one under Certificates & secrets and paste its value.',
  },
  7000112: {
    code: 'disabled_app',
    detail:
      'The application is disabled in this directory. In Entra, open Enterprise applications, choose it, and turn on “Enabled for users to sign in” under Properties.',
  },
  700027: {
    code: 'wrong_certificate',
    detail:
      'The certificate is not registered for this application, or it has expired. Upload its public part under Certificates & secrets.',
  },
  53003: {
    code: 'sign_in_refused',
    detail:
      'A Conditional Access policy of the directory blocks this application. Exclude the application from the policy, or allow the address Carte calls from.',
  },
};

function unknownTenant(): { code: ErrorCode; detail: string } {
  return {
    code: 'unknown_tenant',
    detail:
      'There is no directory with that tenant ID. Copy the Directory (tenant) ID from the app registration’s Overview page.',
  };
}

export const unknownTenantError = (cause?: unknown): AppError =>
  new AppError('unknown_tenant', unknownTenant().detail, { cause });

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Entra's AADSTS number in an error of the identity library, or undefined where there is none. */
export function aadstsNumber(error: unknown): number | undefined {
  for (const cause of causesOf(error)) {
    const [, digits = errorNumberOf(cause)] = /AADSTS(\d+)/.exec(cause.message) ?? [];
    if (digits) return Number(digits);
  }
  return undefined;
}

/** The first of `error_codes`, which the identity library keeps; words may come without their number. */
function errorNumberOf(error: Error): string | undefined {
  const { errorNo } = error as { errorNo?: unknown };
  return /^\d+$/.test(String(errorNo)) ? String(errorNo) : undefined;
}

/** Entra says itself that the same request may go through later, whatever number it has for that. */
const isTransient = (error: unknown): boolean =>
  causesOf(error).some((cause) => {
    const { errorCode, status } = cause as { errorCode?: unknown; status?: unknown };
    return (
      errorCode === 'temporarily_unavailable' ||
      errorCode === 'server_error' ||
      (typeof status === 'number' && (status === 429 || status >= 500))
    );
  });

/** By consent it is Carte's own application that is refused, and other people can mend that. */
const meaningOf = (number: number, kind: Credential['kind']) =>
  (kind === 'consent' ? CONSENT_MEANINGS[number] : undefined) ?? MEANINGS[number];

const MAX_CAUSES = 5;

function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error && causes.length < MAX_CAUSES; cause = cause.cause)
    causes.push(cause);
  return causes;
}

/** An error of the token endpoint as its cure. The message of the library stays in `cause` and in no answer. */
export function toSignInError(error: unknown, credential: Credential): AppError {
  if (isTransient(error)) return unreachable('the sign-in service of the directory', error);
  const number = aadstsNumber(error);
  const meaning = number === undefined ? undefined : meaningOf(number, credential.kind);
  const isSecret = credential.kind === 'secret' && meaning?.code === 'wrong_secret';
  if (isSecret && GUID.test(credential.clientSecret)) {
    return new AppError(
      'wrong_secret',
      'That looks like the Secret ID. Paste the secret’s Value instead: the other column, shown once, right after the secret is made.',
      { cause: error },
    );
  }
  if (meaning) return new AppError(meaning.code, meaning.detail, { cause: error });
  if (number !== undefined) {
    return new AppError(
      'sign_in_refused',
      `Entra refuses to sign the application in (AADSTS${number}). Look the number up at login.microsoftonline.com/error, mend it, and test again.`,
      { cause: error },
    );
  }
  return unreachable('the sign-in service of the directory', error);
}

/** Nobody answered, or something that is not the service did. */
export function unreachable(what: string, cause: unknown): AppError {
  return new AppError(
    'directory_unreachable',
    `Carte cannot reach ${what}. Check this server’s internet connection, its proxy and its firewall, then try again.`,
    { cause },
  );
}
