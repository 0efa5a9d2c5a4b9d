import {
  AuthError,
  BrowserAuthErrorCodes,
  InteractionRequiredAuthError,
} from '@azure/msal-browser';
import { SignInError } from './sign-in.ts';
import { toSignInFailure } from './sso-failure.ts';

/**
 * What a silent renewal that failed means. One that gets no answer in its hidden frame, as where the
 * browser keeps Microsoft's cookies from it, does not get one later: only signing in again helps.
 */
export function toRenewalFailure(cause: unknown): unknown {
  if (!(cause instanceof AuthError)) return cause;
  const isOver =
    cause instanceof InteractionRequiredAuthError ||
    cause.errorCode === BrowserAuthErrorCodes.timedOut;
  return new SignInError(isOver ? 'session_ended' : 'unknown', cause.errorCode, { cause });
}

/** What somebody who came back from Microsoft's page without a sign-in was refused for. */
export function toRedirectFailure(cause: Error): SignInError {
  const failure = toSignInFailure(`${cause.name} ${cause.message}`);
  return new SignInError(failure === 'unknown' ? 'sign_in_refused' : failure, cause.message, {
    cause,
  });
}
