import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createAnswer, sendAnswer } from './answer.ts';
import { anExchange } from './request.fixture.ts';

const BODY = Buffer.from('<p>Jane Doe</p>'.repeat(100));
const HEADERS = { 'content-type': 'text/html; charset=utf-8', vary: 'Accept-Encoding' };
const page = createAnswer(200, HEADERS, BODY, { compress: true });

function send(headers: Record<string, string> = {}, { method = 'GET', answer = page } = {}) {
  const { req, res, sent } = anExchange('/c/x', headers, method);
  sendAnswer(req, res, answer);
  return sent;
}

const tagOf = (headers: Record<string, string> = {}) => send(headers).headers.etag ?? '';

test('an answer is its bytes, their length and a strong tag', () => {
  const sent = send();
  expect(sent).toMatchObject({ status: 200, body: BODY.toString() });
  expect(sent.headers).toEqual({
    ...HEADERS,
    etag: expect.stringMatching(/^"[\w-]{22}"$/) as string,
    'content-length': String(BODY.length),
  });
});

test('the same bytes have the same tag everywhere, others another', () => {
  const again = createAnswer(200, {}, Buffer.from(BODY), { compress: false });
  expect(again.variants.identity.etag).toBe(page.variants.identity.etag);
  const other = createAnswer(200, {}, Buffer.from(`${BODY.toString()} `), { compress: false });
  expect(other.variants.identity.etag).not.toBe(page.variants.identity.etag);
});

test.each([
  [undefined, undefined],
  ['', undefined],
  ['identity', undefined],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP', 'gzip'],
  ['br;q=0.1, gzip', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.000, gzip;q=0.5', 'gzip'],
  ['br;Q=0, gzip', 'gzip'],
  ['br;q=0, gzip;q=0', undefined],
  ['gzip;q=0', undefined],
  ['gzip;q=0.001', 'gzip'],
  ['xbr, brotli, gzipped', undefined],
  ['*', undefined],
  [';;,,;q=0', undefined],
])('to who takes “%s” it is sent as %s', (accepted, encoding) => {
  const sent = send(accepted === undefined ? {} : { 'accept-encoding': accepted });
  expect(sent.headers['content-encoding']).toBe(encoding);
  const bytes = Buffer.from(sent.body, 'latin1');
  expect(sent.headers['content-length']).toBe(String(bytes.length));
  const plain =
    { gzip: gunzipSync, br: brotliDecompressSync }[encoding ?? ''] ?? ((b: Buffer) => b);
  expect(plain(bytes).equals(BODY)).toBe(true);
});

test('each encoding has a tag of its own', () => {
  const tags = ['identity', 'gzip', 'br'].map((encoding) => tagOf({ 'accept-encoding': encoding }));
  expect(new Set(tags).size).toBe(3);
});

test('what is small, or may not be, is not packed', () => {
  const small = createAnswer(200, {}, Buffer.from('x'.repeat(599)), { compress: true });
  expect(Object.keys(small.variants)).toEqual(['identity']);
  const asIs = createAnswer(200, {}, BODY, { compress: false });
  expect(Object.keys(asIs.variants)).toEqual(['identity']);
});

test.each([
  ['the tag', (tag: string) => tag],
  ['the tag that a proxy made weak', (tag: string) => `W/${tag}`],
  ['a list with the tag', (tag: string) => `"a", W/"b" ,  ${tag} , "c"`],
  ['a star', () => ' * '],
])('who has it, by %s, gets nothing but headers', (_, header) => {
  const sent = send({ 'if-none-match': header(tagOf()) });
  expect(sent).toMatchObject({ status: 304, hasBody: false });
  expect(sent.headers).toMatchObject({ etag: tagOf(), vary: 'Accept-Encoding' });
  expect(sent.headers).not.toHaveProperty('content-length');
});

test.each([
  ['another tag', () => '"other"'],
  ['the tag without its quotes', (tag: string) => tag.replaceAll('"', '')],
  ['the tag of another encoding', () => tagOf({ 'accept-encoding': 'br' })],
  ['a tag that begins alike', (tag: string) => `${tag.slice(0, -2)}"`],
  ['a small w', (tag: string) => `w/${tag}`],
  ['nothing', () => ''],
])('who has something else, by %s, gets it whole', (_, header) => {
  expect(send({ 'if-none-match': header(tagOf()) })).toMatchObject({ status: 200, hasBody: true });
});

test('who has the packed one is told so', () => {
  const headers = { 'accept-encoding': 'br' };
  expect(send({ ...headers, 'if-none-match': tagOf(headers) }).status).toBe(304);
});

test.each([404, 410, 429, 500])('a %i is never “you have it”', (status) => {
  const answer = createAnswer(status, {}, BODY, { compress: false });
  const sent = send({ 'if-none-match': answer.variants.identity.etag }, { answer });
  expect(sent).toMatchObject({ status, hasBody: true });
});

test('HEAD gets the headers of GET and no body', () => {
  const [get, head] = [send(), send({}, { method: 'HEAD' })];
  expect(head).toEqual({ ...get, body: '', hasBody: false });
});

test('a cache is told at least as much as an answer holds', () => {
  const held = Object.values(page.variants).reduce((sum, { body }) => sum + body.length, 0);
  expect(page.size).toBeGreaterThanOrEqual(held);
});
