import { expect, test, vi } from 'vitest';
import { AppError } from '../domain/errors.ts';
import { withToken } from './authorize.ts';
import { anAnswer, aRefusal } from './exchange.fixture.ts';
import type { Token, Tokens } from './tokens.ts';
import type { WireAnswer, WireRequest } from '../lib/transport.ts';

const request: WireRequest = {
  url: 'https://graph.microsoft.com/v1.0/users',
  method: 'GET',
  headers: { accept: 'application/json' },
};
const good = anAnswer(200, {});
const refused = (challenge?: string) =>
  aRefusal(401, 'InvalidAuthenticationToken', challenge ? { 'www-authenticate': challenge } : {});
const token = (value: string): Token => ({ value, expiresAt: 0, roles: null });

/** Tokens `t1`, and `t2` after a renewal. */
function aSigner(answer: (bearer: string) => WireAnswer) {
  const tokens = {
    get: vi.fn<Tokens['get']>(async () => token('t1')),
    renew: vi.fn<Tokens['renew']>(async () => token('t2')),
  };
  const sent: WireRequest[] = [];
  const send = withToken(async (one) => {
    sent.push(one);
    return answer(one.headers.authorization ?? '');
  }, tokens);
  return { send, tokens, sent };
}

test('a request goes out signed, with everything else as it was', async () => {
  const { send, sent, tokens } = aSigner(() => good);
  expect(await send(request)).toBe(good);
  expect(sent).toEqual([
    { ...request, headers: { ...request.headers, authorization: 'Bearer t1' } },
  ]);
  expect(tokens.renew).not.toHaveBeenCalled();
  expect(request.headers).not.toHaveProperty('authorization');
});

test('a refused token is renewed once and the same request sent again', async () => {
  const { send, sent, tokens } = aSigner((bearer) => (bearer === 'Bearer t2' ? good : refused()));
  expect(await send(request)).toBe(good);
  expect(sent.map(({ headers }) => headers.authorization)).toEqual(['Bearer t1', 'Bearer t2']);
  expect(tokens.renew).toHaveBeenCalledExactlyOnceWith('t1', undefined);
});

test('a second refusal is final, and no storm', async () => {
  const { send, sent, tokens } = aSigner(() => refused());
  await expect(send(request)).rejects.toMatchObject({ code: 'sign_in_refused' });
  expect(sent).toHaveLength(2);
  expect(tokens.renew).toHaveBeenCalledOnce();
});

test.each([200, 400, 403, 404, 429, 503])('a %i is not about the token', async (status) => {
  const { send, sent } = aSigner(() => anAnswer(status, {}));
  expect((await send(request)).status).toBe(status);
  expect(sent).toHaveLength(1);
});

const CLAIMS = '{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}';

test.each([
  ['base64', Buffer.from(CLAIMS).toString('base64')],
  ['base64url', Buffer.from(CLAIMS).toString('base64url')],
])('a challenge’s claims, in %s, go into the renewal', async (_, encoded) => {
  const challenge = `Bearer realm="", authorization_uri="https://login/x", error="insufficient_claims", claims="${encoded}"`;
  const { send, tokens } = aSigner((bearer) =>
    bearer === 'Bearer t2' ? good : refused(challenge),
  );
  expect(await send(request)).toBe(good);
  expect(tokens.renew).toHaveBeenCalledExactlyOnceWith('t1', CLAIMS);
});

test.each([
  'Bearer error="invalid_token"',
  'Bearer xclaims="e30="',
  'Bearer claims=""',
  'Bearer claims="%%"',
])('a challenge without usable claims is an ordinary refusal: %s', async (challenge) => {
  const { send, tokens } = aSigner((bearer) =>
    bearer === 'Bearer t2' ? good : refused(challenge),
  );
  await send(request);
  expect(tokens.renew).toHaveBeenCalledExactlyOnceWith('t1', undefined);
});

test('where no token is to be had, nothing is sent', async () => {
  const { send, tokens, sent } = aSigner(() => good);
  tokens.get.mockRejectedValueOnce(new AppError('expired_secret', 'expired'));
  await expect(send(request)).rejects.toMatchObject({ code: 'expired_secret' });
  expect(sent).toEqual([]);
});
