import { expect, test } from 'vitest';
import { AppError, DirectoryBusyError } from '../domain/errors.ts';
import { NOW } from '../domain/factories.fixture.ts';
import { ResyncRequiredError } from '../domain/run-errors.ts';
import { aGraph, anAnswer, aRefusal, GRAPH } from './exchange.fixture.ts';
import { createGraphClient } from './graph-client.ts';

const users = { path: '/users' };

test('a request is what was asked for, with its values encoded once', async () => {
  const { client, sent } = aGraph(() => anAnswer(200, {}));
  const search = `"displayName:O'Brien & Söhne #1+1%"`;
  await client.getJson({
    path: '/users',
    query: { $search: search, $top: 25, $count: true, $filter: "department eq 'R&D'" },
    headers: { ConsistencyLevel: 'eventual' },
  });
  const [request] = sent;
  const url = new URL(request?.url ?? '');
  expect(url.origin + url.pathname).toBe(`${GRAPH}/v1.0/users`);
  expect(Object.fromEntries(url.searchParams)).toEqual({
    $search: search,
    $top: '25',
    $count: 'true',
    $filter: "department eq 'R&D'",
  });
  expect(request?.method).toBe('GET');
  expect(request?.headers).toMatchObject({
    accept: 'application/json',
    consistencylevel: 'eventual',
  });
});

test('the signal goes to whoever sends', async () => {
  const { client, sent } = aGraph(() => anAnswer(200, {}));
  const { signal } = new AbortController();
  await client.get({ ...users, signal });
  expect(sent[0]?.signal).toBe(signal);
});

test.each([
  ['an error of ours', new AppError('sign_in_refused', 'no')],
  ['a wait', new DirectoryBusyError(NOW)],
  ['an abort', new DOMException('stopped', 'AbortError')],
  ['any error', new RangeError('ours')],
])('%s comes out as it went in, not wrapped by the client library', async (_, error) => {
  const client = createGraphClient(GRAPH, () => Promise.reject(error));
  await expect(client.getJson(users)).rejects.toBe(error);
});

test('two requests at once do not mix', async () => {
  const { client } = aGraph(({ url }) => anAnswer(200, { url }));
  const bodies = await Promise.all([
    client.getJson({ path: '/a' }),
    client.getJson({ path: '/b' }),
  ]);
  expect(bodies).toEqual([{ url: `${GRAPH}/v1.0/a` }, { url: `${GRAPH}/v1.0/b` }]);
});

test.each([
  [
    'HTML of a captive portal',
    anAnswer(200, '<html>', { 'content-type': 'text/html' }),
    'text/html',
  ],
  [
    'JSON that calls itself text',
    anAnswer(200, '{}', { 'content-type': 'text/plain' }),
    'text/plain',
  ],
  ['nothing', anAnswer(204), 'no content type'],
  ['no content type', anAnswer(200, '{}'), 'no content type'],
  ['a cut text', anAnswer(200, '{"value":[', { 'content-type': 'application/json' }), 'json'],
  ['null', anAnswer(200, null), 'json'],
  ['a list', anAnswer(200, []), 'json'],
  ['a number', anAnswer(200, 7), 'json'],
  ['an error with status 200', aRefusal(200, 'Authorization_RequestDenied'), 'json'],
])('%s is not Graph’s answer, and the message says what came', async (_, answer, named) => {
  const { client } = aGraph(() => answer);
  const error: unknown = await client.getJson(users).catch((err: unknown) => err);
  expect(error).toMatchObject({ code: 'directory_refused' });
  expect((error as Error).message).toContain(named);
  expect((error as Error).message).not.toContain('<html>');
});

test('JSON with parameters or a suffix in its type is JSON', async () => {
  for (const type of [
    'application/json;odata.metadata=minimal;charset=utf-8',
    'application/problem+json',
  ]) {
    const { client } = aGraph(() => anAnswer(200, '{"a":1}', { 'content-type': type }));
    expect(await client.getJson(users)).toEqual({ a: 1 });
  }
});

const nested = (code: string, depth: number): object =>
  depth === 0 ? { code } : { code: 'BadRequest', innererror: nested(code, depth - 1) };

test.each([
  ['410 whatever its body', anAnswer(410, '<html>')],
  ['resyncRequired', aRefusal(400, 'resyncRequired')],
  ['resyncRequired in other letters', aRefusal(404, 'ResyncRequired')],
  ['syncStateNotFound', aRefusal(400, 'syncStateNotFound')],
  ['syncStateInvalid', aRefusal(400, 'syncStateInvalid')],
  ['an expired page token', aRefusal(400, 'Directory_ExpiredPageToken')],
  ['a kind of resync', aRefusal(400, 'resyncChangesApplyDifferences')],
  ['a code in innererror', anAnswer(400, { error: nested('resyncRequired', 1) })],
  ['a code three errors deep', anAnswer(400, { error: nested('syncStateNotFound', 3) })],
  [
    'a code in innerError',
    anAnswer(400, { error: { code: 'BadRequest', innerError: { code: 'resyncRequired' } } }),
  ],
])('%s asks to begin anew', async (_, answer) => {
  const { client } = aGraph(() => answer);
  await expect(client.getJson(users)).rejects.toBeInstanceOf(ResyncRequiredError);
});

test.each([
  [403, 'Authorization_RequestDenied', 'permission_missing'],
  [403, 'ErrorAccessDenied', 'permission_missing'],
  [404, 'Request_ResourceNotFound', 'not_found'],
  [400, 'Request_UnsupportedQuery', 'directory_refused'],
  [400, 'resyncRequiredNot', 'directory_refused'],
  [501, 'NotImplemented', 'directory_refused'],
  [302, '', 'directory_refused'],
])('HTTP %i %s is %s', async (status, code, meaning) => {
  const { client } = aGraph(() => aRefusal(status, code, { 'request-id': 'r-1' }));
  const error: unknown = await client.getJson(users).catch((err: unknown) => err);
  expect(error).toMatchObject({
    code: meaning,
    cause: { message: `HTTP ${status} ${code}, request-id r-1` },
  });
  expect(String((error as Error).message)).not.toContain('words that change');
});

test.each([
  ['an HTML page', '<h1>no</h1>'],
  ['a list', []],
  ['a text for an error', { error: 'invalid' }],
  ['a code that is no text', { error: { code: 7 } }],
  ['errors without an end', { error: nested('x', 40) }],
])('a refusal with %s is still a refusal', async (_, body) => {
  const { client } = aGraph(() => anAnswer(400, body));
  await expect(client.get(users)).rejects.toMatchObject({ code: 'directory_refused' });
});

test('a status that is allowed comes back as an answer, others do not', async () => {
  const { client } = aGraph(() => aRefusal(404, 'ImageNotFound'));
  expect((await client.get(users, [400, 404])).status).toBe(404);
  await expect(client.get(users, [400])).rejects.toMatchObject({ code: 'not_found' });
});
