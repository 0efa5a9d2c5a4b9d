import { expect, test } from 'vitest';
import { AppError, WalletUnavailableError } from '../../domain/errors.ts';
import { aPublicCard } from '../../sharing/public-card.fixture.ts';
import { createFakeGoogle, type FakeGoogle, ISSUER } from './fake-google.fixture.ts';
import { openGoogleIssuer } from './google-issuer.ts';
import { parseKeyFile } from './service-account.ts';

const SERIAL = '0123456789abcdef0123456789abcdef';
const ID = `${ISSUER}.${SERIAL}`;
const START = new Date('2026-11-26T12:00:00Z');

function open({ issuerId = ISSUER, googleIsBehindMs = 0 } = {}) {
  const time = { now: START.getTime() };
  const google = createFakeGoogle({ clock: () => new Date(time.now - googleIsBehindMs) });
  const waits: number[] = [];
  const issuer = openGoogleIssuer(
    { issuerId, serviceAccount: parseKeyFile(google.keyFile) },
    {
      send: google.send,
      clock: () => new Date(time.now),
      sleep: async (ms) => {
        waits.push(ms);
        time.now += ms;
      },
      random: () => 0.5,
      publicUrl: 'https://cards.example.com',
    },
  );
  return { google, issuer, time, waits };
}

const put = (
  { issuer }: ReturnType<typeof open>,
  overrides: Parameters<typeof aPublicCard>[0] = {},
) => issuer.put({ card: aPublicCard(overrides), serial: SERIAL });

async function refusalOf(work: Promise<unknown>): Promise<AppError> {
  const error: unknown = await work.then(
    () => undefined,
    (err: unknown) => err,
  );
  if (error instanceof AppError) return error;
  throw new Error('it was not refused', { cause: error });
}

test('what is not there is made, class first; what is there is changed', async () => {
  const opened = open();
  await put(opened);
  await put(opened, { fields: { displayName: 'Jane Roe' } });
  expect(
    opened.google.calls.map(({ method, path, status }) => `${method} ${path} ${status}`),
  ).toEqual([
    'POST token 200',
    `PATCH genericObject/${ID} 404`,
    `PATCH genericClass/${ISSUER}.carte-card-1 404`,
    'POST genericClass 200',
    'POST genericObject 200',
    `PATCH genericObject/${ID} 200`,
  ]);
});

test('nothing stays at Google of what a card does not say any more', async () => {
  const opened = open();
  await put(opened);
  await put(opened, { fields: { displayName: 'Bo' } });
  const kept = JSON.stringify(opened.google.object(ID));
  expect(kept).toContain('"Bo"');
  expect(kept).not.toMatch(/Jane|Design|Product|7700|jane\.doe/);
});

test('a card that goes off the web is over and names nobody; one that comes back is as it was', async () => {
  const opened = open();
  await put(opened);
  const before = opened.google.object(ID);
  await opened.issuer.put({ card: null, serial: SERIAL });
  expect(opened.google.object(ID)).toMatchObject({ state: 'INACTIVE' });
  expect(JSON.stringify(opened.google.object(ID))).not.toMatch(/Jane|7700|jane\.doe/);
  await put(opened);
  expect(opened.google.object(ID)).toEqual(before);
});

test('of a card that is off the web nothing is made anew', async () => {
  const opened = open();
  await opened.issuer.put({ card: null, serial: SERIAL });
  expect(opened.google.objects()).toEqual([]);
});

test('a save link is short, holds an id alone and is taken, also where our clock is a little fast', async () => {
  const opened = open({ googleIsBehindMs: 45_000 });
  await put(opened);
  const link = opened.issuer.saveLink(SERIAL);
  expect(link.length).toBeLessThan(1_800);
  const [, payload = ''] = link.split('/').at(-1)?.split('.') ?? [];
  const claims = Buffer.from(payload, 'base64url').toString('utf8');
  expect(claims).not.toMatch(/Jane|contoso\.com|7K3M/);
  expect(opened.google.openSaveLink(link)).toMatchObject({ id: ID, state: 'ACTIVE' });
});

test('one token serves until shortly before its end', async () => {
  const opened = open();
  const tokensAsked = () => opened.google.calls.filter(({ path }) => path === 'token').length;
  await put(opened);
  opened.time.now += 3_500_000;
  await put(opened);
  expect(tokensAsked()).toBe(1);
  opened.time.now += 60_000;
  await put(opened);
  expect(tokensAsked()).toBe(2);
});

test('a token that ends early is renewed once', async () => {
  const opened = open();
  await put(opened);
  opened.google.endTokens();
  await put(opened);
  expect(opened.google.calls.filter(({ status }) => status === 401)).toHaveLength(1);
  expect(opened.google.calls.at(-1)?.status).toBe(200);
});

test('a pass is made without its logo where Google cannot fetch it', async () => {
  const opened = open();
  const logo = { version: 'v1', width: 640, height: 200 };
  await put(opened, { logo });
  expect(opened.google.object(ID)).toHaveProperty('logo');
  opened.google.suffer({ noPictures: true });
  await put(opened, { logo, fields: { displayName: 'Jane Roe' } });
  expect(opened.google.object(ID)).not.toHaveProperty('logo');
});

