import { expect, test } from 'vitest';
import { daysUntil, endNotice, isCredentialProblem, toDay, toInstant } from './credential-end.ts';

const NOW = Date.parse('2026-03-01T09:00:00.000Z');
const inDays = (days: number) => new Date(NOW + days * 24 * 3_600_000).toISOString();
const noticeIn = (days: number) =>
  endNotice({ credential: 'secret', credentialExpiresAt: inDays(days) }, NOW);

test.each([
  [61, undefined],
  [60, { daysLeft: 60, intent: 'info' }],
  [30, { daysLeft: 30, intent: 'warning' }],
  [14, { daysLeft: 14, intent: 'warning' }],
  [7, { daysLeft: 7, intent: 'error' }],
  [0.5, { daysLeft: 1, intent: 'error' }],
  [-2, { daysLeft: -2, intent: 'error' }],
])('%s days before the end of a secret', (days, notice) => {
  expect(noticeIn(days)).toEqual(notice);
});

test('an end that nobody knows, and consent, are no news', () => {
  expect(endNotice({ credential: 'secret', credentialExpiresAt: null }, NOW)).toBeUndefined();
  const consent = { credential: 'consent', credentialExpiresAt: inDays(1) } as const;
  expect(endNotice(consent, NOW)).toBeUndefined();
});

test('a begun day counts as one', () => {
  expect(daysUntil(inDays(1.01), NOW)).toBe(2);
  expect(daysUntil(inDays(0), NOW)).toBe(0);
});

test('a day goes into a date field as it came out of it', () => {
  expect(toDay(toInstant('2026-12-31'))).toBe('2026-12-31');
  expect(toDay(null)).toBe('');
});

test('a new secret cures a dead one and no lack of rights', () => {
  const of = (code: string) => isCredentialProblem({ problem: { code, detail: '' } });
  expect(of('credential_expired')).toBe(true);
  expect(of('permission_missing')).toBe(false);
  expect(isCredentialProblem({ problem: null })).toBe(false);
});
