import type { SignInFailure } from './sign-in.ts';

/** What hosts say when they give no token, lower case, and what it means. The first that fits counts. */
const MEANINGS: readonly (readonly [fragment: string, failure: SignInFailure])[] = [
  ['resourcerequiresconsent', 'consent_required'],
  ['resourcerequiresmfa', 'consent_required'],
  ['userconsentrequired', 'consent_required'],
  ['invalid_grant', 'consent_required'],
  ['interaction_required', 'consent_required'],
  ['resourcedisabled', 'resource_disabled'],
  ['iframe origin do not match', 'domain_mismatch'],
  ['not defined in manifest', 'manifest_incomplete'],
  ['cancelledbyuser', 'cancelled'],
  ['user_cancelled', 'cancelled'],
  ['failedtoopenwindow', 'popup_blocked'],
  ['popup_window_error', 'popup_blocked'],
  ['initialization timed out', 'host_silent'],
  ['initialize teams sdk failed', 'host_silent'],
  ['no parent window found', 'host_silent'],
  ['invalid audience', 'token_refused'],
];

/** What TeamsUserCredential puts before the host's own words. */
const PREFIX = /^get sso token failed with error:\s*/i;

/** The host's own words, without what the library wraps around them. */
export const hostReasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(PREFIX, '').trim();

/** The failure behind a host's words; `unknown` where nobody has met them yet. */
export function toSignInFailure(reason: string): SignInFailure {
  const text = reason.toLowerCase();
  return MEANINGS.find(([fragment]) => text.includes(fragment))?.[1] ?? 'unknown';
}
