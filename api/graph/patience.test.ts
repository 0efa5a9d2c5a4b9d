import { expect, test, vi } from 'vitest';
import { DirectoryBusyError } from '../domain/errors.ts';
import { NOW } from '../domain/factories.fixture.ts';
import { anAnswer } from './exchange.fixture.ts';
import { createGate } from './gate.ts';
import { HASTY, PATIENT, type Patience, withPatience } from './patience.ts';
import { type WireAnswer, OversizeError, TransportError } from '../lib/transport.ts';

const request = { url: 'https://graph.microsoft.com/v1.0/users', method: 'GET', headers: {} };
const good = anAnswer(200, {});

type Turn = WireAnswer | Error;

/** Patience over a script of answers, with a clock that moves only while somebody sleeps. */
function aTry(
  turns: readonly Turn[],
  { patience = PATIENT, random = 0.5, notBefore = null as Date | null } = {},
) {
  let now = NOW.getTime();
  const clock = () => new Date(now);
  const sentAtMs: number[] = [];
  const script = [...turns];
  const onClose = vi.fn<(until: Date) => Promise<void>>(async () => {});
  const gate = createGate({ clock, notBefore, onClose });
  const parts = {
    gate,
    clock,
    random: () => random,
    sleep: async (ms: number, signal?: AbortSignal) => {
      if (!signal?.aborted) now += ms;
    },
  };
  const asked = (wanted: Patience = patience) =>
    withPatience(
      async () => {
        sentAtMs.push(now - NOW.getTime());
        const turn = script.length > 1 ? script.shift() : script[0];
        if (turn instanceof Error) throw turn;
        return turn ?? good;
      },
      parts,
      wanted,
    );
  return {
    send: (signal?: AbortSignal) => asked()({ ...request, signal }),
    sendJson: () => asked()(json),
    sendWith: (wanted: Patience) => asked(wanted)(request),
    sentAtMs,
    onClose,
    gate,
    script,
  };
}

const throttled = (retryAfter?: string, headers = {}) =>
  anAnswer(429, {}, { ...(retryAfter !== undefined && { 'retry-after': retryAfter }), ...headers });
const reset = () => new TransportError('broke', { cause: new Error('ECONNRESET') });

test('a good answer is handed on at once', async () => {
  const { send, sentAtMs, onClose } = aTry([good]);
  expect(await send()).toBe(good);
  expect(sentAtMs).toEqual([0]);
  expect(onClose).not.toHaveBeenCalled();
});

test.each([400, 401, 403, 404, 406, 410, 412, 415, 422, 501, 301])(
  'a %i is nothing that waiting would change',
  async (status) => {
    const { send, sentAtMs } = aTry([anAnswer(status), good]);
    expect((await send()).status).toBe(status);
    expect(sentAtMs).toHaveLength(1);
  },
);

test.each([408, 409, 423, 429, 500, 502, 503, 504, 507, 509])(
  'after a %i without a word the wait is our own, and the next answer counts',
  async (status) => {
    const { send, sentAtMs } = aTry([anAnswer(status), anAnswer(status), good]);
    expect(await send()).toBe(good);
    expect(sentAtMs).toEqual([0, 1_000, 3_000]);
  },
);

test('no page of a broken service is taken for an answer', async () => {
  const html = anAnswer(503, '<h1>Service Unavailable</h1>', { 'content-type': 'text/html' });
  const { send } = aTry([html, good]);
  expect(await send()).toBe(good);
});

test.each([
  ['7', 7_000],
  ['0', 500],
  ['0.2', 500],
  ['"0,120"', null],
  ['0, 30', 30_000],
  ['Mon, 23 Nov 2026 10:00:20 GMT', 20_000],
  ['-5', 1_000],
  ['abc', 1_000],
  ['', 1_000],
  ['Mon, 23 Nov 2026 09:00:00 GMT', 1_000],
])('“Retry-After: %s” is followed by the next try after %s ms', async (header, waitMs) => {
  const { send, sentAtMs } = aTry([throttled(header), good]);
  if (waitMs === null) {
    await expect(send()).rejects.toMatchObject({ retryAt: new Date(NOW.getTime() + 120_000) });
    expect(sentAtMs).toEqual([0]);
  } else {
    await send();
    expect(sentAtMs).toEqual([0, waitMs]);
  }
});

