import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, test, vi } from 'vitest';
import { AppError } from '../domain/errors.ts';
import type { LeadDetails } from '../domain/lead.ts';
import { DEFAULT_DESIGN } from '../domain/public-card.ts';
import { silentLog } from '../lib/log.ts';
import { aPublicCard } from '../sharing/public-card.fixture.ts';
import { exchangeRoute } from './exchange-route.ts';
import { LANGUAGES } from './language.ts';

const card = aPublicCard();
const PATH = `/c/${card.slug}/exchange`;
const ADA = { name: 'Ada', email: 'ada@example.com', consent: 'yes' };
type Parts = Parameters<typeof exchangeRoute>[0];

async function serve(parts: Partial<Parts> = {}) {
  let now = new Date('2026-11-23T10:00:00Z');
  const receiveLead = vi.fn(async (_slug: string, _details: LeadDetails) => 'received' as const);
  const add = vi.fn();
  const app = express();
  app.set('trust proxy', true);
  app.use(
    exchangeRoute({
      publicUrl: 'https://cards.example',
      findPublic: async (slug) =>
        slug === card.slug ? { state: 'published', card } : { state: 'unknown' },
      receiveLead,
      counter: { add },
      clock: () => now,
      log: silentLog,
      ...parts,
    }),
  );
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const post = (
    body: URLSearchParams | string,
    headers: Record<string, string> = {},
    path = PATH,
  ) => fetch(url + path, { method: 'POST', body, headers, redirect: 'manual' });
  return {
    url,
    receiveLead,
    add,
    pass: (ms: number) => (now = new Date(now.getTime() + ms)),
    form: (fields: Record<string, string>, headers = {}, path = PATH) =>
      post(new URLSearchParams(fields), headers, path),
    json: (fields: object, headers = {}, path = PATH) =>
      post(JSON.stringify(fields), { 'content-type': 'application/json', ...headers }, path),
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

test('a form leads to the thanks, JSON to 201, and both keep the same', async () => {
  await using served = await serve();
  const form = await served.form(ADA);
  expect([form.status, form.headers.get('location')]).toEqual([303, `/c/${card.slug}/thanks`]);
  const json = await served.json({ ...ADA, consent: true });
  expect([json.status, await json.json()]).toEqual([201, { received: true }]);
  expect(served.add.mock.calls).toEqual([1, 2].map(() => [card.slug, 'leads']));
  const [first, second] = served.receiveLead.mock.calls;
  expect(first).toEqual(second);
  expect(first?.[1].consent).toMatch(/^I agree that Contoso keeps these details for up to 90 days/);
  for (const answer of [form, json]) {
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toBeTruthy();
    expect(answer.headers.get('set-cookie')).toBeNull();
  }
});

test('an organization’s own consent text is asked and kept', async () => {
  const design = { ...DEFAULT_DESIGN, consentText: 'You may call me.' };
  await using served = await serve({
    findPublic: async () => ({ state: 'published', card: { ...card, design } }),
  });
  expect(await (await served.form({})).text()).toContain('You may call me.');
  await served.form(ADA);
  expect(served.receiveLead.mock.calls[0]?.[1].consent).toBe('You may call me.');
});

test.each(LANGUAGES)(
  'in $code the form comes back whole, with a word at each fault',
  async (language) => {
    const { problems, check } = language.words.exchange;
    await using served = await serve();
    const typed = { name: '', email: 'ada"<@', phone: 'x', company: 'A & B', note: '\nnote' };
    const answer = await served.form(typed, { 'accept-language': language.code });
    const page = await answer.text();
    expect(answer.status).toBe(400);
    const { name, email, phone, consent } = problems;
    for (const text of [check, name, email, phone, consent].map(escape))
      expect(page).toContain(text);
    expect(page).toContain('value="ada&quot;&lt;@"');
    expect(page).toContain('value="A &amp; B"');
    expect(page).toContain('>\n\nnote</textarea>');
    expect(served.receiveLead).not.toHaveBeenCalled();
    const json = await served.json(typed, { 'accept-language': language.code });
    expect(json.status).toBe(400);
    expect(await json.json()).toMatchObject({
      code: 'invalid_request',
      errors: [
        { path: 'name', message: name },
        { path: 'email', message: email },
        { path: 'phone', message: phone },
        { path: 'consent', message: consent },
      ],
    });
  },
);

const escape = (text: string): string => text.replaceAll('’', '’').replaceAll("'", '&#39;');

test('who fills in what nobody sees is thanked, and nothing is kept', async () => {
  await using served = await serve();
  const answer = await served.form({ ...ADA, subject: 'Cheap pills' });
  expect(answer.status).toBe(303);
  expect(served.receiveLead).not.toHaveBeenCalled();
});

test.each([
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ 'sec-fetch-site': 'same-origin' }, 303],
  [{ origin: 'https://evil.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ origin: 'https://cards.example' }, 303],
  [{}, 303],
])('a form with %j: %i', async (headers, status) => {
  await using served = await serve();
  const answer = await served.form(ADA, headers);
  expect(answer.status).toBe(status);
  expect(served.receiveLead).toHaveBeenCalledTimes(status === 303 ? 1 : 0);
  if (status === 403) expect(await answer.text()).toContain('value="ada@example.com"');
});

test('a card that is off the web answers 410, also in the last moment, and an unknown one 404', async () => {
  const off = await serve({ findPublic: async () => ({ state: 'gone', handover: null }) });
  const late = await serve({ receiveLead: async () => 'gone' });
  for (const served of [off, late]) {
    expect((await served.form(ADA)).status).toBe(410);
    expect(await (await served.json(ADA)).json()).toMatchObject({ status: 410, code: 'card_gone' });
    await served[Symbol.asyncDispose]();
  }
  await using served = await serve();
  for (const path of [`/c/${'0'.repeat(26)}/exchange`, '/c/x/exchange']) {
    expect((await served.form(ADA, {}, path)).status).toBe(404);
    expect((await served.json(ADA, {}, path)).status).toBe(404);
  }
});

test('twenty a minute from one address, an IPv6 /64 being one; sixty for one card', async () => {
  await using served = await serve();
  const from = (address: string) => served.form(ADA, { 'x-forwarded-for': address });
  for (let n = 0; n < 20; n++) expect((await from(`2001:db8::${n}`)).status).toBe(303);
  const refused = await from('2001:db8::ffff');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  for (let n = 0; n < 40; n++) expect((await from(`10.0.0.${n}`)).status).toBe(303);
  expect((await from('10.0.1.1')).status).toBe(429);
  served.pass(60_000);
  expect((await from('2001:db8::1')).status).toBe(303);
  expect(served.receiveLead).toHaveBeenCalledTimes(61);
});

test.each([
  [new AppError('database_unavailable', 'away'), 503],
  [new Error('canary'), 500],
])('where %o keeps us from it: %i, and nothing of it is told', async (error, status) => {
  await using served = await serve({ receiveLead: () => Promise.reject(error) });
  for (const answer of [await served.form(ADA), await served.json(ADA)]) {
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toContain('canary');
  }
});

test('a body without end is not read', async () => {
  await using served = await serve();
  const answer = await served.form({ ...ADA, note: 'x'.repeat(40_000) });
  expect(answer.status).toBe(413);
  expect(served.receiveLead).not.toHaveBeenCalled();
});