test('somebody who made the same object at the same time changes nothing', async () => {
  const google = open();
  const others = openGoogleIssuer(
    { issuerId: ISSUER, serviceAccount: parseKeyFile(google.google.keyFile) },
    {
      // Between the question whether it is there and making it, another process makes it.
      send: async (request) => {
        if (request.method === 'POST' && request.url.endsWith('/genericObject')) await put(google);
        return google.google.send(request);
      },
      clock: () => new Date(google.time.now),
      sleep: async () => undefined,
      random: () => 0.5,
      publicUrl: 'https://cards.example.com',
    },
  );
  const card = aPublicCard({ fields: { displayName: 'Jane Roe' } });
  await others.put({ card, serial: SERIAL });
  expect(JSON.stringify(google.google.object(ID))).toContain('Jane Roe');
  expect(google.google.calls.some(({ status }) => status === 409)).toBe(true);
});

const REFUSALS: [what: string, suffer: (google: FakeGoogle) => void, code: string][] = [
  ['the key was deleted', (google) => google.revokeKey(), 'google_key_refused'],
  ['the API is off', (google) => google.suffer({ apiOff: true }), 'google_api_disabled'],
  [
    'the account was not invited',
    (google) => google.suffer({ notInvited: true }),
    'google_issuer_denied',
  ],
  [
    'the pass is not taken',
    (google) => google.suffer({ answer: { status: 400 } }),
    'google_pass_refused',
  ],
  [
    'no token is taken',
    (google) => google.suffer({ answer: { status: 401 } }),
    'google_key_refused',
  ],
];
test.each([
  ['slow', 2 * 3_600_000],
  ['fast', -2 * 3_600_000],
])(
  'where the clock of the server is %s, that is said and not that the key is wrong',
  async (_what, offMs) => {
    const refusal = await refusalOf(open({ googleIsBehindMs: -offMs }).issuer.check());
    expect(refusal.code).toBe('google_clock_wrong');
    expect(refusal.message).toContain('clock');
  },
);

test.each(REFUSALS)('%s: it says so, and what to do', async (_what, suffer, code) => {
  const opened = open();
  suffer(opened.google);
  const refusal = await refusalOf(put(opened));
  expect(refusal.code).toBe(code);
  expect(refusal.message).not.toMatch(/Grace Hopper|Jane|wallet@|PRIVATE KEY/);
  expect(String(refusal.cause)).not.toMatch(/Grace Hopper|Jane/);
});

test('another issuer’s id is refused as one that the account may not act for', async () => {
  const refusal = await refusalOf(open({ issuerId: '3388000000099999999' }).issuer.check());
  expect(refusal.code).toBe('google_issuer_denied');
});

test('what may go through later is tried again, after growing waits', async () => {
  const opened = open();
  opened.google.suffer({ answer: { status: 503 } });
  const refusal = await refusalOf(put(opened));
  expect(refusal).toBeInstanceOf(WalletUnavailableError);
  expect(opened.waits).toEqual([500, 1_000]);
});

test('a short wait that Google asks for is waited for; a longer one is when to come back, and nothing is asked before', async () => {
  const opened = open();
  opened.google.suffer({ answer: { status: 429, headers: { 'retry-after': '1' } } });
  await refusalOf(put(opened));
  expect(opened.waits).toEqual([1_000, 1_000]);

  const patient = open();
  patient.google.suffer({ answer: { status: 429, headers: { 'retry-after': '120' } } });
  const refusal = await refusalOf(put(patient));
  expect(refusal).toMatchObject({ retryAt: new Date(START.getTime() + 120_000) });
  expect(patient.waits).toEqual([]);
  patient.google.suffer({});
  patient.google.calls.length = 0;
  patient.time.now += 119_000;
  expect((await refusalOf(put(patient))).code).toBe('wallet_unavailable');
  expect(patient.google.calls).toEqual([]);
  patient.time.now += 1_000;
  await put(patient);
  expect(patient.google.object(ID)).toBeDefined();
});

test('a Google that is down is asked three times, and left alone for a while', async () => {
  const opened = open();
  opened.google.suffer({ down: true });
  const refusal = await refusalOf(put(opened));
  expect(refusal).toMatchObject({ code: 'wallet_unavailable', retryAt: expect.any(Date) as Date });
  expect(opened.waits).toHaveLength(2);
});

test('an answer that no program of Google’s gave is no token', async () => {
  const opened = open();
  const proxied = openGoogleIssuer(
    { issuerId: ISSUER, serviceAccount: parseKeyFile(opened.google.keyFile) },
    {
      send: async () => ({
        status: 200,
        headers: new Headers({ 'content-type': 'text/html' }),
        body: Buffer.from('<h1>Sign in to the guest network</h1>'),
      }),
      clock: () => START,
      sleep: async () => undefined,
      random: () => 0.5,
      publicUrl: 'https://cards.example.com',
    },
  );
  expect((await refusalOf(proxied.check())).code).toBe('wallet_unavailable');
});