test('a date is measured by the sender’s clock, however wrong ours is', async () => {
  const headers = { date: 'Mon, 23 Nov 2026 12:00:00 GMT' };
  const { send, sentAtMs } = aTry([throttled('Mon, 23 Nov 2026 12:00:09 GMT', headers), good]);
  await send();
  expect(sentAtMs).toEqual([0, 9_000]);
});

test.each(['61', '9999999999', '99999999999999999999', '9'.repeat(400)])(
  'a wait of %s seconds is left to whoever can park, and is never forgotten',
  async (header) => {
    const { send, sentAtMs, onClose, gate } = aTry([throttled(header), good]);
    const error: unknown = await send().catch((err: unknown) => err);
    expect(error).toBeInstanceOf(DirectoryBusyError);
    const waitMs = (error as DirectoryBusyError).retryAt.getTime() - NOW.getTime();
    expect(waitMs).toBe(Math.min(Number(header), 86_400) * 1_000);
    expect(gate.waitMs()).toBe(waitMs);
    expect(onClose).toHaveBeenCalledExactlyOnceWith((error as DirectoryBusyError).retryAt);
    await expect(send()).rejects.toBeInstanceOf(DirectoryBusyError);
    expect(sentAtMs).toEqual([0]);
  },
);

test('a directory that throttles for ever is left alone after eight tries', async () => {
  const { send, sentAtMs } = aTry([throttled('1')]);
  await expect(send()).rejects.toMatchObject({ code: 'directory_busy' });
  expect(sentAtMs).toHaveLength(8);
});

test('the back-off grows, has an end, and is never shorter than half a second', async () => {
  const calm = aTry([anAnswer(500)], { random: 0.999 });
  await expect(calm.send()).rejects.toBeInstanceOf(DirectoryBusyError);
  const waits = calm.sentAtMs.map((at, i) => at - (calm.sentAtMs[i - 1] ?? 0)).slice(1);
  expect(waits.map(Math.round)).toEqual([1_998, 3_996, 7_992, 15_984, 31_968, 59_940, 59_940]);
  const eager = aTry([anAnswer(500)], { random: 0 });
  await expect(eager.send()).rejects.toBeInstanceOf(DirectoryBusyError);
  expect(eager.sentAtMs).toEqual([0, 500, 1_000, 1_500, 2_000, 2_500, 3_000, 3_500]);
});

test('one refusal holds back all requests to the same directory, and none is early', async () => {
  const { send, sentAtMs } = aTry([throttled('30'), good]);
  await Promise.all([send(), ...Array.from({ length: 9 }, () => send())]);
  const after = sentAtMs.filter((at) => at > 0);
  expect(after.length).toBeGreaterThan(0);
  expect(Math.min(...after)).toBeGreaterThanOrEqual(30_000);
});

test('what was kept from before a restart is waited for', async () => {
  const { send, sentAtMs } = aTry([good], { notBefore: new Date(NOW.getTime() + 45_000) });
  await send();
  expect(sentAtMs).toEqual([45_000]);
});

test('the wait is stored before anybody waits for it', async () => {
  const attempt = aTry([throttled('5'), good]);
  attempt.onClose.mockRejectedValueOnce(new Error('database away'));
  await expect(attempt.send()).rejects.toThrow('database away');
  expect(attempt.sentAtMs).toEqual([0]);
});

test('somebody at a screen waits two seconds and hears when to come back', async () => {
  const short = aTry([throttled('2'), good], { patience: HASTY });
  expect(await short.send()).toBe(good);
  const long = aTry([throttled('3'), good], { patience: HASTY });
  await expect(long.send()).rejects.toMatchObject({
    code: 'directory_busy',
    retryAt: new Date(NOW.getTime() + 3_000),
  });
});

test('somebody at a screen does not push past the wait of a run', async () => {
  const { send, sendWith, sentAtMs } = aTry([throttled('90'), good]);
  await expect(send()).rejects.toBeInstanceOf(DirectoryBusyError);
  await expect(sendWith(HASTY)).rejects.toBeInstanceOf(DirectoryBusyError);
  expect(sentAtMs).toEqual([0]);
});

test('a broken connection is tried again, and one that stays broken is away', async () => {
  const mended = aTry([reset(), reset(), good]);
  expect(await mended.send()).toBe(good);
  expect(mended.onClose).not.toHaveBeenCalled();
  const broken = aTry([reset()]);
  await expect(broken.send()).rejects.toMatchObject({ code: 'directory_unreachable' });
  expect(broken.sentAtMs).toHaveLength(8);
});

