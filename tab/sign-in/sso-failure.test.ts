import { expect, test } from 'vitest';
import { hostReasonOf, toSignInFailure } from './sso-failure.ts';

test.each([
  ['resourceRequiresConsent', 'consent_required'],
  ['Get SSO token failed with error: invalid_grant AADSTS65001', 'consent_required'],
  ['UserConsentRequired', 'consent_required'],
  ['invalid_grant', 'consent_required'],
  ['invalid_client: AADSTS90094: admin consent is required', 'consent_required'],
  ['resourceRequiresMfa', 'interaction_required'],
  ['tokenRevoked', 'interaction_required'],
  ['interaction_required', 'interaction_required'],
  ['invalid_grant: AADSTS50076: you must use multi-factor authentication', 'interaction_required'],
  ['interaction_required: AADSTS53003: blocked by Conditional Access', 'access_blocked'],
  ['invalid_grant: AADSTS50105: the signed in user is not assigned', 'not_assigned'],
  ['unauthorized_client: AADSTS700016: not found in the directory', 'app_missing'],
  ['invalid_resource: AADSTS500011', 'app_missing'],
  ['invalid_request: AADSTS50011: the redirect URI does not match', 'redirect_missing'],
  ['AADSTS9002326: cross-origin token redemption', 'redirect_missing'],
  ['AADSTS500200: is a personal Microsoft account', 'foreign_account'],
  ['AADSTS50020: does not exist in tenant', 'foreign_account'],
  ['resourceDisabled', 'resource_disabled'],
  ['App resource defined in manifest and iframe origin do not match', 'domain_mismatch'],
  ['App webApplicationInfo or resource not defined in manifest', 'manifest_incomplete'],
  ['CancelledByUser', 'cancelled'],
  ['user_canceled', 'cancelled'],
  ['access_denied: AADSTS65004: the user declined', 'cancelled'],
  ['FailedToOpenWindow', 'popup_blocked'],
  ['popup_window_error', 'popup_blocked'],
  ['empty_window_error', 'popup_blocked'],
  ['SDK initialization timed out.', 'host_silent'],
  ['Initialization Failed. No Parent window found.', 'host_silent'],
  ['timed_out: monitor_window_timeout', 'cookies_blocked'],
  ['AADSTS50058: session information is not sufficient', 'cookies_blocked'],
  ['no_network_connectivity', 'entra_unreachable'],
  ['post_request_failed', 'entra_unreachable'],
  ['invalid audience', 'token_audience'],
  ['nobody has said this before', 'unknown'],
  ['AADSTS1234567: nobody has said this before', 'unknown'],
] as const)('what a host says, %s, means %s', (words, failure) => {
  expect(toSignInFailure(hostReasonOf(new Error(words)))).toBe(failure);
});

test('the reason shown is the host’s own, without the library’s', () => {
  const error = new Error('Get SSO token failed with error:  resourceDisabled ');
  expect(hostReasonOf(error)).toBe('resourceDisabled');
  expect(hostReasonOf('a bare text')).toBe('a bare text');
});
