import { expect, test, vi } from 'vitest';
import { serveRoutes } from '../app.fixture.ts';
import { callerOf, findCaller } from './authenticate.ts';

const read = (who: 'anybody' | 'member' | 'admin') =>
  ({ method: 'get', path: `/api/${who}`, summary: 'Read', who, answers: { 200: null } }) as const;

const serve = () =>
  serveRoutes((on) => {
    on(read('anybody'), (_, req, res) => void res.json({ caller: findCaller(req)?.name ?? null }));
    for (const who of ['member', 'admin'] as const) {
      on(read(who), (_, req, res) => void res.json({ caller: callerOf(req).name }));
    }
  });

test.each([
  ['/api/admin', 'admin', 200],
  ['/api/admin', 'member', 403],
  ['/api/member', 'admin', 200],
  ['/api/member', 'member', 200],
  ['/api/member', 'forged', 401],
  ['/api/member', '', 401],
  ['/api/anybody', '', 200],
  ['/api/anybody', 'forged', 200],
])('%s answers “%s” with %i', async (path, token, status) => {
  await using served = await serve();
  expect((await served.ask(path, { token })).status).toBe(status);
});

test('what is refused says how to get in, and names no reason', async () => {
  await using served = await serve();
  const answer = await served.ask('/api/member', { token: 'forged' });
  expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const text = await answer.text();
  expect(JSON.parse(text)).toMatchObject({ code: 'unauthenticated', status: 401 });
  expect(text).not.toContain('signature');
});

test('that the sign-in service is away is not the caller’s fault', async () => {
  await using served = await serve();
  const answer = await served.ask('/api/member', { token: 'away' });
  expect(answer.status).toBe(503);
  expect(answer.headers.has('www-authenticate')).toBe(false);
});

test('an employee at an administrator’s door hears which role opens it', async () => {
  await using served = await serve();
  const answer = await served.ask('/api/admin', { token: 'member' });
  expect(await answer.json()).toMatchObject({
    code: 'admin_required',
    detail: expect.stringContaining('Carte.Admin') as string,
  });
});

test('whoever was an administrator lately hears that they are none any more', async () => {
  await using served = await serve();
  const answer = await served.ask('/api/admin', { token: 'former' });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ code: 'admin_no_longer' });
});

test.each([
  'admin',
  'Basic admin',
  'Bearer',
  'Bearer ',
  'Bearer admin admin',
  'Bearer admin, Bearer admin',
  'Bearer "admin"',
  'Bearer\tadmin',
  'xBearer admin',
])('“%s” carries no token', async (authorization) => {
  await using served = await serve();
  const answer = await served.ask('/api/member', { token: '', headers: { authorization } });
  expect(answer.status).toBe(401);
});

test('the scheme may be written in any case (RFC 9110 §11.1)', async () => {
  await using served = await serve();
  const headers = { authorization: 'bearer admin' };
  expect((await served.ask('/api/member', { token: '', headers })).status).toBe(200);
});

test('a token in an address is not one', async () => {
  await using served = await serve();
  expect((await served.ask('/api/member?access_token=admin', { token: '' })).status).toBe(401);
});

test('a route that forgot its guard gets no caller', async () => {
  const handler = vi.fn();
  await using served = await serveRoutes((_on, router) => {
    router.get('/api/open', (req) => handler(callerOf(req)));
  });
  expect((await served.ask('/api/open')).status).toBe(500);
  expect(handler).not.toHaveBeenCalled();
});

test('so many requests a minute for each caller, and then a wait', async () => {
  await using served = await serve();
  const statuses = new Map<number, number>();
  for (let n = 0; n < 1_501; n++) {
    const { status } = await served.ask('/api/member', { token: 'member' });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect(statuses).toEqual(
    new Map([
      [200, 1_500],
      [429, 1],
    ]),
  );
}, 30_000);