test.each([0, 0.3, 0.6, 0.999])(
  'for somebody at a screen, who does not answer is away and not busy (chance %d)',
  async (random) => {
    const { send } = aTry([reset()], { patience: HASTY, random });
    await expect(send()).rejects.toMatchObject({ code: 'directory_unreachable' });
  },
);

test.each([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
])('a certificate that cannot be trusted (%s) is not asked a second time', async (code) => {
  const tls = Object.assign(new Error('tls'), { code });
  const fetchFailed = new TypeError('fetch failed', { cause: tls });
  const { send, sentAtMs } = aTry([new TransportError('broke', { cause: fetchFailed }), good]);
  await expect(send()).rejects.toMatchObject({
    code: 'directory_unreachable',
    message: expect.stringContaining('certificate cannot be trusted') as string,
  });
  expect(sentAtMs).toEqual([0]);
});

test('an answer that is too large is refused and not asked for again', async () => {
  const { send, sentAtMs } = aTry([new OversizeError('larger than 16 MiB'), good]);
  await expect(send()).rejects.toMatchObject({ code: 'directory_refused' });
  expect(sentAtMs).toEqual([0]);
});

test('a mistake of our own is nobody’s weather', async () => {
  const { send, sentAtMs } = aTry([new RangeError('ours'), good]);
  await expect(send()).rejects.toThrow(RangeError);
  expect(sentAtMs).toEqual([0]);
});

test('who stops while it waits gets the reason and sends nothing more', async () => {
  const stop = new AbortController();
  const attempt = aTry([throttled('20'), good]);
  attempt.onClose.mockImplementationOnce(async () => stop.abort(new Error('the process stops')));
  await expect(attempt.send(stop.signal)).rejects.toThrow('the process stops');
  expect(attempt.sentAtMs).toEqual([0]);
});

test('who stops while an answer is on its way gets the reason', async () => {
  const stop = new AbortController();
  const { send, script } = aTry([anAnswer(500), good]);
  script.unshift(anAnswer(500));
  const sent = send(stop.signal);
  stop.abort(new Error('the process stops'));
  await expect(sent).rejects.toThrow('the process stops');
});

const json = { ...request, headers: { accept: 'application/json' } };

test.each([
  ['a web page', anAnswer(200, '<h1>Guest Wi-Fi</h1>', { 'content-type': 'text/html' })],
  ['nothing', anAnswer(204)],
  ['null', anAnswer(200, 'null', { 'content-type': 'application/json' })],
  ['a list', anAnswer(200, [])],
  ['an error that says 200', anAnswer(200, { error: { code: 'x' } })],
])('where JSON was asked for and %s came, it is asked for again', async (_, worthless) => {
  const { sendJson, sentAtMs } = aTry([worthless, good]);
  expect(await sendJson()).toBe(good);
  expect(sentAtMs).toEqual([0, 1_000]);
});

test('a web page among other faults is weather: it is waited for, and the proxy is not blamed', async () => {
  const portal = anAnswer(200, '<h1>Guest Wi-Fi</h1>', { 'content-type': 'text/html' });
  const { sendJson } = aTry([anAnswer(502, {}), ...Array.from({ length: 7 }, () => portal)]);
  await expect(sendJson()).rejects.toMatchObject({ code: 'directory_busy' });
});

test('a proxy that never lets JSON through is handed on as it is', async () => {
  const portal = anAnswer(200, '<h1>Guest Wi-Fi</h1>', { 'content-type': 'text/html' });
  const { sendJson, sentAtMs } = aTry([portal]);
  expect(await sendJson()).toBe(portal);
  expect(sentAtMs).toHaveLength(8);
});

test.each([
  ['0.7', 0],
  ['0.8', 800],
  ['1.2', 1_200],
  ['9', 2_000],
  ['-1', 0],
  ['abc', 0],
])('a share of %s of the limit lets the next request wait %i ms', async (share, waitMs) => {
  const warned = anAnswer(200, {}, { 'x-ms-throttle-limit-percentage': share });
  const { send, sentAtMs, onClose } = aTry([warned, good]);
  await send();
  await send();
  expect(sentAtMs).toEqual([0, waitMs]);
  expect(onClose).not.toHaveBeenCalled();
});
