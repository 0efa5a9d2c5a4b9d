import { randomBytes } from 'node:crypto';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { createSlug } from '../domain/slug.ts';
import { cardAddressForQr, MAX_QR_SIZE_PX, qrMatrix, qrPng, qrSvg } from './qr.ts';

const SLUG = '7K3M9QX2ABCDEFGHJKMNPQRSTV';

/** What a phone would read, the picture lying on a page of the given colour. */
async function decode(picture: Buffer, page = '#ffffff'): Promise<string | undefined> {
  const { data, info } = await sharp(picture)
    .extend({ top: 24, bottom: 24, left: 24, right: 24, background: page })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('the address in the code', () => {
  test.each([
    [
      'https://cards.example.com/c/7k3m9qx2abcdefghjkmnpqrstv',
      `HTTPS://CARDS.EXAMPLE.COM/C/${SLUG}`,
    ],
    [`http://localhost:3978/c/${SLUG}`, `HTTP://LOCALHOST:3978/C/${SLUG}`],
  ])('%s is written in upper case', (address, written) => {
    expect(cardAddressForQr(address)).toBe(written);
  });

  test.each([
    ['a path before ours', `https://example.com/Cards/c/${SLUG}`],
    ['a query', `https://example.com/c/${SLUG}?from=badge`],
    ['a fragment', `https://example.com/c/${SLUG}#x`],
    ['a user name', `https://me@example.com/c/${SLUG}`],
    ['no slug of ours', 'https://example.com/c/Jane-Doe'],
    ['more than the slug', `https://example.com/c/${SLUG}/photo`],
    ['a host that alphanumeric mode cannot write', `http://[::1]:3978/c/${SLUG}`],
    ['no address', 'not an address'],
  ])('an address with %s stays as it is', (_, address) => {
    expect(cardAddressForQr(address)).toBe(address);
  });

  test('it makes a code of 29 modules at level M, where lower case needs 33', () => {
    const address = `https://cards.example.com/c/${SLUG.toLowerCase()}`;
    expect(qrMatrix(cardAddressForQr(address), { level: 'M' }).size).toBe(29);
    expect(qrMatrix(address, { level: 'M' }).size).toBe(33);
  });
});

describe('the picture', () => {
  const address = `HTTPS://CARDS.EXAMPLE.COM/C/${SLUG}`;
  const matrix = qrMatrix(address, { level: 'M' });

  test.each([148, 200, 256, 333, 600, 1_000, MAX_QR_SIZE_PX])(
    'as PNG of %i pixels is read',
    async (sizePx) => {
      const png = qrPng(matrix, { sizePx });
      expect(await sharp(png).metadata()).toMatchObject({
        width: sizePx,
        height: sizePx,
        format: 'png',
      });
      expect(await decode(png)).toBe(address);
    },
  );

  test('as PNG is small', () => {
    expect(qrPng(matrix, { sizePx: 600 }).length).toBeLessThan(1_000);
  });

  test.each([160, 400, 1_200])(
    'as SVG drawn at %i pixels is read, on a dark page as well',
    async (width) => {
      const svg = Buffer.from(qrSvg(matrix, { title: 'Code' }));
      const picture = await sharp(svg, { density: (72 * width) / 37 })
        .png()
        .toBuffer();
      expect(await decode(picture)).toBe(address);
      expect(await decode(picture, '#000000')).toBe(address);
    },
  );

  test('one pixel a module is the least', async () => {
    expect(await sharp(qrPng(matrix, { sizePx: 1 })).metadata()).toMatchObject({ width: 37 });
  });

  test('a hundred cards at all levels are read, as PNG and as SVG', async () => {
    for (let index = 0; index < 100; index++) {
      const text = cardAddressForQr(`https://cards.contoso.com/c/${createSlug(randomBytes)}`);
      const random = qrMatrix(text, { level: (['L', 'M', 'Q', 'H'] as const)[index % 4] ?? 'M' });
      expect(await decode(qrPng(random, { sizePx: 240 + index }))).toBe(text);
      const svg = Buffer.from(qrSvg(random, { title: 'Code' }));
      expect(await decode(await sharp(svg, { density: 400 }).png().toBuffer())).toBe(text);
    }
  });

  test('colours are drawn as asked and still read', async () => {
    const colours = { dark: '#0a3d62', light: '#fff8e7' };
    expect(await decode(qrPng(matrix, { sizePx: 400, colours }))).toBe(address);
    expect(qrSvg(matrix, { title: 'Code', colours })).toContain('fill="#0a3d62"');
  });

  test.each([
    ['light on dark', { dark: '#ffffff', light: '#000000' }],
    ['orange', { dark: '#ff8c00', light: '#ffffff' }],
    ['grey', { dark: '#999999', light: '#ffffff' }],
  ])('colours that readers fail on are refused: %s', (_, colours) => {
    expect(() => qrSvg(matrix, { title: '', colours })).toThrow(RangeError);
    expect(() => qrPng(matrix, { sizePx: 300, colours })).toThrow(RangeError);
  });

  test.each([0, -1, 1.5, Number.NaN, MAX_QR_SIZE_PX + 1])('a size of %d is refused', (sizePx) => {
    expect(() => qrPng(matrix, { sizePx })).toThrow(RangeError);
  });

  test('the name of the drawing cannot end it', () => {
    expect(qrSvg(matrix, { title: '</title><script>&' })).toContain(
      '<title>&lt;/title&gt;&lt;script&gt;&amp;</title>',
    );
  });
});
