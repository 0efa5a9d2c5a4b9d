import { expect, test, vi } from 'vitest';
import { ApiError, UnreachableError, UnreadableAnswerError } from './api-error.ts';
import { createApi } from './client.ts';
import { listAll } from './list-all.ts';
import { isWorthRetrying } from './query-client.ts';

const ME = { id: 'p', tenantId: 't', name: 'Ada', roles: ['admin'], cardId: null };
const problem = (status: number, code: string) =>
  Response.json({ type: 'about:blank', title: 'No', status, detail: 'Do this.', code }, { status });

function talk(...answers: (Response | Error)[]) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => {
    const answer = answers.shift();
    if (answer instanceof Response) return answer;
    throw answer ?? new Error('asked once too often');
  });
  const getToken = vi.fn(async ({ renew } = { renew: false }) => (renew ? 'new' : 'old'));
  const authorization = () =>
    fetch.mock.calls.map(([, init]) => new Headers(init?.headers).get('authorization'));
  return { api: createApi({ getToken, fetch }), fetch, getToken, authorization };
}

test('a call carries the token; the configuration needs none', async () => {
  const { api, getToken, authorization } = talk(
    Response.json(ME),
    Response.json({
      clientId: 'c',
      authority: 'https://a.example',
      practice: false,
      languages: [],
    }),
  );
  expect(await api.call('getMe', {})).toEqual(ME);
  await api.call('getConfig', {});
  expect(authorization()).toEqual(['Bearer old', null]);
  expect(getToken).toHaveBeenCalledOnce();
});

test('a refused token is renewed once, and only once', async () => {
  const once = talk(problem(401, 'unauthenticated'), Response.json(ME));
  expect(await once.api.call('getMe', {})).toEqual(ME);
  expect(once.authorization()).toEqual(['Bearer old', 'Bearer new']);
  const twice = talk(problem(401, 'unauthenticated'), problem(401, 'unauthenticated'));
  await expect(twice.api.call('getMe', {})).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(twice.fetch).toHaveBeenCalledTimes(2);
});

test('a problem document comes through whole', async () => {
  const { api } = talk(problem(422, 'wrong_secret'));
  const error = await api.call('getMe', {}).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ code: 'wrong_secret', status: 422, message: 'Do this.' });
});

test('what a proxy says in the API’s stead is told from what the API says', async () => {
  const html = (status: number) => new Response('<html>', { status });
  await expect(talk(html(502)).api.call('getMe', {})).rejects.toThrow(UnreachableError);
  await expect(talk(html(403)).api.call('getMe', {})).rejects.toThrow(UnreadableAnswerError);
  await expect(talk(html(200)).api.call('getMe', {})).rejects.toThrow(UnreadableAnswerError);
  const other = Response.json(['somebody else’s']);
  await expect(talk(other).api.call('getMe', {})).rejects.toThrow(UnreadableAnswerError);
});

test('nobody answers, or the answer breaks off: the API cannot be reached', async () => {
  const lost = talk(new TypeError('Failed to fetch'));
  await expect(lost.api.call('getMe', {})).rejects.toThrow(UnreachableError);
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"id":'));
      controller.error(new TypeError('network error'));
    },
  });
  const broken = talk(new Response(body, { status: 200 }));
  await expect(broken.api.call('getMe', {})).rejects.toThrow(UnreachableError);
});

test('a call that was given up is no fault of the API', async () => {
  const left = new AbortController();
  left.abort();
  const gone = new DOMException('left', 'AbortError');
  await expect(talk(gone).api.call('getMe', { signal: left.signal })).rejects.toBe(gone);
});

test('what a person typed cannot leave its place in the address', async () => {
  const { api, fetch } = talk(Response.json({ items: [], nextCursor: null, total: 0 }));
  await api.call('listPeople', {
    params: { id: '../me?x=1' },
    query: { search: 'a&state=new', department: '', groupId: undefined },
  });
  expect(fetch.mock.calls[0]?.[0]).toBe(
    '/api/connections/..%2Fme%3Fx%3D1/people?search=a%26state%3Dnew',
  );
});

test('one more try is worth it where nobody answered or patience was asked for, twice', () => {
  const busy = new ApiError({ type: '', title: '', status: 503, detail: '', code: 'busy' });
  const refused = new ApiError({ type: '', title: '', status: 422, detail: '', code: 'no' });
  expect(isWorthRetrying(0, new UnreachableError('x'))).toBe(true);
  expect(isWorthRetrying(1, busy)).toBe(true);
  expect(isWorthRetrying(2, busy)).toBe(false);
  expect(isWorthRetrying(0, refused)).toBe(false);
  expect(isWorthRetrying(0, new Error('ours'))).toBe(false);
});

test('a short list is read to its last page', async () => {
  const cursors: (string | undefined)[] = [];
  const items = await listAll(async ({ cursor }) => {
    cursors.push(cursor);
    return cursor === undefined
      ? { items: [1, 2], nextCursor: 'more' }
      : { items: [3], nextCursor: null };
  });
  expect(items).toEqual([1, 2, 3]);
  expect(cursors).toEqual([undefined, 'more']);
});
