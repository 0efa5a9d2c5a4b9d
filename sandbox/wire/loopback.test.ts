import { expect, test } from 'vitest';
import { type Ask, parseAddress } from './ask.ts';
import { refuseForeign } from './loopback.ts';

const ask = (method: string, headers: Ask['headers']): Ask => ({
  ...parseAddress('/control/hire'),
  method,
  headers,
  body: '',
  batched: false,
});

test.each(['localhost:3979', '127.0.0.1:3979', '[::1]:3979', 'LOCALHOST'])(
  '%s is this machine',
  (host) => {
    expect(refuseForeign(ask('GET', { host }))).toBeUndefined();
  },
);

test.each([
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  '192.168.0.7:3979',
  undefined,
])('a request for %s came here by a trick and is refused', (host) => {
  expect(refuseForeign(ask('GET', { host }))?.status).toBe(403);
});

test.each(['POST', 'PUT'])('a %s changes things only with a JSON body', (method) => {
  const host = 'localhost';
  expect(refuseForeign(ask(method, { host }))?.status).toBe(415);
  const type = 'application/x-www-form-urlencoded';
  expect(refuseForeign(ask(method, { host, 'content-type': type }))?.status).toBe(415);
  const json = { host, 'content-type': 'application/json; charset=utf-8' };
  expect(refuseForeign(ask(method, json))).toBeUndefined();
});

test.each([
  ['http://localhost:3979', undefined],
  ['http://evil.example', 415],
  ['http://localhost:4000', 415],
  ['null', 415],
  ['http://localhost:3979.evil.example', 415],
])('a form of %s', (origin, status) => {
  const headers = { host: 'localhost:3979', origin, 'content-type': 'multipart/form-data' };
  expect(refuseForeign(ask('POST', headers))?.status).toBe(status);
});
