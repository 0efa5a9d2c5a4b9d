import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { describe, expect, test, vi } from 'vitest';
import { AppError } from '../domain/errors.ts';
import { silentLog } from '../lib/log.ts';
import { aPublicCard } from '../sharing/public-card.fixture.ts';
import { createByteCache } from './byte-cache.ts';
import { createCardAnswers } from './card-answers.ts';
import { linkPart } from './outbound-links.ts';
import { pageRoutes } from './routes.ts';
import { createVisitCounter } from './visit-counter.ts';

const card = aPublicCard();
const SLUG = card.slug;
const UNKNOWN = '0000000000000000000000000A';
type Lookup = Awaited<ReturnType<Parameters<typeof pageRoutes>[0]['findPublic']>>;

/** The public pages of one card on a free port, asked in memory first as the product does. */
async function servePages(found: (slug: string) => Promise<Lookup> = published) {
  let now = new Date('2026-11-23T10:00:00Z');
  const counter = createVisitCounter({ clock: () => now });
  const cache = createByteCache({ onServed: counter.note });
  const findPublic = vi.fn(found);
  const answers = createCardAnswers({
    publicUrl: 'https://cards.example',
    findPhoto: async () => Buffer.from('a jpeg'),
    findBrand: async () => undefined,
    toVcardPhoto: async (jpeg) => jpeg,
    giveApplePass: async () => undefined,
    giveGooglePass: async () => undefined,
  });
  const app = express();
  app.use(pageRoutes({ cache, answers, findPublic, counter, clock: () => now, log: silentLog }));
  const server = createServer((req, res) => void (cache.serve(req, res) || app(req, res)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    cache,
    counter,
    findPublic,
    pass: (ms: number) => (now = new Date(now.getTime() + ms)),
    ask: (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      fetch(`http://127.0.0.1:${port}${path}`, { headers, method, redirect: 'manual' }),
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

const published = async (slug: string): Promise<Lookup> =>
  slug === SLUG ? { state: 'published', card } : { state: 'unknown' };
const gone = async (): Promise<Lookup> => ({ state: 'gone', handover: null, colleagues: [] });
const WALLETS = ['/apple.pkpass', '/google-wallet'];
const CODES = ['/qr.svg', '/qr.png', '/qr.pdf', '/code', '/offline-qr.svg', '/offline-qr.png'];
const PICTURES = ['/preview.jpg', '/background-band.jpg'];
const EXCHANGE = ['/exchange', '/thanks'];
const PARTS = [
  '',
  '.vcf',
  '/photo',
  ...EXCHANGE,
  '/signature.html',
  ...CODES,
  ...PICTURES,
  ...WALLETS,
];

test.each([
  ['', 'text/html; charset=utf-8'],
  ['.vcf', 'text/vcard; charset=utf-8'],
  ['/qr.svg', 'image/svg+xml; charset=utf-8'],
  ['/qr.png?size=300', 'image/png'],
  ['/qr.pdf', 'application/pdf'],
  ['/code', 'text/html; charset=utf-8'],
  ['/offline-qr.svg', 'image/svg+xml; charset=utf-8'],
  ['/offline-qr.png?size=300', 'image/png'],
])('a card’s “%s” is looked up once and then served from memory', async (part, type) => {
  await using served = await servePages();
  const first = await served.ask(`/c/${SLUG}${part}`);
  const second = await served.ask(`/c/${SLUG.toLowerCase()}${part}`);
  expect([first.status, first.headers.get('content-type')]).toEqual([200, type]);
  expect(await second.text()).toBe(await first.text());
  expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
  expect(served.findPublic).toHaveBeenCalledExactlyOnceWith(SLUG);
});

test.each(PARTS)('every answer of “%s” keeps the promises of a public one', async (part) => {
  await using served = await servePages();
  const { headers } = await served.ask(`/c/${SLUG}${part}`);
  expect(headers.get('set-cookie')).toBeNull();
  expect(headers.get('cache-control')).not.toBeNull();
  expect(headers.get('x-robots-tag')).toBe('noindex');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('vary') ?? '').not.toMatch(/user-agent/i);
});

test('an answer that a visitor has is not sent again, from memory or not', async () => {
  await using served = await servePages();
  const etag = (await served.ask(`/c/${SLUG}`)).headers.get('etag') ?? '';
  served.cache.forgetAll();
  for (let turn = 0; turn < 2; turn++) {
    const answer = await served.ask(`/c/${SLUG}`, { 'if-none-match': etag });
    expect(answer.status).toBe(304);
  }
});

test.each(PARTS)('“%s” of a card that is off the web is gone, and names nobody', async (part) => {
  await using served = await servePages(gone);
  const answer = await served.ask(`/c/${SLUG}${part}`);
  expect(answer.status).toBe(410);
  expect(await answer.text()).not.toContain('Doe');
});

describe('a card that is off the web and leads to a colleague', () => {
  const COLLEAGUE = '7K3M9QX2ABCDEFGHJKMNPQRSTW';
  const leadingTo = (name: string): Lookup => ({
    state: 'gone',
    handover: { kind: 'card', slug: COLLEAGUE, name },
    colleagues: [COLLEAGUE],
  });

  test('is kept until it or the colleague’s card changes', async () => {
    let name = 'Nora';
    await using served = await servePages(async () => leadingTo(name));
    const read = async () => (await served.ask(`/c/${SLUG}`)).text();
    expect(await read()).toContain('Open the card of Nora');
    name = 'Nora Newname';
    expect(await read()).toContain('Open the card of Nora</a>');
    served.cache.forget([COLLEAGUE]);
    expect(await read()).toContain('Open the card of Nora Newname</a>');
    name = 'Nils';
    served.cache.forget([SLUG]);
    expect(await read()).toContain('Open the card of Nils</a>');
  });

  test('is not kept where the colleague’s card changes while it is looked up', async () => {
    let name = 'Nora';
    const lookUps = [0, 0];
    await using served = await servePages(async () => {
      const found = leadingTo(name);
      if (lookUps.pop() === undefined) return found;
      name = `${name}!`;
      served.cache.forget([COLLEAGUE]);
      return found;
    });
    const read = async () => (await served.ask(`/c/${SLUG}`)).text();
    expect(await read()).toContain('Open the card of Nora!</a>');
    expect(await read()).toContain('Open the card of Nora!!</a>');
  });
});

test.each(WALLETS)('“%s” says as a problem that there are no passes', async (part) => {
  await using served = await servePages();
  const answer = await served.ask(`/c/${SLUG}${part}`);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({ status: 404, code: 'wallet_not_configured' });
});

test('what is unknown, misspelt or of no photo looks alike', async () => {
  await using served = await servePages();
  const answers = await Promise.all(
    [`/c/${UNKNOWN}`, `/c/${UNKNOWN}.vcf`, '/c/x', '/c/', `/c/${SLUG}/photo`, `/c/${SLUG}/x`].map(
      (path) => served.ask(path),
    ),
  );
  const seen = await Promise.all(
    answers.map(async (answer) => [answer.status, answer.headers.get('etag'), await answer.text()]),
  );
  expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(seen[0]?.[0]).toBe(404);
});

test('who guesses addresses is stopped, minute by minute, and cards at hand are still served', async () => {
  await using served = await servePages();
  await served.ask(`/c/${SLUG}`);
  const statuses: number[] = [];
  for (let n = 0; n < 125; n++) statuses.push((await served.ask(`/c/${UNKNOWN}`)).status);
  expect(statuses.filter((status) => status === 404)).toHaveLength(120);
  expect(statuses.slice(120)).toEqual([429, 429, 429, 429, 429]);
  expect((await served.ask(`/c/${UNKNOWN}`)).headers.get('retry-after')).toBe('60');
  expect((await served.ask(`/c/${SLUG}`)).status).toBe(200);
  served.pass(60_000);
  expect((await served.ask(`/c/${UNKNOWN}`)).status).toBe(404);
});

test.each([
  [new AppError('database_unavailable', 'away'), 503],
  [new Error('canary'), 500],
])('a lookup that fails (%o) is a page of ours with %i, and is not kept', async (error, status) => {
  await using served = await servePages();
  served.findPublic.mockRejectedValueOnce(error);
  const answer = await served.ask(`/c/${SLUG}`);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.text()).not.toContain('canary');
  expect((await served.ask(`/c/${SLUG}`)).status).toBe(200);
});

test('a page that was on its way while its card changed is sent and not kept', async () => {
  const { promise, resolve } = Promise.withResolvers<Lookup>();
  await using served = await servePages();
  served.findPublic.mockReturnValueOnce(promise);
  const early = served.ask(`/c/${SLUG}`);
  await vi.waitFor(() => expect(served.findPublic).toHaveBeenCalledOnce());
  served.cache.forget([SLUG]);
  resolve({ state: 'published', card: aPublicCard({ fields: { displayName: 'Old Name' } }) });
  expect(await (await early).text()).toContain('Old Name');
  expect(await (await served.ask(`/c/${SLUG}`)).text()).not.toContain('Old Name');
});

test('HEAD is answered, other methods are not', async () => {
  await using served = await servePages();
  const head = await served.ask(`/c/${SLUG}`, {}, 'HEAD');
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect((await served.ask(`/c/${SLUG}`, {}, 'POST')).status).toBe(404);
});

test('a page speaks the visitor’s language, each kept by itself', async () => {
  await using served = await servePages();
  const titles = await Promise.all(
    ['de', 'en'].map(async (language) =>
      (await served.ask(`/c/${SLUG}`, { 'accept-language': language })).text(),
    ),
  );
  expect(titles[0]).toContain('lang="de"');
  expect(titles[1]).toContain('lang="en"');
});

const PHONE = {
  'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1',
};
const OPENED = { ...PHONE, 'sec-fetch-dest': 'document' };

test('what visitors open is counted, from memory and not, and again when their browser has it already', async () => {
  await using served = await servePages();
  const { ask } = served;
  const [website = '', profile = ''] = [
    'https://www.contoso.com/',
    'https://www.linkedin.com/in/janedoe',
  ];
  const etag = (await ask(`/c/${SLUG}`, PHONE)).headers.get('etag') ?? '';
  expect((await ask(`/c/${SLUG}`, { ...PHONE, 'if-none-match': etag })).status).toBe(304);
  await ask(`/c/${SLUG}`, OPENED);
  await ask(`/c/${SLUG}.vcf`, PHONE);
  await ask(`/c/${SLUG}/qr.png?size=300`, OPENED);
  await ask(`/c/${SLUG}/qr.png?size=300`, { ...PHONE, 'sec-fetch-dest': 'image' });
  await ask(`/c/${SLUG}/qr.png?size=300`, PHONE);
  for (const address of [website, profile, profile]) {
    const link = await ask(`/c/${SLUG}/${linkPart(address)}`, OPENED);
    expect([link.status, link.headers.get('location')]).toEqual([302, address]);
  }
  for (const part of ['/apple.pkpass', '/code', '/photo', '/go/0123456789'])
    await ask(`/c/${SLUG}${part}`, OPENED);
  await ask(`/c/${UNKNOWN}`, OPENED);
  const counts = { visits: 3, saves: 1, codeDownloads: 1, linkClicks: 3 };
  expect(served.counter.take()).toEqual([{ slug: SLUG, day: '2026-11-23', counts }]);
  expect(served.counter.take()).toEqual([]);
});

test('a link that is not on the card leads nowhere, whatever it says', async () => {
  await using served = await servePages();
  for (const other of ['https://evil.example/', '//evil.example', 'javascript:alert(1)'])
    expect((await served.ask(`/c/${SLUG}/${linkPart(other)}`)).status).toBe(404);
  expect((await served.ask(`/c/${SLUG}/go/https:%2F%2Fevil.example`)).status).toBe(404);
});
