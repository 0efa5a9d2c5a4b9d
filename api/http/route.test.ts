import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { PageQuery } from '../contract/paging.ts';
import { idOf } from '../domain/factories.fixture.ts';
import { serveRoutes } from './app.fixture.ts';
import { callerOf } from './middleware/authenticate.ts';

const thing = {
  method: 'post',
  path: '/api/things/:id',
  summary: 'Change a thing',
  who: 'member',
  params: z.strictObject({ id: z.guid() }),
  query: PageQuery,
  body: z.strictObject({ name: z.string().max(20), parts: z.array(z.string()).optional() }),
  answers: { 200: null },
} as const;

async function aThing() {
  const handler = vi.fn<(input: unknown) => void>();
  const served = await serveRoutes((on) => {
    on(thing, (input, req, res) => {
      handler({ ...input, by: callerOf(req).name });
      res.json({});
    });
  });
  const change = (body: unknown, path = `/api/things/${idOf(1)}`, headers = {}) =>
    served.ask(path, {
      method: 'POST',
      body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  return Object.assign(served, { handler, change });
}

const problemOf = async (answer: Response) =>
  (await answer.json()) as { code: string; errors?: { path: string; message: string }[] };

test('a handler gets each part as its schema made it, and who asks', async () => {
  await using served = await aThing();
  const answer = await served.change({ name: 'x' }, `/api/things/${idOf(1)}?limit=5`);
  expect(answer.status).toBe(200);
  expect(served.handler).toHaveBeenCalledExactlyOnceWith({
    params: { id: idOf(1) },
    query: { limit: 5 },
    body: { name: 'x' },
    by: 'Ada Admin',
  });
});

test.each([
  ['an unknown key', { name: 'x', admin: true }, ''],
  ['an unknown key named __proto__', '{"name":"x","__proto__":{"admin":true}}', ''],
  ['a wrong type', { name: 7 }, 'name'],
  ['a missing key', {}, 'name'],
  ['a list', [], ''],
  ['a wrong part deep inside', { name: 'x', parts: ['a', 7] }, 'parts.1'],
  ['a NUL', { name: 'a\u0000b' }, 'name'],
  ['half a surrogate pair', '{"name":"x","parts":["a\\ud800"]}', 'parts.0'],
  ['no JSON', '{"name":', ''],
  ['a bare value', '"name"', ''],
  ['nothing', '', 'name'],
])('a body with %s is refused, and where it is wrong is said', async (_, body, path) => {
  await using served = await aThing();
  const answer = await served.change(body);
  expect(answer.status).toBe(400);
  const problem = await problemOf(answer);
  expect(problem).toMatchObject({ code: 'invalid_request', errors: [{ path }] });
  expect(problem.errors?.[0]?.message).not.toBe('');
  expect(served.handler).not.toHaveBeenCalled();
});

test.each([
  ['an unknown key', 'admin=true'],
  ['one key twice', 'limit=1&limit=2'],
  ['a list in brackets', 'limit[]=1'],
  ['an object in brackets', 'limit[$gt]=1'],
  ['no number', 'limit=all'],
  ['an empty number', 'limit='],
  ['too much', 'limit=201'],
  ['too little', 'limit=0'],
  ['half a person', 'limit=1.5'],
  ['a NUL', 'cursor=%00'],
])('a query with %s is refused', async (_, query) => {
  await using served = await aThing();
  const answer = await served.change({ name: 'x' }, `/api/things/${idOf(1)}?${query}`);
  expect(answer.status).toBe(400);
  expect(await problemOf(answer)).toMatchObject({ code: 'invalid_request' });
  expect(served.handler).not.toHaveBeenCalled();
});

test.each(['1', 'x', `${idOf(1)}0`, '%00', '%', '%E0%A4', "'%20or%201=1", '..%2F..%2Fetc'])(
  'an id that cannot be one (%s) is one that does not exist',
  async (id) => {
    await using served = await aThing();
    const answer = await served.change({ name: 'x' }, `/api/things/${id}`);
    expect(answer.status).toBe(404);
    expect(await problemOf(answer)).toMatchObject({ code: 'not_found' });
    expect(served.handler).not.toHaveBeenCalled();
  },
);

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/merge-patch+json',
  'application/jsonp',
  'application/json; charset=iso-8859-1',
  '',
])('a body of the type “%s” is not read', async (type) => {
  await using served = await aThing();
  const answer = await served.change('{"name":"x"}', undefined, { 'content-type': type });
  expect(answer.status).toBe(415);
  expect(await problemOf(answer)).toMatchObject({ code: 'unsupported_media_type' });
  expect(served.handler).not.toHaveBeenCalled();
});

test('JSON with a charset or packed is read', async () => {
  await using served = await aThing();
  const type = 'Application/JSON; charset=UTF-8';
  expect((await served.change({ name: 'x' }, undefined, { 'content-type': type })).status).toBe(
    200,
  );
  const packed = await served.change(gzipSync('{"name":"x"}'), undefined, {
    'content-encoding': 'gzip',
  });
  expect(packed.status).toBe(200);
});

test.each<[string, number, Buffer, Record<string, string>]>([
  ['that is too large', 413, Buffer.alloc(101 * 1024, ' '), {}],
  [
    'that unpacks to too much',
    413,
    gzipSync(Buffer.alloc(200_000, ' ')),
    { 'content-encoding': 'gzip' },
  ],
  ['that does not unpack', 400, Buffer.from('garbage'), { 'content-encoding': 'gzip' }],
  ['packed as nobody knows', 415, Buffer.from('x'), { 'content-encoding': 'zip' }],
])('a body %s is the sender’s fault: %i', async (_, status, body, headers) => {
  await using served = await aThing();
  const answer = await served.change(body, undefined, headers);
  expect(answer.status).toBe(status);
  expect(served.handler).not.toHaveBeenCalled();
});

test('the long list of an import may be longer, and has an end too', async () => {
  await using served = await serveRoutes((on) => {
    const { params: _params, query: _query, ...rest } = thing;
    const body = z.strictObject({ only: z.array(z.string()) });
    on({ ...rest, path: '/api/imports', body }, (_input, _req, res) => void res.json({}));
  });
  const send = (bytes: number) =>
    served.ask('/api/imports', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ only: ['x'.repeat(bytes)] }),
    });
  expect((await send(3_900_000)).status).toBe(200);
  expect((await send(4_300_000)).status).toBe(413);
});

test('a sender that breaks off is no fault of ours', async () => {
  const error = vi.fn();
  const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error };
  await using served = await serveRoutes((on) => on(thing, (_, _req, res) => void res.json({})), {
    log,
  });
  const socket = connect(served.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(
    `POST /api/things/${idOf(1)} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer admin\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"name"`,
    () => socket.destroy(),
  );
  await vi.waitFor(() => expect(log.info).toHaveBeenCalled());
  expect(error).not.toHaveBeenCalled();
});
