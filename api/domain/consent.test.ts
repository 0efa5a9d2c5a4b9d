import { expect, test } from 'vitest';
import { isSpreading, readConsentAnswer } from './consent.ts';
import { NOW, TENANT } from './factories.fixture.ts';

const granted = { tenant: TENANT, admin_consent: 'True' };
const described = (error: string, error_description?: string) =>
  readConsentAnswer({ error, error_description }, TENANT).problem?.code;

test('a yes of the same directory is one', () => {
  expect(readConsentAnswer(granted, TENANT)).toEqual({ state: 'granted', problem: null });
  const loud = { tenant: TENANT.toUpperCase(), admin_consent: 'true' };
  expect(readConsentAnswer(loud, TENANT).state).toBe('granted');
});

test.each([
  ['of another directory', { ...granted, tenant: '3f2504e0-4f89-41d3-9a0c-0305e82c3301' }],
  ['of no directory', { admin_consent: 'True' }],
])('a yes %s is none', (_, answer) => {
  expect(readConsentAnswer(answer, TENANT)).toMatchObject({
    state: 'refused',
    problem: { code: 'consent_elsewhere' },
  });
});

test.each([
  ['without a word', {}],
  ['with a no', { tenant: TENANT, admin_consent: 'False' }],
  ['with a fault beside the yes', { ...granted, error: 'server_error' }],
])('what comes back %s is refused', (_, answer) => {
  expect(readConsentAnswer(answer, TENANT)).toMatchObject({
    state: 'refused',
    problem: { code: 'consent_refused' },
  });
});

test.each([
  ['access_denied', 'AADSTS65004: User declined to consent', 'consent_declined'],
  ['access_denied', undefined, 'consent_declined'],
  ['permission_denied', 'The admin canceled the request', 'consent_declined'],
  ['access_denied', 'AADSTS90094: The grant requires admin permission', 'consent_needs_admin'],
  ['access_denied', 'AADSTS50105: not assigned', 'consent_refused'],
  ['server_error', 'something', 'consent_refused'],
])('%s, “%s” is %s', (error, description, code) => {
  expect(described(error, description)).toBe(code);
});

test('a number that nobody has a cure for is named, and nothing else of the text', () => {
  const answer = { error: 'x', error_description: 'AADSTS50105: <b>call 555</b>' };
  const { problem } = readConsentAnswer(answer, TENANT);
  expect(problem?.detail).toContain('(AADSTS50105)');
  expect(problem?.detail).not.toContain('555');
});

test('a consent spreads for a minute and a half', () => {
  expect(isSpreading(NOW, new Date(NOW.getTime() + 89_000))).toBe(true);
  expect(isSpreading(NOW, new Date(NOW.getTime() + 90_000))).toBe(false);
  expect(isSpreading(undefined, NOW)).toBe(false);
});
