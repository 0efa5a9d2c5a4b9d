import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { type Bounds, createTransport, OversizeError, TransportError } from './transport.ts';
import { openHttp, openRaw, type Wire } from './wire.fixture.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

function exchangeWith(wire: Wire, bounds: Partial<Bounds> = {}) {
  const transport = createTransport(wire.origin, bounds);
  opened.push(wire, transport);
  return {
    transport,
    send: (path = '/', signal?: AbortSignal) =>
      transport.send({ url: `${wire.origin}${path}`, method: 'GET', headers: {}, signal }),
  };
}
const overHttp = async (answer: RequestListener, bounds?: Partial<Bounds>) => {
  const wire = await openHttp(answer);
  return { wire, ...exchangeWith(wire, bounds) };
};
const overRaw = async (
  answer: (socket: Socket, turn: number) => void,
  bounds?: Partial<Bounds>,
) => {
  const wire = await openRaw(answer);
  return { wire, ...exchangeWith(wire, bounds) };
};

test('an answer comes with its status, headers and whole body', async () => {
  const { send } = await overHttp((_req, res) => {
    res.writeHead(207, { 'request-id': 'r1', 'content-type': 'application/json' });
    res.write('{"a":');
    res.end('1}');
  });
  const answer = await send('/v1.0/users?$top=1');
  expect(answer.status).toBe(207);
  expect(answer.headers.get('request-id')).toBe('r1');
  expect(answer.body.toString()).toBe('{"a":1}');
});

test('a compressed answer arrives unpacked', async () => {
  const { send } = await overHttp((_req, res) =>
    res.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"a":1}')),
  );
  expect((await send()).body.toString()).toBe('{"a":1}');
});

test.each([204, 304])('a %i has no body and needs none', async (status) => {
  const { send } = await overHttp((_req, res) => res.writeHead(status).end());
  expect(await send()).toMatchObject({ status, body: Buffer.alloc(0) });
});

test.each([301, 302, 303, 307, 308])('a %i is an answer, not an instruction', async (status) => {
  const decoy = await openHttp((_req, res) => res.end('{}'));
  opened.push(decoy);
  const { send } = await overHttp((_req, res) =>
    res.writeHead(status, { location: `${decoy.origin}/v1.0/users` }).end(),
  );
  expect((await send()).status).toBe(status);
  expect(decoy.requests).toEqual([]);
});

test.each([
  'http://127.0.0.1:1/v1.0/users',
  'https://evil.example/v1.0/users',
  'http://localhost/v1.0/users',
  '/v1.0/users',
  'file:///etc/passwd',
  '',
])('nothing is ever sent to “%s”', async (url) => {
  const { transport, wire } = await overHttp((_req, res) => res.end('{}'));
  const sent = transport.send({ url, method: 'GET', headers: { authorization: 'Bearer canary' } });
  await expect(sent).rejects.toThrow('refused to send');
  expect(wire.requests).toEqual([]);
});

