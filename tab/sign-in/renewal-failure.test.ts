import { AuthError, InteractionRequiredAuthError } from '@azure/msal-browser';
import { expect, test } from 'vitest';
import { toRedirectFailure, toRenewalFailure } from './renewal-failure.ts';

test.each([
  [new InteractionRequiredAuthError('login_required', ''), 'session_ended', 'login_required'],
  [new AuthError('timed_out', '', '', 'monitor_window_timeout'), 'session_ended', 'timed_out'],
  [new AuthError('endpoints_resolution_error', ''), 'unknown', 'endpoints_resolution_error'],
])('a renewal that msal ends with %s is a sign-in that failed', (cause, failure, reason) => {
  expect(toRenewalFailure(cause)).toMatchObject({ name: 'SignInError', failure, reason, cause });
});

test('what is no answer of msal stays what it is', () => {
  const fault = new TypeError('ours');
  expect(toRenewalFailure(fault)).toBe(fault);
});

test.each([
  ['AADSTS50105: not assigned', 'not_assigned'],
  ['AADSTS65004: declined', 'cancelled'],
  ['something new', 'sign_in_refused'],
])('whoever comes back from Microsoft’s page with %s is told so', (words, failure) => {
  const cause = new AuthError('server_error', 'a-correlation-id', words);
  expect(toRedirectFailure(cause)).toMatchObject({ name: 'SignInError', failure, cause });
});
