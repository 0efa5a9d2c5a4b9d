import { afterEach, expect, test, vi } from 'vitest';
import { idOf } from '../domain/factories.fixture.ts';
import { aVerifier, byKey, claims, ENTRA, forge, HEADER } from './token.fixture.ts';

afterEach(() => void vi.useRealTimers());

const good = forge(claims());
/** A token of a tenant that nobody signed: enough to have its keys asked for. */
const inventedBy = (tid: string) => forge(claims({ tid }), { sign: () => Buffer.alloc(256) });
const withKey = (kid: string) =>
  forge(claims(), { header: { ...HEADER, kid }, sign: byKey(ENTRA.privateKey) });
const keysOf = (kid: string) =>
  Response.json({ keys: [{ ...ENTRA.publicKey.export({ format: 'jwk' }), kid, use: 'sig' }] });
const refused = { code: 'unauthenticated' };
const away = { code: 'sign_in_unavailable' };

test('ten thousand unknown key ids are one request for keys', async () => {
  const { verify, asked } = aVerifier();
  const [, body, signature] = good.split('.');
  const codes = new Map<unknown, number>();
  for (let n = 0; n < 10_000; n++) {
    const header = Buffer.from(JSON.stringify({ ...HEADER, kid: `random ${n}` }));
    const token = `${header.toString('base64url')}.${body}.${signature}`;
    const code = await verify(token).catch((err: { code: unknown }) => err.code);
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  expect(codes).toEqual(new Map([['unauthenticated', 10_000]]));
  expect(asked).toHaveLength(1);
}, 30_000);

test('a new key is found after five minutes, and not looked for before', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  let current = 'key-1';
  const { verify, asked } = aVerifier({ answer: () => keysOf(current) });
  await verify(good);
  current = 'key-2';
  await expect(verify(withKey('key-2'))).rejects.toMatchObject(refused);
  vi.setSystemTime(Date.now() + 5 * 60_000 - 1);
  await expect(verify(withKey('key-2'))).rejects.toMatchObject(refused);
  expect(asked).toHaveLength(1);
  vi.setSystemTime(Date.now() + 1);
  await expect(verify(withKey('key-2'))).resolves.toBeDefined();
  expect(asked).toHaveLength(2);
});

test('many sign-ins at once share one request for keys', async () => {
  const { verify, asked } = aVerifier();
  await Promise.all(Array.from({ length: 20 }, () => verify(good)));
  expect(asked).toHaveLength(1);
});

test.each([400, 404])(
  'a tenant that does not exist (%i) is not asked for again within a minute',
  async (status) => {
    const { verify, asked, pass } = aVerifier({ answer: () => new Response('{}', { status }) });
    await expect(verify(good)).rejects.toMatchObject(refused);
    for (let second = 0; second < 59; second++) {
      pass(1_000);
      await expect(verify(good)).rejects.toMatchObject(refused);
    }
    expect(asked).toHaveLength(1);
    pass(1_001);
    await expect(verify(good)).rejects.toMatchObject(refused);
    expect(asked).toHaveLength(2);
  },
);

test.each<[string, () => Response | Promise<Response>]>([
  ['does not answer', () => Promise.reject(new TypeError('fetch failed'))],
  ['takes too long', () => Promise.reject(new DOMException('timeout', 'TimeoutError'))],
  ['is broken', () => new Response('', { status: 500 })],
  ['is away', () => new Response('', { status: 503 })],
  ['has too much to do', () => new Response('', { status: 429 })],
  [
    'leads elsewhere',
    () => new Response('', { status: 302, headers: { location: 'https://evil.example' } }),
  ],
  ['wants a proxy’s password', () => new Response('', { status: 407 })],
  ['is a captive portal', () => new Response('<html>')],
  ['says something else', () => Response.json({ hello: 'world' })],
])('a key service that %s is our trouble and not the caller’s fault', async (_, answer) => {
  let isMended = false;
  const { verify } = aVerifier({ answer: () => (isMended ? keysOf('key-1') : answer()) });
  await expect(verify(good)).rejects.toMatchObject(away);
  // And nobody is kept waiting once it works again.
  isMended = true;
  await expect(verify(good)).resolves.toBeDefined();
});

test('keys at hand are enough while the key service is away', async () => {
  let isAway = false;
  const { verify } = aVerifier({
    answer: () => (isAway ? new Response('', { status: 503 }) : keysOf('key-1')),
  });
  await verify(good);
  isAway = true;
  await expect(verify(good)).resolves.toBeDefined();
});

test('inventing tenants asks for few of them, and locks nobody out who was here before', async () => {
  const { verify, asked } = aVerifier();
  await verify(good);
  for (let n = 1; n <= 2_000; n++) await verify(inventedBy(idOf(n))).catch(() => {});
  expect(asked.length).toBeLessThanOrEqual(600);
  await expect(verify(good)).resolves.toBeDefined();
  expect(asked.filter((url) => url === asked[0])).toHaveLength(1);
});

test('a real tenant that comes during such a flood hears that it is not at fault', async () => {
  const { verify, pass } = aVerifier({ answer: () => new Response('{}', { status: 400 }) });
  for (let n = 1; n <= 600; n++) await verify(inventedBy(idOf(n))).catch(() => {});
  await expect(verify(inventedBy(idOf(601)))).rejects.toMatchObject(away);
  pass(60_000);
  await expect(verify(inventedBy(idOf(601)))).rejects.toMatchObject(refused);
});

test('a flood over many minutes pushes no real tenant out', async () => {
  const { verify, asked, pass } = aVerifier();
  await verify(good);
  for (let n = 1; n <= 1_500; n++) {
    if (n % 500 === 0) pass(60_000);
    await verify(inventedBy(idOf(n))).catch(() => {});
  }
  expect(asked.length).toBeGreaterThan(1_400);
  await verify(good);
  expect(asked.filter((url) => url === asked[0])).toHaveLength(1);
});
