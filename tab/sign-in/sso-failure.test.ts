import { expect, test } from 'vitest';
import { en } from '../languages/en.ts';
import { hostReasonOf, toSignInFailure } from './sso-failure.ts';

test.each([
  ['resourceRequiresConsent', 'consent_required'],
  ['Get SSO token failed with error: invalid_grant AADSTS65001', 'consent_required'],
  ['resourceDisabled', 'resource_disabled'],
  ['App resource defined in manifest and iframe origin do not match', 'domain_mismatch'],
  ['Tab app resource is not defined in manifest', 'manifest_incomplete'],
  ['CancelledByUser', 'cancelled'],
  ['FailedToOpenWindow', 'popup_blocked'],
  ['SDK initialization timed out.', 'host_silent'],
  ['nobody has said this before', 'unknown'],
] as const)('what a host says, %s, means %s', (words, failure) => {
  expect(toSignInFailure(hostReasonOf(new Error(words)))).toBe(failure);
  const { title, text } = en.start.failure[failure];
  expect(title.length > 0 && text.length > 0).toBe(true);
});

test('the reason shown is the host’s own, without the library’s', () => {
  const error = new Error('Get SSO token failed with error:  resourceDisabled ');
  expect(hostReasonOf(error)).toBe('resourceDisabled');
  expect(hostReasonOf('a bare text')).toBe('a bare text');
});
