import ICAL from 'ical.js';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { untilAnswer } from '../support/problems.ts';

const FIELDS = {
  displayName: 'Dr. Zoë Müller-Östergård',
  givenName: 'Zoë',
  surname: 'Müller-Östergård',
  namePrefix: 'Dr.',
  jobTitle: 'Counsel, Mergers; Acquisitions \\ Tax',
  company: 'Åkerlund & Söhne',
  department: 'Law',
  emails: [{ label: 'work', value: 'zoe@akerlund.example' }],
  phones: [{ label: 'mobile' as const, value: '+49 170 1234567' }],
  note: `${'A long note, folded; with Ünïcode 🎻. '.repeat(8)}\nSecond line.`,
};
const PARTS = ['', '.vcf', '/qr.svg', '/qr.png', '/photo', '/apple.pkpass', '/google-wallet'];

let carte: Carte;
let byHand: CardView;
beforeAll(async () => {
  carte = await startCarte({ sandbox: { people: 30 } });
  byHand = await carte.admin.make<CardView>('/api/cards', { fields: FIELDS });
});
afterAll(() => carte[Symbol.asyncDispose]());

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${carte.url}/c/${path}`, { headers, method, redirect: 'manual' });

describe('the contact', () => {
  test('is read by a parser of somebody else’s as what was typed', async () => {
    const answer = await ask(`${byHand.slug}.vcf`);
    expect(answer.headers.get('content-type')).toBe('text/vcard; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^inline; filename="[ -~]+\.vcf"; filename\*=UTF-8''Dr\.%20Zo%C3%AB/,
    );
    const text = await answer.text();
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    const [, properties] = ICAL.parse(text) as [string, [string, object, string, unknown][]];
    const read = new Map(properties.map(([name, , , value]) => [name, value]));
    expect(read.get('version')).toBe('3.0');
    expect(read.get('fn')).toBe(FIELDS.displayName);
    expect(read.get('title')).toBe(FIELDS.jobTitle.replaceAll(';', '\\;'));
    expect(read.get('email')).toBe('zoe@akerlund.example');
    expect(read.get('tel')).toBe('+491701234567');
    expect(String(read.get('note')).replaceAll('\\;', ';')).toContain('\nSecond line.');
  });
});

describe('the code', () => {
  test.each([148, 600, 1_000])('of %i pixels leads to the card', async (sizePx) => {
    const answer = await ask(`${byHand.slug}/qr.png?size=${sizePx}`);
    expect(answer.headers.get('content-type')).toBe('image/png');
    const address = await decode(Buffer.from(await answer.arrayBuffer()));
    expect(address.toLowerCase()).toBe(byHand.url.toLowerCase());
    const page = await ask(new URL(address).pathname.slice('/C/'.length));
    expect(await page.text()).toContain(FIELDS.surname);
  });

  test('as SVG leads there as well', async () => {
    const svg = Buffer.from(await (await ask(`${byHand.slug}/qr.svg`)).arrayBuffer());
    const picture = await sharp(svg).resize(600).png().toBuffer();
    expect((await decode(picture)).toLowerCase()).toBe(byHand.url.toLowerCase());
  });
});

async function decode(picture: Buffer): Promise<string> {
  const { data, info } = await sharp(picture)
    .flatten({ background: '#ffffff' })
    .extend({ top: 24, bottom: 24, left: 24, right: 24, background: '#ffffff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const found = jsqr.default(new Uint8ClampedArray(data), info.width, info.height);
  if (!found) throw new Error('no code was found in the picture');
  return found.data;
}

test('every part of a card that was imported with its photo keeps the promises of a public one', async () => {
  const { admin, sandbox } = carte;
  const connection = await admin.connect(sandbox);
  await admin.finish((await admin.startImport(connection.id)).id);
  const photographed = await untilAnswer(
    () => admin.get('/api/cards?limit=200'),
    async (answer) => (await cardsOf(answer)).some(({ hasPhoto }) => hasPhoto),
  );
  const card = (await cardsOf(photographed)).find(({ hasPhoto }) => hasPhoto);
  if (!card) throw new Error('nobody has a photo');

  for (const part of PARTS.slice(0, 5)) {
    const identity = { 'accept-encoding': 'identity' };
    const whole = await ask(`${card.slug}${part}`, identity);
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect(whole.status, part).toBe(200);
    expect(whole.headers.get('etag'), part).toMatch(/^"[^"]+"$/);
    for (const name of ['cache-control', 'content-security-policy'])
      expect(whole.headers.get(name), `${name} of ${part}`).toBeTruthy();
    expect(whole.headers.get('x-robots-tag'), part).toBe('noindex');
    expect(whole.headers.get('set-cookie'), part).toBeNull();

    const etag = whole.headers.get('etag') ?? '';
    const known = await ask(`${card.slug}${part}`, { ...identity, 'if-none-match': etag });
    expect([known.status, await known.text()], part).toEqual([304, '']);
    const head = await ask(`${card.slug}${part}`, identity, 'HEAD');
    expect(head.headers.get('content-length'), part).toBe(String(bytes.length));
    const other = await ask(`${card.slug.toLowerCase()}${part}?utm_source=badge`, {
      ...identity,
      'user-agent': 'a phone',
    });
    expect(Buffer.from(await other.arrayBuffer()).equals(bytes), part).toBe(true);
  }

  await admin.make(`/api/cards/${card.id}/pause`, undefined, 200);
  for (const part of PARTS) {
    const answer = await ask(`${card.slug}${part}`);
    expect(answer.status, part).toBe(410);
    expect(await answer.text(), part).not.toContain(card.fields.surname ?? card.fields.displayName);
  }
  await admin.make(`/api/cards/${card.id}/resume`, undefined, 200);
  expect((await ask(card.slug)).status).toBe(200);
});

const cardsOf = async (answer: Response) => ((await answer.json()) as { items: CardView[] }).items;

test('what one process changes is on the pages of another within its second', async () => {
  const { databaseUrl, sandbox } = carte;
  await using other = await startCarte({ practice: sandbox, databaseUrl });
  const page = () => fetch(`${other.url}/c/${byHand.slug}`);
  const contact = () => fetch(`${other.url}/c/${byHand.slug}.vcf`);
  expect(await (await page()).text()).toContain('Counsel');
  expect(await (await contact()).text()).toContain('Counsel');

  const path = `/api/cards/${byHand.id}`;
  await carte.admin.patch(path, { fields: { jobTitle: 'Partner' } });
  const shows = async (answer: Response) => (await answer.text()).includes('Partner');
  await untilAnswer(page, shows, WITHIN_MS);
  await untilAnswer(contact, shows, WITHIN_MS);
  await carte.admin.post(`${path}/pause`);
  await untilAnswer(page, ({ status }) => status === 410, WITHIN_MS);
  await carte.admin.post(`${path}/resume`);
  await untilAnswer(contact, ({ status }) => status === 200, WITHIN_MS);
});

/** The promise is a second; a machine that is busy with other tests may need longer to keep it. */
const WITHIN_MS = 5_000;
