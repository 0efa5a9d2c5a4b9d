import type { SignInFailure } from './sign-in.ts';

/**
 * What Entra says by number, which tells more than what hosts wrap around it: one `invalid_grant` stands for
 * a missing consent, a second factor and a rule of the organization. The first that fits counts.
 * learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const NUMBERS: readonly (readonly [numbers: readonly number[], failure: SignInFailure])[] = [
  [[65001, 65005, 90094, 90095], 'consent_required'],
  [[65004], 'cancelled'],
  // A second factor, another sign-in, a password to change, terms to accept, a session that was revoked.
  [
    [
      16000, 50055, 50072, 50074, 50076, 50079, 50125, 50132, 50133, 50144, 50158, 50173, 70008,
      70043, 70044, 700082, 700084,
    ],
    'interaction_required',
  ],
  // Conditional access: the device, the place or the app is not one that the organization lets in.
  [[53000, 53001, 53002, 53003, 53004, 53009, 530032, 530034, 530035], 'access_blocked'],
  [[50105], 'not_assigned'],
  [[500011, 650052, 700016], 'app_missing'],
  [[50011, 500113, 9002326], 'redirect_missing'],
  [[50020, 500200, 90072], 'foreign_account'],
  // A hidden frame that found nobody signed in, as where the browser keeps Microsoft's cookies from it.
  [[50058], 'cookies_blocked'],
];

/** What hosts and msal say when they give no token, lower case. The first that fits counts. */
const WORDS: readonly (readonly [fragment: string, failure: SignInFailure])[] = [
  ['resourcerequiresconsent', 'consent_required'],
  ['userconsentrequired', 'consent_required'],
  ['consent_required', 'consent_required'],
  ['resourcerequiresmfa', 'interaction_required'],
  ['interactionrequired', 'interaction_required'],
  ['interaction_required', 'interaction_required'],
  ['login_required', 'interaction_required'],
  ['tokenrevoked', 'interaction_required'],
  ['resourcedisabled', 'resource_disabled'],
  ['iframe origin do not match', 'domain_mismatch'],
  ['not defined in manifest', 'manifest_incomplete'],
  ['cancelledbyuser', 'cancelled'],
  ['user_cancel', 'cancelled'],
  ['access_denied', 'cancelled'],
  ['failedtoopenwindow', 'popup_blocked'],
  ['popup_window_error', 'popup_blocked'],
  ['empty_window_error', 'popup_blocked'],
  ['initialization timed out', 'host_silent'],
  ['initialize teams sdk failed', 'host_silent'],
  ['no parent window found', 'host_silent'],
  ['monitor_window_timeout', 'cookies_blocked'],
  ['timed_out', 'cookies_blocked'],
  ['third-party cookie', 'cookies_blocked'],
  ['no_network', 'entra_unreachable'],
  ['network_error', 'entra_unreachable'],
  ['request_failed', 'entra_unreachable'],
  ['endpoints_resolution_error', 'entra_unreachable'],
  ['invalid audience', 'token_audience'],
  // Least of all, because so much goes by it: mostly nobody has allowed the app.
  ['invalid_grant', 'consent_required'],
];

/** What TeamsUserCredential puts before the host's own words. */
const PREFIX = /^get sso token failed with error:\s*/i;

/** The host's own words, without what the library wraps around them. */
export const hostReasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(PREFIX, '').trim();

/** The failure behind a host's or Entra's words; `unknown` where nobody has met them yet. */
export function toSignInFailure(reason: string): SignInFailure {
  const numbers = [...reason.matchAll(/AADSTS(\d+)/gi)].map(([, digits]) => Number(digits));
  const byNumber = NUMBERS.find(([known]) => known.some((number) => numbers.includes(number)));
  if (byNumber) return byNumber[1];
  const text = reason.toLowerCase();
  return WORDS.find(([fragment]) => text.includes(fragment))?.[1] ?? 'unknown';
}
