import { expect, test } from 'vitest';
import { idOf, NOW } from '../domain/factories.fixture.ts';
import type { GraphExchange } from '../domain/graph-exchange.ts';
import { anAnswer, aRefusal, GRAPH } from './exchange.fixture.ts';
import { withExchangeNotes } from './exchange-notes.ts';
import { type WireAnswer, type WireRequest, TransportError } from '../lib/transport.ts';

const DELTA = `${GRAPH}/v1.0/users/delta`;

/** Sends one request whose answer takes 120 ms; what was sent and what was noted. */
async function note(url: string, answer: WireAnswer | Error = anAnswer(200, {})) {
  let now = NOW.getTime();
  const sent: WireRequest[] = [];
  const noted: GraphExchange[] = [];
  const send = withExchangeNotes(
    async (request) => {
      sent.push(request);
      now += 120;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    {
      clock: () => new Date(now),
      createId: () => idOf(sent.length + 1),
      onExchange: (exchange) => noted.push(exchange),
    },
  );
  const request = { url, method: 'GET', headers: { authorization: 'Bearer canary' } };
  await send(request).catch(() => undefined);
  return { send: () => send(request), sent, noted };
}

test('each attempt has an id of its own, which Graph is asked to send back', async () => {
  const { send, sent, noted } = await note(DELTA);
  await send();
  expect(sent.map(({ headers }) => headers)).toEqual(
    [idOf(1), idOf(2)].map((id) => ({
      authorization: 'Bearer canary',
      'client-request-id': id,
      'return-client-request-id': 'true',
    })),
  );
  expect(noted.map(({ clientRequestId }) => clientRequestId)).toEqual([idOf(1), idOf(2)]);
});

test('what is noted is what Microsoft’s support asks for', async () => {
  const { noted } = await note(DELTA, anAnswer(200, {}, { 'request-id': idOf(9) }));
  expect(noted).toEqual([
    {
      at: NOW,
      method: 'GET',
      path: '/v1.0/users/delta',
      status: 200,
      requestId: idOf(9),
      clientRequestId: idOf(1),
      durationMs: 120,
      isThrottled: false,
    },
  ]);
});

test.each([
  [`${DELTA}?$skiptoken=canary`, '/v1.0/users/delta?$skiptoken'],
  [
    `${GRAPH}/v1.0/users/microsoft.graph.delta()?$deltatoken=canary&$select=mail`,
    '/v1.0/users/microsoft.graph.delta()?$deltatoken&$select',
  ],
  [`${DELTA}?canary=1&token=canary`, '/v1.0/users/delta'],
  [`${GRAPH}/v1.0/users/${idOf(7)}?$select=id`, '/v1.0/users/{id}?$select'],
  [`${GRAPH}/v1.0/users/canary%40contoso.com/photo/$value`, '/v1.0/users/{id}/photo/$value'],
  [
    `${GRAPH}/v1.0/groups/${idOf(7)}/transitiveMembers/microsoft.graph.user?$top=999&$count=true`,
    '/v1.0/groups/{id}/transitiveMembers/microsoft.graph.user?$top&$count',
  ],
  [`${GRAPH}/v1.0/users?$search="displayName:canary"`, '/v1.0/users?$search'],
  [`${GRAPH}/v1.0/applications(appId='${idOf(7)}')`, '/v1.0/{id}'],
  [`${GRAPH}/v1.0/users/$count`, '/v1.0/users/$count'],
])('of %s no value, id or place is noted', async (url, path) => {
  const { noted } = await note(url);
  expect(noted).toMatchObject([{ path }]);
  expect(JSON.stringify(noted)).not.toContain('canary');
});

test.each([
  ['429', aRefusal(429, 'TooManyRequests'), { status: 429, isThrottled: true }],
  [
    '503 with a time',
    aRefusal(503, 'x', { 'retry-after': '5' }),
    { status: 503, isThrottled: true },
  ],
  ['503', aRefusal(503, 'x'), { status: 503, isThrottled: false }],
  ['no answer', new TransportError('reset'), { status: null, requestId: null, isThrottled: false }],
  ['no sensible id', anAnswer(200, {}, { 'request-id': '<b>canary</b>' }), { requestId: null }],
])('an attempt that ends in %s is noted as such', async (_, answer, expected) => {
  expect((await note(DELTA, answer)).noted).toMatchObject([expected]);
});

test('what goes wrong is noted and thrown on', async () => {
  const { send } = await note(DELTA, new TransportError('reset'));
  await expect(send()).rejects.toThrow('reset');
});