test('a name and password in an address are refused although the host is right', async () => {
  const { transport, wire } = await overHttp((_req, res) => res.end('{}'));
  const url = wire.origin.replace('//', '//user:pw@');
  await expect(transport.send({ url, method: 'GET', headers: {} })).rejects.toThrow('refused');
  expect(wire.requests).toEqual([]);
});

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const cuts: [string, (socket: Socket) => void][] = [
  ['a reset before the headers', (socket) => socket.resetAndDestroy()],
  ['an end before the headers', (socket) => socket.end()],
  ['a reset within the headers', (socket) => socket.write(HEAD, () => socket.resetAndDestroy())],
  [
    'a reset within the body',
    (socket) =>
      socket.write(`${HEAD}content-length: 100\r\n\r\n{"a"`, () => socket.resetAndDestroy()),
  ],
  ['a body shorter than it says', (socket) => socket.end(`${HEAD}content-length: 100\r\n\r\n{}`)],
  [
    'chunks without a last one',
    (socket) => socket.end(`${HEAD}transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n`),
  ],
  ['a cut chunk', (socket) => socket.end(`${HEAD}transfer-encoding: chunked\r\n\r\nff\r\n{}`)],
  [
    'a body that ends with the connection, cut',
    (socket) => socket.end(`${HEAD}connection: close\r\n\r\n{"a`),
  ],
  [
    'a body that ends with the connection, and looks whole',
    (socket) => socket.end(`${HEAD}\r\n{"value":[]}`),
  ],
  [
    'garbage for gzip',
    (socket) => socket.end(`${HEAD}content-encoding: gzip\r\ncontent-length: 4\r\n\r\nabcd`),
  ],
  ['no HTTP at all', (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n')],
  ['headers without an end', (socket) => socket.write(`${HEAD}x: ${'y'.repeat(64 * 1024)}`)],
];

test.each(cuts)('%s is a fault of the exchange, and the next one goes through', async (_, cut) => {
  const { send } = await overRaw((socket, turn) => {
    if (turn === 1) cut(socket);
    else socket.end(`${HEAD}content-length: 2\r\n\r\n{}`);
  });
  await expect(send()).rejects.toBeInstanceOf(TransportError);
  expect((await send()).body.toString()).toBe('{}');
});

test('a host that nobody answers at is a fault of the exchange', async () => {
  const { send, wire } = await overHttp(() => {});
  await wire.close();
  opened.splice(opened.indexOf(wire), 1);
  await expect(send()).rejects.toBeInstanceOf(TransportError);
});

const soon = { silenceMs: 100, totalMs: 1_000 };
test.each<[string, Partial<Bounds>, (socket: Socket) => void]>([
  ['headers that never come', soon, () => {}],
  ['a body that stops', soon, (socket) => socket.write(`${HEAD}content-length: 9\r\n\r\n{`)],
  [
    'a body that drips',
    { silenceMs: 5_000, totalMs: 150 },
    (socket) => {
      socket.write(`${HEAD}content-length: 900\r\n\r\n`);
      const drip = setInterval(() => socket.write(' '), 20);
      socket.on('close', () => clearInterval(drip));
    },
  ],
])('%s are waited for only so long', async (_, bounds, stall) => {
  const { send } = await overRaw(stall, bounds);
  await expect(send()).rejects.toBeInstanceOf(TransportError);
});

test.each<[string, RequestListener]>([
  ['one body', (_req, res) => res.end(Buffer.alloc(20_000, ' '))],
  [
    'many chunks',
    (_req, res) => {
      const more = () =>
        void (res.write(randomBytes(1_000)) ? setImmediate(more) : res.once('drain', more));
      more();
      res.on('close', () => res.destroy());
    },
  ],
  [
    'a small one that unpacks to a large one',
    (_req, res) =>
      res.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(10_000_000))),
  ],
])('an answer that is too large is cut: %s', async (_, answer) => {
  const { send } = await overHttp(answer, { bodyBytes: 10_000 });
  await expect(send()).rejects.toBeInstanceOf(OversizeError);
});

test('who stops waiting gets the reason they stopped for', async () => {
  const { send } = await overHttp(() => {});
  const stop = new AbortController();
  const sent = send('/', stop.signal);
  stop.abort(new Error('the process stops'));
  await expect(sent).rejects.toThrow('the process stops');
});

test('a 503 moves the next request to a new connection, as Microsoft asks', async () => {
  const sockets = new Set<Socket>();
  const waiting: (() => void)[] = [];
  const { send } = await overHttp((req, res) => {
    sockets.add(req.socket);
    if (req.url === '/503') res.writeHead(503).end();
    else if (req.url === '/') res.end('{}');
    else if (waiting.push(() => res.end('{}')) === 8) for (const answer of waiting) answer();
  });
  // As many at once as there may be connections, so that none is left to be opened.
  await Promise.all(Array.from({ length: 8 }, () => send('/wait')));
  await send('/');
  expect(sockets.size).toBe(8);
  await send('/503');
  await send('/');
  expect(sockets.size).toBe(9);
});

test('who still holds it when it is closed can go on, and nothing breaks behind their back', async () => {
  const { send, transport } = await overHttp((_req, res) => res.end('{}'));
  await send();
  await Promise.all([transport.close(), send()]);
  await transport.close();
  expect((await send()).status).toBe(200);
  // A promise that nobody waits for would end the process here.
  await new Promise((done) => setImmediate(done));
});

test('many faults at once leave one working connection', async () => {
  const { send, wire } = await overRaw((socket, turn) => {
    if (turn <= 8) socket.resetAndDestroy();
    else socket.write(`${HEAD}content-length: 2\r\n\r\n{}`);
  });
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => send()));
  expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
  expect((await send()).status).toBe(200);
  expect(wire.requests).toHaveLength(9);
});
