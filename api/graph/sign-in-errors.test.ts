import { expect, test } from 'vitest';
import { aadstsNumber, toSignInError, unreachable } from './sign-in-errors.ts';

/** As the identity library reports a refusal: its own error around the protocol library's. */
function refusal(description: string, more: object = { errorCode: 'invalid_client', status: 401 }) {
  const message = `invalid_client: Error(s): 1 - Timestamp: 1 - Description: ${description} - Trace ID: 1`;
  const cause = Object.assign(new Error(message), more);
  return Object.assign(new Error(message, { cause }), { name: 'AuthenticationRequiredError' });
}
const SECRET = { kind: 'secret', clientSecret: 'canary~secret-value' } as const;
const GUID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

test.each([
  [90002, 'unknown_tenant', 'Directory (tenant) ID'],
  [900023, 'unknown_tenant', 'Directory (tenant) ID'],
  [700016, 'unknown_client', 'Application (client) ID'],
  [7000215, 'wrong_secret', 'Copy the Value of the secret'],
  [7000222, 'expired_secret', 'has expired'],
  [7000112, 'disabled_app', 'Enterprise applications'],
  [700027, 'wrong_certificate', 'Upload its public part'],
  [53003, 'sign_in_refused', 'Conditional Access'],
])('AADSTS%i is %s and says what to do', (number, code, detail) => {
  const cause = refusal(`AADSTS${number}: some words. Trace ID: 1`);
  const error = toSignInError(cause, SECRET);
  expect(error).toMatchObject({ code, cause });
  expect(error.message).toContain(detail);
  expect(error.message).not.toContain('AADSTS');
  expect(error.message).not.toContain('canary');
});

// The identity library declares a text and keeps the number that Entra sent.
test.each([7000215, '7000215'])(
  'the number %j beside words without one counts as well',
  (errorNo) => {
    const cause = Object.assign(new Error('the secret is not right'), { errorNo });
    expect(toSignInError(new Error('no token', { cause }), SECRET).code).toBe('wrong_secret');
  },
);

test.each([GUID, GUID.toUpperCase()])(
  'a wrong secret that looks like an id is called one: %s',
  (secret) => {
    const credential = { kind: 'secret', clientSecret: secret } as const;
    const cause = refusal('AADSTS7000215: Invalid client secret provided.');
    const error = toSignInError(cause, credential);
    expect(error.code).toBe('wrong_secret');
    expect(error.message).toMatch(/looks like the Secret ID/);
    expect(error.message).not.toContain(secret);
  },
);

test('only a wrong secret is, not an expired one', () => {
  const error = toSignInError(refusal('AADSTS7000222: expired'), {
    kind: 'secret',
    clientSecret: GUID,
  });
  expect(error.message).not.toContain('Secret ID');
});

test.each([
  [65001, 'consent_missing', 'Ask for consent again'],
  [700016, 'consent_missing', 'Ask for consent again'],
  [7000229, 'consent_missing', 'Ask for consent again'],
  [7000215, 'carte_refused', 'AAD_APP_CLIENT_SECRET'],
  [7000222, 'carte_refused', 'AAD_APP_CLIENT_SECRET'],
  [7000112, 'disabled_app', 'Enterprise applications'],
  [90002, 'unknown_tenant', 'Directory (tenant) ID'],
])(
  'by consent AADSTS%i is %s: nothing that the customer registered is at fault',
  (number, code, detail) => {
    const error = toSignInError(refusal(`AADSTS${number}: some words.`), { kind: 'consent' });
    expect(error.code).toBe(code);
    expect(error.message).toContain(detail);
  },
);

test('a number nobody has a cure for is named, to be looked up', () => {
  const error = toSignInError(refusal('AADSTS1234567: something new'), SECRET);
  expect(error.code).toBe('sign_in_refused');
  expect(error.message).toContain('AADSTS1234567');
});

test.each([
  [
    'a number with words for later',
    'AADSTS90033: transient',
    { errorCode: 'temporarily_unavailable', status: 400 },
  ],
  ['a server error with a number', 'AADSTS90036: x', { errorCode: 'server_error', status: 500 }],
  ['too many requests', 'AADSTS90055: throttled', { errorCode: 'x', status: 429 }],
  ['a gateway’s page', 'A server error occured. <h1>', { errorCode: 'x', status: 502 }],
  ['nothing known', 'An unknown error occured.', { errorCode: 'unknown_error', status: 200 }],
])('%s is no refusal: the service is out of reach for now', (_, description, more) => {
  expect(toSignInError(refusal(description, more), SECRET).code).toBe('directory_unreachable');
});

test.each([
  new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }),
  new DOMException('timeout', 'TimeoutError'),
  'a text',
  undefined,
])('without an answer the service is out of reach: %o', (cause) => {
  const error = toSignInError(cause, SECRET);
  expect(error.code).toBe('directory_unreachable');
  expect(error.message).toContain('sign-in service');
  expect(error.cause).toBe(cause);
});

test('the number is found in a cause, and not in an endless chain', () => {
  const inner = new Error('Description: AADSTS700016: x');
  expect(aadstsNumber(new Error('outer', { cause: new Error('mid', { cause: inner }) }))).toBe(
    700016,
  );
  const round = new Error('round');
  round.cause = round;
  expect(aadstsNumber(round)).toBeUndefined();
  expect(aadstsNumber(new Error('AADSTS without digits'))).toBeUndefined();
  expect(aadstsNumber('AADSTS700016')).toBeUndefined();
});

test('who is out of reach is named', () => {
  expect(unreachable('Microsoft Graph', undefined).message).toContain(
    'cannot reach Microsoft Graph',
  );
});
